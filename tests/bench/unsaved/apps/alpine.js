import Alpine from 'alpinejs';
import {blank, load, refused, root, save, saved, tell, whenAsked} from './crm.js';

whenAsked(() => {
  Alpine.data('contact', () => ({
    contact: blank,
    draft: {...blank},
    message: '',
    init() {
      tell(() => (this.draft.id ? {...this.draft} : undefined));
      load().then((contact) => this.show(contact));
    },
    show(contact) {
      this.contact = contact;
      this.draft = {...contact};
    },
    keep() {
      return save({...this.draft}).then(
        () => {
          this.message = saved;
        },
        () => {
          this.message = refused;
        },
      );
    },
    next() {
      return load(2).then((contact) => this.show(contact));
    },
  }));
  root().innerHTML = `<div x-data="contact">
    <label>Name <input x-model="draft.name"></label>
    <label>Note <textarea x-model="draft.note"></textarea></label>
    <label>Level <select x-model="draft.level"><option>none<option>silver<option>gold</select></label>
    <label><input type="checkbox" x-model="draft.vip"> VIP</label>
    <button type="button" @click="keep">Save</button><button type="button" @click="show(contact)">Undo</button><button type="button" @click="next">Next contact</button>
    <p role="status" x-text="message"></p></div>`;
  Alpine.start();
});
