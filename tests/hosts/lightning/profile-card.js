import {aura} from './aura.js';
import {element} from '/every/element.js';

const trigger = document.querySelector('.userProfileCardTriggerRoot > button');
let panel;

/** The card is made anew at each opening, and its links only come with the server's answer: nothing of it may be held on to. */
async function open() {
  const card = element('div', {class: 'uiPanel userProfilePanel menu', role: 'dialog', 'aria-label': 'View profile', 'lwc-2ndk8': ''});
  panel = card;
  trigger.setAttribute('aria-expanded', 'true');
  document.body.append(card);
  const {user} = await aura({action: 'profile'});
  if (panel !== card) return;
  card.append(
    element('div', {class: 'who profile-card-name'}, element('b', {}, user), element('span', {class: 'note'}, 'harbor.example')),
    element('a', {class: 'profile-link-label', href: '/lightning/settings/personal/PersonalInformation/home'}, 'Settings'),
    element('a', {class: 'profile-link-label logout uiOutputURL', href: '/secur/logout.jsp'}, 'Log Out'),
    element('hr'),
    element(
      'div',
      {class: 'profile-card-footer'},
      element('a', {class: 'switch-to-classic', href: '/lightning/switcher?destination=classic'}, 'Switch to Salesforce Classic'),
      element('a', {class: 'add-username', href: '/lightning/settings/add-username'}, 'Add Username'),
    ),
  );
}

function close() {
  panel?.remove();
  panel = undefined;
  trigger.setAttribute('aria-expanded', 'false');
}

trigger.addEventListener('click', () => (panel === undefined ? open() : close()));
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || panel === undefined) return;
  close();
  trigger.focus();
});
addEventListener('pointerdown', (event) => {
  if (panel !== undefined && !event.composedPath().some((node) => node === panel || node === trigger)) close();
});
