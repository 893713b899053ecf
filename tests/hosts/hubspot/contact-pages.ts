import type {Contact} from '../contacts.ts';
import {html} from '../markup.ts';
import type {Reply} from '../reply.ts';
import type {Visit} from '../visit.ts';
import {home, inside, recordPath, type About} from './shell.ts';

export function listPage(about: About, visit: Visit, user: string): Reply {
  const asked = (visit.url.searchParams.get('q') ?? '').toLowerCase();
  const contacts = visit.contacts.list().filter(({name, company}) => `${name} ${company}`.toLowerCase().includes(asked));
  return inside(about, visit, {
    title: 'Contacts',
    user,
    at: 'contacts',
    main: html`<section class="sheet">
<header class="head"><h1>Contacts</h1><small>${contacts.length} records</small></header>
<table class="records">
  <thead><tr><th scope="col">Name</th><th scope="col">Company</th><th scope="col" class="wide">Email</th><th scope="col" class="wide">Phone</th><th scope="col">Stage</th></tr></thead>
  <tbody>${contacts.map(({id, name, company, email, phone, stage}) => html`<tr><td><a href="${recordPath(id)}">${name}</a></td><td>${company}</td><td class="wide">${email}</td><td class="wide">${phone}</td><td class="stage">${stage}</td></tr>\n`)}</tbody>
</table>
</section>`,
  });
}

export const contactPage = (about: About, visit: Visit, user: string, contact: Contact): Reply =>
  inside(about, visit, {
    title: contact.name,
    user,
    at: 'contacts',
    main: html`<section class="sheet">
<header class="head"><h1>${contact.name}</h1><small>${contact.role}, ${contact.company}</small></header>
<form class="record" method="post" autocomplete="off">
  <label class="field">Name <input name="name" value="${contact.name}"></label>
  <label class="field">Company <input name="company" value="${contact.company}"></label>
  <label class="field">Email <input name="email" value="${contact.email}"></label>
  <label class="field">Phone number <input name="phone" value="${contact.phone}"></label>
  <label class="field long">Notes <textarea name="notes">${contact.notes}</textarea></label>
  <div class="actions"><button class="primary" type="submit">Save</button><a class="button" href="${home}">Cancel</a><span class="note" role="status">${visit.url.searchParams.has('saved') && 'Saved'}</span></div>
</form>
</section>`,
  });
