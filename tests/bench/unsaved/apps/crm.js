/** What every app of this bench shares: a server with contacts, and a menu by which the reader comes to one. */

const [, , run] = location.pathname.split('/');

/** What a form shows until its contact has come. */
export const blank = {id: 0, name: '', note: '', level: 'none', vip: false};
export const levels = ['none', 'silver', 'gold'];

export const load = (id = 1) => fetch(`/api/${run}/contacts/${id}`).then((answer) => answer.json());

/** Rejects where the server refuses, by its status or, as many do, within an answer that says 200. */
export async function save(contact) {
  const answer = await fetch(`/api/${run}/contacts/${contact.id ?? 1}`, {method: 'PUT', headers: {'content-type': 'application/json'}, body: JSON.stringify(contact)});
  if (!answer.ok) throw new Error(`${answer.status}`);
  const {error} = await answer.json();
  if (error) throw new Error(error);
}

/** Other questions to the server, which save nothing. */
export const ask = (what) => fetch(`/api/${run}/${what}`).then((answer) => answer.json());
export const upload = () => fetch(`/api/${run}/files`, {method: 'POST', body: 'x'});

/** The reader comes to a form by a press, as in any CRM. */
export const whenAsked = (open) => (location.search.includes('straight') ? open() : document.querySelector('#menu').addEventListener('click', () => open(), {once: true}));

/** Tells the bench, not the page, what the app holds: undefined where nothing is at stake. */
export const tell = (model) => {
  window.held = {model};
};

export const root = () => document.querySelector('#app');
export const saved = 'Saved';
export const refused = 'Could not save';
