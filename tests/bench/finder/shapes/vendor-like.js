import {act, addressOf, brand, doing, drawContent, element, html, icon, markup, nav, others, own, picture, ready, scene, user, words} from './scene.js';

/**
 * Frames after what is known of real CRMs' own markup (ids, classes, texts, places), one function each.
 * No library: these wrote their own.
 */
const style =
  '.hide{display:none}header,.navbar{display:flex;gap:14px;align-items:center;padding:8px 16px;background:#f0f0f0}.end{margin-inline-start:auto;display:flex;gap:14px;align-items:center;list-style:none;margin-block:0}.drop{position:relative}.drop>.list{display:none;position:absolute;inset-inline-end:0;background:#fff;border:1px solid #aaa;min-width:180px;padding:6px;z-index:9;list-style:none;margin:0}.drop.open>.list{display:block}.round{width:36px;height:36px;border-radius:9999px;border:0;background:#e9a;cursor:pointer}.list a,.list button{display:block;padding:6px 10px;cursor:pointer}[role=button]{cursor:pointer}.side{position:fixed;inset-block:0;inset-inline-start:0;width:200px;background:#223;color:#fff;display:flex;flex-direction:column;padding:10px;box-sizing:border-box}.side .low{margin-top:auto}.beside{margin-inline-start:200px}a{color:inherit}';
document.head.append(element('style', {}, style));
/** Opens and closes what stands beside it in the same wrapper. */
const toggles = (selector) => {
  for (const node of document.querySelectorAll(selector)) node.addEventListener('click', (event) => [event.preventDefault(), node.closest('.drop').classList.toggle('open')]);
};
const list = (items, item) => items.map((one) => item(one));
const other = (item) => others.map(({kind, label, items}) => item(kind, label, items));
const links = nav.map((text) => `<a href="#/${text}">${text}</a>`);
const frames = {
  // A round button with one letter, neither id nor name; the sign-out posts a form (Krayin).
  krayin() {
    markup(html`<header><b>${brand}</b>${links}<div class="end"><button class="round" type="button" title="${words.settings}">+</button>${other((_, label, items) => html`<div class="drop relative"><div class="select-none"><button class="px-3 other" type="button">${label}</button></div><div class="list absolute z-10">${list(items, (item) => html`<a href="${addressOf(item)}">${item.text}</a>`)}</div></div>`)}
${own && html`<div class="drop relative me"><div class="select-none"><button class="round flex h-9 w-9 cursor-pointer items-center justify-center rounded-full bg-pink-400" type="button">${user.initials.slice(0, 1)}</button></div><div class="list absolute z-10"><form method="POST" action="/admin/logout" id="adminLogout"></form></div></div>`}</div></header><main></main>`);
    if (own)
      document
        .querySelector('.me .list')
        .append(...own.map((item) => element('a', {class: 'cursor-pointer px-5 py-2', href: item.act === 'sign-out' ? '/admin/logout' : '#', click: doing(item.act)}, item.text)));
    toggles('.drop button');
    return () => document.querySelector('.me button');
  },
  // Three dots named "Menu", items with data-name (EspoCRM).
  espocrm() {
    markup(html`<div id="header"><div class="navbar"><b>${brand}</b>${links}<ul class="end nav navbar-nav">${other((kind, label, items) => html`<li class="drop dropdown"><a href="#" role="button" class="dropdown-toggle" data-toggle="dropdown" title="${label}">${icon(kind)}</a><ul class="list dropdown-menu">${list(items, (item) => html`<li><a href="${addressOf(item)}">${item.text}</a></li>`)}</ul></li>`)}
${own && html`<li class="drop dropdown menu-container"><a id="nav-menu-dropdown" class="dropdown-toggle" data-toggle="dropdown" role="button" tabindex="0" title="Menu"><span class="fas fa-ellipsis-v icon">⋮</span></a><ul class="list dropdown-menu" role="menu" aria-labelledby="nav-menu-dropdown"><li><a href="#User/view/7" class="nav-link"><img class="avatar" src="${picture}" width="20" height="20" alt=""> ${user.name}</a></li></ul></li>`}</ul></div></div><main></main>`);
    if (own)
      document.querySelector('.menu-container ul').append(
        ...own.map((item) =>
          element(
            'li',
            {},
            element(
              'a',
              {
                class: 'nav-link action',
                role: 'button',
                tabindex: '0',
                'data-name': item.act === 'sign-out' ? 'logout' : item.act,
                'data-action': item.act === 'sign-out' ? 'logout' : item.act,
                click: () => act(item.act),
              },
              item.text,
            ),
          ),
        ),
      );
    toggles('.dropdown-toggle');
    return () => document.querySelector('#nav-menu-dropdown');
  },
  // Systray of Odoo: menus are made when they open, at the end of the page.
  odoo() {
    markup(
      html`<header class="o_navbar"><nav class="o_main_navbar navbar"><b>${brand}</b>${links}<div class="o_menu_systray end" role="menu">${other((kind, label) => html`<div class="o-dropdown"><button class="o-dropdown dropdown-toggle dropdown" aria-expanded="false" data-kind="${kind}" title="${label}">${kind === 'company' ? label : icon(kind)}</button></div>`)}${own && html`<div class="o_user_menu"><button class="o-dropdown dropdown-toggle dropdown py-1" aria-expanded="false" data-kind="me"><img class="o_avatar o_user_avatar rounded" width="32" height="32" alt="User" src="${picture}"><small class="oe_topbar_name">${user.name}<mark>demo</mark></small></button></div>`}</div></nav></header><main class="o_action_manager"></main><div class="o-overlay-container"></div>`,
    );
    for (const node of document.querySelectorAll('[data-kind]')) {
      const items = node.dataset.kind === 'me' ? own : others.find(({kind}) => kind === node.dataset.kind).items;
      node.removeAttribute('data-kind');
      node.addEventListener('click', () => {
        const overlay = document.querySelector('.o-overlay-container');
        const isOpen = node.getAttribute('aria-expanded') === 'true';
        for (const one of document.querySelectorAll('[aria-expanded]')) one.setAttribute('aria-expanded', 'false');
        node.setAttribute('aria-expanded', String(!isOpen));
        overlay.replaceChildren();
        if (!isOpen)
          overlay.append(
            element(
              'div',
              {class: 'o-dropdown--menu dropdown-menu', role: 'menu', style: 'position:fixed;top:50px;inset-inline-end:10px;background:#fff;border:1px solid'},
              ...items.map((item) =>
                element(
                  'span',
                  {
                    class: 'dropdown-item o-dropdown-item',
                    role: 'menuitem',
                    tabindex: '0',
                    'data-menu': item.act === 'sign-out' ? 'logout' : item.act,
                    style: 'display:block;padding:6px 12px;cursor:pointer',
                    click: () => act(item.act),
                  },
                  item.text,
                ),
              ),
            ),
          );
      });
    }
    return () => document.querySelector('.o_user_menu button');
  },
  // A link with a drawn person, no name, no role (SuiteCRM 8).
  suitecrm8() {
    markup(
      html`<scrm-navbar-ui><nav class="navbar navbar-expand-lg"><b>${brand}</b>${links}<div class="global-links end">${other((kind, label, items) => html`<ul class="navbar-nav"><li class="global-link-item drop"><a class="primary-global-link" aria-label="${label}">${icon(kind)}</a><div class="list dropdown-menu">${list(items, (item) => html`<a class="dropdown-item" href="${addressOf(item)}">${item.text}</a>`)}</div></li></ul>`)}${own && html`<ul class="navbar-nav"><li class="global-link-item drop me"><a class="primary-global-link"><scrm-image image="user">${icon('user')}</scrm-image></a><div class="list dropdown-menu global-links-dropdown"><b>${user.name}</b></div></li></ul>`}</div></nav></scrm-navbar-ui><main></main>`,
    );
    if (own)
      document
        .querySelector('.me .list')
        .append(
          ...own.map((item) =>
            element(item.act === 'sign-out' ? 'scrm-logout-ui' : 'div', {}, element('a', {class: 'dropdown-item global-links-sublink', click: () => act(item.act)}, item.text)),
          ),
        );
    toggles('.primary-global-link');
    for (const node of document.querySelectorAll('.primary-global-link')) node.style.cursor = 'pointer';
    return () => document.querySelector('.me .primary-global-link');
  },
  // The link is printed for three widths, one of which shows (SuiteCRM 7).
  suitecrm7() {
    const block = (name, width) =>
      html`<div id="globalLinks" class="globalLinks-${name} drop ${width}"><button id="with-label" class="dropdown-toggle user-menu-button" type="button" title="${user.name}" data-toggle="dropdown" aria-expanded="false">${user.name}</button><ul class="list dropdown-menu user-dropdown" role="menu" aria-labelledby="with-label"></ul></div>`;
    markup(
      html`<div class="navbar"><b>${brand}</b>${links}<div class="end">${other((_, label, items) => html`<div class="drop"><button class="dropdown-toggle" type="button" data-toggle="dropdown">${label}</button><ul class="list">${list(items, (item) => html`<li><a href="${addressOf(item)}">${item.text}</a></li>`)}</ul></div>`)}${own && [block('desktop', ''), block('tablet', 'hide'), block('mobile', 'hide')]}</div></div><main></main>`,
    );
    if (own)
      for (const menu of document.querySelectorAll('.user-dropdown'))
        menu.append(
          ...own.map((item) =>
            element(
              'li',
              {role: 'presentation'},
              element(
                'a',
                {
                  role: 'menuitem',
                  id: item.act === 'sign-out' ? 'logout_link' : `${item.act}_link`,
                  title: item.text,
                  class: 'utilsLink',
                  href: item.act === 'sign-out' ? 'index.php?module=Users&action=Logout' : 'index.php?module=Users',
                  click: doing(item.act),
                },
                item.text,
              ),
            ),
          ),
        );
    toggles('.dropdown-toggle');
    return () => document.querySelector('.globalLinks-desktop button');
  },
  // The word itself stands in the bar (RuoYi's server pages, Wukong's back office, many in-house systems).
  'bar-link'() {
    markup(
      html`<header><b>${brand}</b>${links}<ul class="end">${other((_, label, items) => html`<li class="drop"><a href="#">${label}</a><ul class="list">${list(items, (item) => html`<li><a href="${addressOf(item)}">${item.text}</a></li>`)}</ul></li>`)}${own && `<li><span>${user.name}</span></li>`}</ul></header><main></main>`,
    );
    if (own)
      document.querySelector('.end').append(
        ...own
          .filter((item) => item.act !== 'decoy')
          .map((item) =>
            element(
              'li',
              {},
              element(
                'a',
                {
                  class: item.act === 'sign-out' ? 'go-out' : '',
                  href: item.act === 'sign-out' ? 'javascript:logout()' : '#',
                  click: item.act === 'sign-out' ? undefined : () => act(item.act),
                },
                item.text,
              ),
            ),
          ),
      );
    window.logout = () => act('sign-out');
    toggles('.drop > a');
    return undefined;
  },
  // A menu at the foot of a dark side bar; who it is stands beside it (Keap, Wukong 11, many new ones).
  'side-foot'() {
    markup(
      html`<aside class="side"><b>${brand}</b>${links.map((link) => `<div>${link}</div>`)}${other((_, label, items) => html`<div class="drop"><button type="button" class="other" aria-haspopup="true">${label}</button><div class="list" style="color:#000">${list(items, (item) => html`<a href="${addressOf(item)}">${item.text}</a>`)}</div></div>`)}${own && html`<div class="low"><div class="user-info" role="button" tabindex="0" aria-haspopup="dialog" aria-expanded="false"><img class="user-avatar" src="${picture}" width="34" height="34" alt=""> ${user.name}</div></div>`}</aside><main class="beside"></main>`,
    );
    toggles('.drop button');
    const face = document.querySelector('.user-info');
    face?.addEventListener('click', () => {
      const shown = document.querySelector('.sheet');
      if (shown !== null) return shown.remove();
      document.body.append(
        element(
          'div',
          {class: 'sheet', style: 'position:fixed;bottom:70px;inset-inline-start:10px;background:#fff;border:1px solid;padding:10px'},
          ...own.map((item) => element('button', {type: 'button', style: 'display:block', click: () => act(item.act)}, item.text)),
        ),
      );
    });
    return () => face;
  },
  // A frame set: the bar is a document of its own.
  frames() {
    markup('<iframe class="top" style="border:0;width:100%;height:64px;display:block"></iframe><main></main>');
    const frame = document.querySelector('iframe');
    const inner = frame.contentDocument;
    inner.documentElement.dir = document.documentElement.dir;
    inner.documentElement.lang = scene.lang;
    const bar = element(
      'div',
      {style: 'display:flex;gap:16px;padding:10px'},
      element('b', {}, brand),
      element('span', {style: 'flex:1'}),
      ...others.map(({label}) => element('a', {href: '#'}, label)),
      ...(own ?? []).filter(({act: does}) => does !== 'decoy').map((item) => element('a', {href: item.act === 'sign-out' ? 'logout.do' : '#', click: doing(item.act)}, item.text)),
    );
    inner.body.append(bar);
    return undefined;
  },
};
const opener = frames[scene.frame]();
drawContent(document.querySelector('main'));
ready(opener);
