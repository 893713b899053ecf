import {createApp, reactive, ref} from 'vue/dist/vue.esm-bundler.js';
import {blank, levels, load, refused, root, save, saved, tell, whenAsked} from './crm.js';

const Contact = {
  template: `<div class="card">
    <div class="item"><label for="n">Name</label><input id="n" v-model="draft.name"></div>
    <div class="item"><label for="t">Note</label><textarea id="t" v-model="draft.note"></textarea></div>
    <div class="item"><label for="l">Level</label><select id="l" v-model="draft.level"><option v-for="level in levels" :key="level">{{level}}</option></select></div>
    <div class="item"><label><input type="checkbox" v-model="draft.vip"> VIP</label></div>
    <button type="button" @click="keep">Save</button><button type="button" @click="show(contact)">Undo</button><button type="button" @click="next">Next contact</button>
    <p role="status">{{message}}</p></div>`,
  setup() {
    const contact = ref(blank);
    const draft = reactive({...blank});
    const message = ref('');
    const show = (next) => {
      contact.value = next;
      Object.assign(draft, next);
    };
    const keep = () =>
      save({...draft}).then(
        () => {
          contact.value = {...draft};
          message.value = saved;
        },
        () => (message.value = refused),
      );
    load().then(show);
    tell(() => (draft.id ? {...draft} : undefined));
    return {contact, draft, message, levels, keep, show, next: () => load(2).then(show)};
  },
};

whenAsked(() => createApp(Contact).mount(root()));
