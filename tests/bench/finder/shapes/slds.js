import '@salesforce-ux/design-system/assets/styles/salesforce-lightning-design-system.css';
import {act, brand, drawContent, element, html, icon, look, markup, nav, others, own, picture, ready, user, words} from './scene.js';

const trigger = (label, inside) =>
  html`<div class="slds-dropdown-trigger slds-dropdown-trigger_click"><button class="slds-button slds-button_icon slds-global-actions__item-action" type="button" title="${label}" aria-label="${label}" aria-haspopup="true" aria-expanded="false">${inside}</button></div>`;
const face =
  look === 'picture'
    ? `<span class="slds-avatar slds-avatar_circle slds-avatar_medium"><img alt="" src="${picture}"></span>`
    : `<span class="slds-avatar slds-avatar_circle slds-avatar_medium"><abbr class="slds-avatar__initials slds-icon-standard-user" title="${user.name}">${user.initials}</abbr></span>`;
markup(
  html`<header class="slds-global-header_container" style="position:relative"><div class="slds-global-header slds-grid slds-grid_align-spread"><div class="slds-global-header__item"><b>${brand}</b> ${nav.map((text) => `<a href="#/${text}">${text}</a> `)}</div><ul class="slds-global-header__item slds-global-actions">${others.map(({kind, label}) => `<li class="slds-global-actions__item">${trigger(label, icon(kind))}</li>`)}${own && `<li class="slds-global-actions__item own">${trigger(look === 'picture' ? words.profile : user.name, face)}</li>`}</ul></div></header><main style="padding-top:60px"></main>`,
);
// Made at the press, as Lightning does.
document.querySelectorAll('.slds-dropdown-trigger').forEach((wrap, index) => {
  const list = wrap.closest('.own') ? own : (others[index]?.items ?? []);
  wrap.firstElementChild.addEventListener('click', () => {
    const shown = wrap.querySelector('.slds-dropdown');
    wrap.classList.toggle('slds-is-open', shown === null);
    wrap.firstElementChild.setAttribute('aria-expanded', String(shown === null));
    if (shown !== null) return shown.remove();
    const entries = list.map((item) =>
      element(
        'li',
        {class: 'slds-dropdown__item', role: 'presentation'},
        element(
          'a',
          {href: 'javascript:void(0)', role: 'menuitem', tabindex: '-1', click: () => act(item.act)},
          element('span', {class: 'slds-truncate', title: item.text}, item.text),
        ),
      ),
    );
    wrap.append(element('div', {class: 'slds-dropdown slds-dropdown_right'}, element('ul', {class: 'slds-dropdown__list', role: 'menu'}, ...entries)));
  });
});
drawContent(document.querySelector('main'));
ready(() => document.querySelector('.own button'));
