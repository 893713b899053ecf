import Vue from 'vue2/dist/vue.esm.js';
import {blank, levels, load, refused, root, save, saved, tell, whenAsked} from './crm.js';

whenAsked(() => {
  const place = root().appendChild(document.createElement('div'));
  const app = new Vue({
    el: place,
    data: {contact: blank, draft: {...blank}, message: '', levels},
    template: `<div class="card">
      <div class="item"><label for="n">Name</label><input id="n" v-model="draft.name"></div>
      <div class="item"><label for="t">Note</label><textarea id="t" v-model="draft.note"></textarea></div>
      <div class="item"><label for="l">Level</label><select id="l" v-model="draft.level"><option v-for="level in levels" :key="level">{{level}}</option></select></div>
      <div class="item"><label><input type="checkbox" v-model="draft.vip"> VIP</label></div>
      <button type="button" @click="keep">Save</button><button type="button" @click="show(contact)">Undo</button><button type="button" @click="next">Next contact</button>
      <p role="status">{{message}}</p></div>`,
    created() {
      load().then(this.show);
    },
    methods: {
      show(contact) {
        this.contact = contact;
        this.draft = {...contact};
      },
      keep() {
        const draft = {...this.draft};
        return save(draft).then(
          () => {
            this.contact = draft;
            this.message = saved;
          },
          () => {
            this.message = refused;
          },
        );
      },
      next() {
        return load(2).then(this.show);
      },
    },
  });
  tell(() => (app.draft.id ? {...app.draft} : undefined));
});
