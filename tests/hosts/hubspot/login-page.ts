import {html} from '../markup.ts';
import {framed} from '../page-frame.ts';
import type {Reply} from '../reply.ts';
import {formOf, type Visit} from '../visit.ts';
import type {About} from './shell.ts';

/** Shown to everybody who comes, signed in or not: that it shows proves nothing. */
export const loginPage = (about: About, visit: Visit, wrong?: string): Reply =>
  framed(about, visit, {
    title: 'Log in | Juniper',
    body: html`<body class="signing-in">
<form class="login sheet" method="post" action="/login/">
  <header><img src="/asset/logo.svg" alt="" width="32" height="32"><h1>Log in to Juniper</h1></header>
  ${wrong && html`<p id="username-validationMessage" class="wrong" role="alert">${wrong}</p>`}
  <input type="hidden" name="loginRedirectUrl" value="${visit.url.searchParams.get('loginRedirectUrl') ?? formOf(visit).get('loginRedirectUrl') ?? ''}">
  <label class="field">Email address <input id="username" name="username" type="text" autocomplete="username" required value="${visit.cookies['hs_login_email'] ?? ''}"></label>
  <label class="field">Password <input id="password" name="password" type="password" autocomplete="current-password" required></label>
  <label class="tick"><input type="checkbox" name="remember"> Remember me</label>
  <button id="loginBtn" class="primary" type="submit">Log in</button>
</form>
</body>`,
  });
