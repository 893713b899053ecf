import {element} from '/every/element.js';

const titles = [['姓名'], ['公司'], ['职务', 'wide'], ['邮箱', 'wide'], ['阶段']];

export function contactList(contacts) {
  const row = ({id, name, company, role, email, stage}) =>
    element(
      'tr',
      {},
      element('td', {}, element('a', {href: `#crm/detail/${id}`}, name)),
      element('td', {}, company),
      element('td', {class: 'wide'}, role),
      element('td', {class: 'wide'}, email),
      element('td', {class: 'stage'}, stage),
    );
  return element(
    'section',
    {class: 'sheet'},
    element('header', {class: 'head'}, element('h1', {}, '联系人'), element('small', {}, `共 ${contacts.length} 条`)),
    element(
      'table',
      {class: 'records'},
      element('thead', {}, element('tr', {}, ...titles.map(([title, name]) => element('th', {class: name, scope: 'col'}, title)))),
      element('tbody', {}, ...contacts.map(row)),
    ),
  );
}
