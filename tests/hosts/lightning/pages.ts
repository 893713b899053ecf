import type {HostDefinition} from '../definition.ts';
import {html} from '../markup.ts';
import {framed} from '../page-frame.ts';
import type {Reply} from '../reply.ts';
import {formOf, type Visit} from '../visit.ts';

type About = Omit<HostDefinition, 'answer'>;

export const loginPage = (about: About, visit: Visit, wrong?: string): Reply =>
  framed(about, visit, {
    title: 'Login | Harbor',
    body: html`<body class="signing-in">
<form id="login_form" class="login sheet" method="post" action="/">
  <header><img src="/asset/logo.svg" alt="" width="32" height="32"><h1>Harbor</h1></header>
  ${wrong && html`<p id="error" class="loginError wrong" role="alert">${wrong}</p>`}
  <input type="hidden" name="startURL" value="${visit.url.searchParams.get('startURL') ?? formOf(visit).get('startURL') ?? ''}">
  <label class="field">Username <input id="username" name="username" type="text" autocomplete="username" required></label>
  <label class="field">Password <input id="password" name="pw" type="password" autocomplete="current-password" required></label>
  <button id="Login" class="primary" type="submit">Log In</button>
  <label id="rem" class="tick"><input type="checkbox" name="rememberUn"> Remember me</label>
</form>
</body>`,
  });

/** The shell as the server sends it: custom elements that are never defined, bearing the `lwc-` marks of synthetic shadow. */
export const appPage = (about: About, visit: Visit, user: string): Reply =>
  framed(about, visit, {
    title: 'Contacts | Harbor',
    scripts: ['app.js'],
    leavesTraces: true,
    body: html`<body class="desktop">
<one-app-nav-bar lwc-4q1t2>
  <header class="oneHeader slds-global-header" lwc-4q1t2>
    <img src="/asset/logo.svg" alt="Harbor" width="32" height="32">
    <one-global-search lwc-6nfkk class="search"><input type="search" placeholder="Search contacts" aria-label="Search contacts"></one-global-search>
    <ul class="slds-global-actions" lwc-4q1t2>
      <li><button class="bare" type="button" title="Help">Help</button></li>
      <li><span class="userProfileCardTriggerRoot oneUserProfileCardTrigger" lwc-2ndk8>
        <button class="bare branding-userProfile-button" type="button" title="View profile" aria-label="View profile" aria-haspopup="dialog" aria-expanded="false"><span class="uiImage avatar" aria-hidden="true">${user.slice(0, 2).toUpperCase()}</span></button>
      </span></li>
    </ul>
  </header>
  <nav class="navexConsoleContextBar" lwc-1m2bb aria-label="Open records">
    <one-app-launcher-header lwc-1m2bb class="appName">Sales</one-app-launcher-header>
    <ul class="navexConsoleTabContainer" lwc-1m2bb role="tablist"></ul>
  </nav>
</one-app-nav-bar>
<main class="oneContent" lwc-3c9ax></main>
<footer class="oneUtilityBarContainer utilitybar" lwc-88vwp>
  <span class="presence">Omni-Channel: <span class="presenceStatus">Available</span></span>
  <button class="bare omniLogout" type="button">Log out of Omni-Channel</button>
</footer>
</body>`,
  });
