/** What the page is to show, from the bench: words, menus, content. Nothing in it reaches the page's markup as a mark of the truth. */
export const scene = window.scene;
export const {user, own, others, words, look, brand, nav} = scene;

/** What the app did. A cell is judged by this: the control that signs out is the one that does. */
window.did = [];
export const act = (name) => {
  window.did.push(name);
};

/** The same from a link, which then leads nowhere. */
export const doing = (name) => (event) => {
  event.preventDefault();
  act(name);
};

/** The page stands; `opener` is what opens the user's own menu, for the bench to press it. */
export const ready = (opener) => {
  scene.opener = opener;
  window.ready = true;
};

export const element = (tag, attributes = {}, ...inside) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(name, value);
    else if (value !== undefined && value !== false) node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...inside.filter((part) => part !== undefined && part !== false));
  return node;
};

/** Markup as a server would send it, put where the shape wants it; items do what they say by their number. */
export const markup = (html, into = document.body) => {
  const template = document.createElement('template');
  template.innerHTML = html;
  into.append(template.content);
};
export const html = (parts, ...values) =>
  String.raw({raw: parts}, ...values.map((value) => (Array.isArray(value) ? value.join('') : value === false || value == null ? '' : value)));

/** Items of plain markup are links with an address that only the app knows: `#/entry/4`. */
const addresses = new Map();
export const addressOf = (item) => {
  const address = `#/entry/${addresses.size + 3}`;
  addresses.set(address, item.act);
  return address;
};
document.addEventListener('click', (event) => {
  const link = event.composedPath().find((node) => node instanceof Element && addresses.has(node.getAttribute('href')));
  if (link === undefined) return;
  event.preventDefault();
  act(addresses.get(link.getAttribute('href')));
});

const button = (text, does, attributes = {}) => element('button', {type: 'button', class: 'plain-button', click: () => act(does), ...attributes}, text);

const contents = {
  table: () => [
    element('h1', {}, nav[3]),
    element(
      'table',
      {class: 'records'},
      element('thead', {}, element('tr', {}, ...words.columns.map((column) => element('th', {}, column)), element('th'))),
      element(
        'tbody',
        {},
        ...scene.rows.map((row) =>
          element(
            'tr',
            {},
            element('td', {}, element('span', {class: 'avatar row-avatar'}, row[0].slice(0, 1)), ' ', element('a', {href: '#/record/1'}, row[0])),
            ...row.slice(1).map((text) => element('td', {}, text)),
            element('td', {}, element('button', {class: 'plain-button', type: 'button', 'aria-haspopup': 'menu', 'aria-label': words.settings, click: () => act('row-menu')}, '⋯')),
          ),
        ),
      ),
    ),
  ],
  sessions: () => [
    element('h1', {}, words.security),
    element('p', {}, button(words.password, 'password'), ' ', button(words.allDevices, 'all-devices')),
    element(
      'ul',
      {class: 'sessions'},
      ...['Chrome 126 · Windows 11 · 10.1.4.22', 'Safari · iPhone · 10.1.7.90', 'Firefox · macOS · 192.168.3.4']
        .slice(0, scene.sessions)
        .map((text) => element('li', {class: 'session'}, element('span', {}, text), ' ', button(words.signOut, 'end-session'))),
    ),
  ],
  article: () => [
    element('nav', {class: 'contents'}, element('a', {href: '#s1'}, words.signIn), ' ', element('a', {href: '#s2'}, words.signOut)),
    element('h1', {}, words.article.title),
    element('p', {id: 's1'}, words.article.text, ' ', element('b', {}, words.signOut), '. ', element('a', {href: '/help/articles/logout'}, words.article.title)),
    element('h2', {id: 's2'}, words.signOut),
    element('p', {}, words.article.text, ' ', element('a', {href: '/help/sign-out', click: (event) => event.preventDefault()}, words.signOut), '.'),
    element('ul', {}, ...words.decoys.map((text) => element('li', {}, element('a', {href: '/docs/account', click: (event) => event.preventDefault()}, text)))),
  ],
  users: () => [
    element('h1', {}, words.columns[1]),
    element('p', {}, ...words.decoys.map((text) => button(text, 'decoy'))),
    element(
      'table',
      {class: 'users'},
      element('thead', {}, element('tr', {}, ...words.columns.map((column) => element('th', {}, column)))),
      element(
        'tbody',
        {},
        ...scene.rows.slice(0, scene.sessions).map((row) => element('tr', {}, ...row.map((text) => element('td', {}, text)), element('td', {}, button(words.signOut, 'end-user')))),
      ),
    ),
  ],
  history: () => [
    element('h1', {}, words.history),
    element('select', {'aria-label': words.columns[2]}, element('option', {}, words.signIn), element('option', {}, words.signOut)),
    element(
      'div',
      {role: 'tablist'},
      element('button', {role: 'tab', type: 'button', class: 'plain-button'}, words.signIn),
      element('button', {role: 'tab', type: 'button', class: 'plain-button'}, words.signOut),
    ),
    element(
      'table',
      {class: 'history'},
      element('thead', {}, element('tr', {}, ...words.columns.map((column) => element('th', {}, column)))),
      element(
        'tbody',
        {},
        ...scene.rows.map((row, index) =>
          element('tr', {}, element('td', {}, row[0]), element('td', {}, index % 2 === 0 ? words.signIn : words.signOut), element('td', {}, '2026-11-24')),
        ),
      ),
    ),
  ],
  'sign-in': () => [
    element(
      'form',
      {class: 'sign-in', submit: (event) => event.preventDefault()},
      element('h1', {}, words.signIn),
      element('label', {}, 'Email ', element('input', {type: 'email', autocomplete: 'username'})),
      element('label', {}, words.password.slice(-4), ' ', element('input', {type: 'password', autocomplete: 'current-password'})),
      button(words.signIn, 'sign-in'),
    ),
  ],
};

const style = `.records td,.users td,.history td{padding:6px 10px}.row-avatar{display:inline-block;width:26px;height:26px;border-radius:50%;background:#cde;text-align:center}.plain-button{padding:4px 10px;border:1px solid #999;background:#fff;cursor:pointer}.bench-main{padding:20px 24px;max-width:1000px}.session{display:flex;gap:16px;padding:6px 0}.sign-in label{display:block;margin:8px 0}html,body{margin:0}`;

/** The same kinds of content under every library's frame. */
export const drawContent = (main) => {
  if (main === null || main.hasAttribute('data-drawn')) return;
  main.setAttribute('data-drawn', '');
  document.head.append(element('style', {}, style));
  main.append(element('div', {class: 'bench-main'}, ...contents[scene.content]()));
};

/** A picture of somebody, as a data address. */
export const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#89a"/><circle cx="16" cy="12" r="6" fill="#fff"/><path d="M4 32a12 12 0 0 1 24 0" fill="#fff"/></svg>')}`;

/** Icons of a sprite, as many apps draw them. */
export const icon = (name, size = 20) =>
  `<svg class="icon icon-${name}" width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"><path d="M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M4 21a8 8 0 0 1 16 0"/></svg>`;

export const glyph = {notifications: '🔔', language: '🌐', help: '?', company: '▦'};
