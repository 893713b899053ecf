import type {Contact} from '../contacts.ts';
import type {HostDefinition} from '../definition.ts';
import {html, type Markup} from '../markup.ts';
import {framed} from '../page-frame.ts';
import type {Reply} from '../reply.ts';
import type {Visit} from '../visit.ts';

type About = Omit<HostDefinition, 'answer'>;

export const loginPage = (about: About, visit: Visit, wrong?: string): Reply =>
  framed(about, visit, {
    title: 'Sign in · Ledger',
    body: html`<body class="signing-in">
<form class="login sheet" method="post" action="/sign-in">
  <header><img src="/asset/logo.svg" alt="" width="32" height="32"><h1>Ledger</h1></header>
  ${wrong && html`<p class="wrong" role="alert">${wrong}</p>`}
  <label class="field">Name <input name="user" autocomplete="username" required></label>
  <label class="field">Password <input name="password" type="password" autocomplete="current-password" required></label>
  <button class="primary" type="submit">Sign in</button>
</form>
</body>`,
  });

const inside = (about: About, visit: Visit, title: string, user: string, main: Markup): Reply =>
  framed(about, visit, {
    title: `${title} · Ledger`,
    scripts: ['guard-edits.js'],
    leavesTraces: true,
    body: html`<body>
<header class="bar">
  <img src="/asset/logo.svg" alt="" width="32" height="32"><a class="brand" href="/">Ledger</a>
  <details class="user-menu">
    <summary class="button">${user}</summary>
    <div class="menu">
      <a href="/profile">My profile</a>
      <a href="/leave-team">Leave team</a>
      <a href="/delete-account">Delete account</a>
      <form method="post" action="/sign-out"><button type="submit">Sign out</button></form>
    </div>
  </details>
</header>
<main>${main}</main>
</body>`,
  });

export const listPage = (about: About, visit: Visit, user: string): Reply =>
  inside(
    about,
    visit,
    'Contacts',
    user,
    html`<section class="sheet">
<header class="head"><h1>Contacts</h1><small>${visit.contacts.list().length} people</small></header>
<table class="records">
  <thead><tr><th scope="col">Name</th><th scope="col">Company</th><th scope="col" class="wide">Email</th><th scope="col">Stage</th></tr></thead>
  <tbody>${visit.contacts.list().map(({id, name, company, email, stage}) => html`<tr><td><a href="/contacts/${id}">${name}</a></td><td>${company}</td><td class="wide">${email}</td><td class="stage">${stage}</td></tr>\n`)}</tbody>
</table>
</section>`,
  );

export const contactPage = (about: About, visit: Visit, user: string, contact: Contact): Reply =>
  inside(
    about,
    visit,
    contact.name,
    user,
    html`<section class="sheet">
<header class="head"><h1>${contact.name}</h1><small>${contact.role}, ${contact.company}</small></header>
<form class="record" method="post" autocomplete="off">
  <label class="field">Name <input name="name" value="${contact.name}"></label>
  <label class="field">Email <input name="email" value="${contact.email}"></label>
  <label class="field long">Notes <textarea name="notes">${contact.notes}</textarea></label>
  <div class="actions"><button class="primary" type="submit">Save</button><a class="button" href="/">Back</a></div>
</form>
</section>`,
  );

export const missingPage = (about: About, visit: Visit, user: string): Reply => ({
  ...inside(about, visit, 'Not here', user, html`<section class="sheet head"><h1>This page is not part of the demo</h1></section>`),
  status: 404,
});
