import {html, LitElement} from 'lit';
import {live} from 'lit/directives/live.js';
import {blank, levels, load, refused, root, save, saved, tell, whenAsked} from './crm.js';

/** A form inside an open shadow root, as design systems have it. */
class CrmContact extends LitElement {
  static properties = {contact: {}, draft: {}, message: {}};
  constructor() {
    super();
    this.contact = blank;
    this.draft = blank;
    this.message = '';
    tell(() => (this.draft.id ? this.draft : undefined));
    load().then((contact) => this.show(contact));
  }
  show(contact) {
    this.contact = contact;
    this.draft = {...contact};
  }
  set = (name) => (event) => {
    this.draft = {...this.draft, [name]: name === 'vip' ? event.target.checked : event.target.value};
  };
  keep = (event) => {
    event.preventDefault();
    const {draft} = this;
    return save(draft).then(
      () => {
        this.contact = draft;
        this.message = saved;
      },
      () => {
        this.message = refused;
      },
    );
  };
  render() {
    const {draft} = this;
    return html`<form @submit=${this.keep}>
      <label>Name <input .value=${live(draft.name)} @input=${this.set('name')} /></label>
      <label>Note <textarea .value=${live(draft.note)} @input=${this.set('note')}></textarea></label>
      <label>Level <select @change=${this.set('level')}>${levels.map((level) => html`<option .selected=${live(draft.level === level)}>${level}</option>`)}</select></label>
      <label><input type="checkbox" .checked=${live(draft.vip)} @change=${this.set('vip')} /> VIP</label>
      <button>Save</button><button type="button" @click=${() => this.show(this.contact)}>Undo</button
      ><button type="button" @click=${() => load(2).then((contact) => this.show(contact))}>Next contact</button>
      <p role="status">${this.message}</p>
    </form>`;
  }
}
customElements.define('crm-contact', CrmContact);

whenAsked(() => root().append(document.createElement('crm-contact')));
