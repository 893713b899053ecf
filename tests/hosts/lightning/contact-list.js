import {element} from '/every/element.js';

export function contactList(contacts, go) {
  const row = (contact) => {
    const path = `/lightning/r/Contact/${contact.id}/view`;
    const link = element('a', {href: path}, contact.name);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      go(path);
    });
    return element(
      'tr',
      {},
      element('td', {}, link),
      element('td', {}, contact.company),
      element('td', {class: 'wide'}, contact.role),
      element('td', {class: 'wide'}, contact.email),
      element('td', {class: 'stage'}, contact.stage),
    );
  };
  const titles = [['Name'], ['Company'], ['Role', 'wide'], ['Email', 'wide'], ['Stage']];
  return element(
    'section',
    {class: 'sheet', 'lwc-3c9ax': ''},
    element('header', {class: 'head'}, element('h1', {}, 'Contacts'), element('small', {}, `${contacts.length} items`)),
    element(
      'table',
      {class: 'records'},
      element('thead', {}, element('tr', {}, ...titles.map(([title, name]) => element('th', {class: name, scope: 'col'}, title)))),
      element('tbody', {}, ...contacts.map(row)),
    ),
  );
}
