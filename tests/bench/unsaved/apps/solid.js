import {createStore} from 'solid-js/store';
import html from 'solid-js/html';
import {render} from 'solid-js/web';
import {blank, levels, load, refused, root, save, saved, tell, whenAsked} from './crm.js';

function Contact() {
  const [store, setStore] = createStore({contact: blank, draft: {...blank}, message: ''});
  const show = (contact) => setStore({contact, draft: {...contact}});
  const keep = (event) => {
    event.preventDefault();
    const draft = {...store.draft};
    return save(draft).then(
      () => setStore({contact: draft, message: saved}),
      () => setStore({message: refused}),
    );
  };
  const set = (name) => (event) => setStore('draft', name, event.target.value);
  tell(() => (store.draft.id ? {...store.draft} : undefined));
  load().then(show);
  return html`<form onsubmit=${keep}>
    <label>Name <input prop:value=${() => store.draft.name} oninput=${set('name')} /></label>
    <label>Note <textarea prop:value=${() => store.draft.note} oninput=${set('note')}></textarea></label>
    <label>Level <select prop:value=${() => store.draft.level} onchange=${set('level')}>${levels.map((level) => html`<option>${level}</option>`)}</select></label>
    <label><input type="checkbox" prop:checked=${() => store.draft.vip} onchange=${(event) => setStore('draft', 'vip', event.target.checked)} /> VIP</label>
    <button>Save</button><button type="button" onclick=${() => show(store.contact)}>Undo</button><button type="button" onclick=${() => load(2).then(show)}>Next contact</button>
    <p role="status">${() => store.message}</p>
  </form>`;
}

whenAsked(() => render(Contact, root()));
