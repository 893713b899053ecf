import {html} from '../markup.ts';
import type {Reply} from '../reply.ts';
import type {Session} from '../sessions.ts';
import type {Visit} from '../visit.ts';
import {inside, security, type About} from './shell.ts';

/** The reader's sessions. Ending all of them ends this one too; ending this one alone is not offered here. */
export function securityPage(about: About, visit: Visit, user: string): Reply {
  const alive = visit.sessions.list().filter((session) => session.user === user && session.endedAt === undefined);
  const row = ({id, device, since}: Session) =>
    html`<tr><td>${device}</td><td class="wide">${new Date(since).toUTCString()}</td><td>${
      id === visit.session?.id
        ? html`<span class="stage">This session</span>`
        : html`<form method="post" action="${security}/end"><input type="hidden" name="session" value="${id}"><button class="end-session" type="submit">Log out</button></form>`
    }</td></tr>\n`;
  return inside(about, visit, {
    title: 'Security',
    user,
    at: 'settings',
    main: html`<section class="sheet">
<header class="head"><h1>Security</h1><small>Settings › General › Security</small></header>
<div class="part"><h2>Password</h2><p class="note">Changed 14 months ago.</p><button type="button">Reset password</button></div>
<div class="part"><h2>Two-factor authentication</h2><p class="note">Not set up on this account.</p><button type="button">Set up two-factor authentication (2FA)</button></div>
<div class="part"><h2>Session Management</h2><p class="note">Browsers and devices that are signed in as you.</p></div>
<table class="records"><thead><tr><th scope="col">Device</th><th scope="col" class="wide">Since</th><th scope="col">Action</th></tr></thead><tbody>${alive.map(row)}</tbody></table>
<div class="part">${visit.url.searchParams.has('confirm') ? confirmation : html`<a id="log-out-all" class="button" href="${security}?confirm=all">Log Out of All Sessions</a>`}</div>
</section>`,
  });
}

const confirmation = html`<form class="actions" method="post" action="${security}/end-all" role="group" aria-label="Log out of all sessions?">
<span>You will be logged out everywhere, here too.</span>
<button id="log-out-all-yes" class="primary" type="submit">Yes, log me out</button><a class="button" href="${security}">Cancel</a>
</form>`;
