import type {HostDefinition} from '../definition.ts';
import {html, type Markup} from '../markup.ts';
import {framed} from '../page-frame.ts';
import {forbidsScript} from '../policies.ts';
import type {Reply} from '../reply.ts';
import type {Visit} from '../visit.ts';

export type About = Omit<HostDefinition, 'answer'>;

/** The number in the second part of the path is how the vendor's addresses name the account. */
export const home = '/contacts/48620193/';
export const recordPath = (id: string) => `/contacts/48620193/record/0-1/${id}`;
export const security = '/settings/security';

type Inside = {readonly title: string; readonly user: string; readonly at: 'contacts' | 'settings'; readonly main: Markup};

/** The frame of a signed-in page: a rail at the side, a toolbar over all. */
export const inside = (about: About, visit: Visit, {title, user, at, main}: Inside): Reply =>
  framed(about, visit, {
    title: `${title} | Juniper`,
    scripts: ['account-menu.js', 'guard-edits.js'],
    leavesTraces: true,
    body: html`<body class="railed">
<nav id="hs-vertical-nav" data-test-id="hs-vertical-nav" aria-label="Main">
  <img src="/asset/logo.svg" alt="Juniper" width="32" height="32">
  <a href="${home}"${at === 'contacts' && html` aria-current="page"`}>Contacts</a>
  <a href="${security}" class="wide"${at === 'settings' && html` aria-current="page"`}>Settings</a>
</nav>
<header id="hs-global-toolbar" data-test-id="hs-global-toolbar">
  <form class="search" role="search" action="${home}"><input type="search" name="q" placeholder="Search" aria-label="Search"></form>
  <a id="hs-global-toolbar-settings-list-item" class="button bare" href="${security}" aria-label="Settings">⚙︎</a>
  ${accountMenu(user, forbidsScript(visit.settings.policy))}
</header>
<main>${main}</main>
</body>`,
  });

/** A button and a menu that a script opens; without script a `<details>` that opens by itself. */
const accountMenu = (user: string, withoutScript: boolean): Markup =>
  withoutScript
    ? html`<details class="account"><summary id="hs-global-toolbar-accounts" class="button bare">${account(user)}</summary>${menu(user, withoutScript)}</details>`
    : html`<div class="account"><button id="hs-global-toolbar-accounts" class="bare" type="button" aria-haspopup="true" aria-expanded="false" aria-controls="hs-account-menu">${account(user)}</button>${menu(user, withoutScript)}</div>`;

const account = (user: string): Markup => html`<span class="avatar" aria-hidden="true">${user.slice(0, 1).toUpperCase()}</span><span class="wide">Juniper Trading</span>`;

const menu = (user: string, withoutScript: boolean): Markup => html`<div id="hs-account-menu" class="menu"${!withoutScript && html` hidden`}>
  <div class="who"><b>${user}</b><span class="note">Juniper Trading · 48620193</span></div>
  <a href="${security}">Profile &amp; Preferences</a>
  <a id="switch-account" href="${home}?account=sandbox">Switch to Juniper Sandbox</a>
  <hr>
  ${withoutScript ? html`<form method="post" action="/logout"><button id="signout" type="submit">Sign out</button></form>` : html`<a id="signout" href="/logout">Sign out</a>`}
</div>`;
