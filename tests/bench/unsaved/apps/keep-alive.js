import {createApp, KeepAlive, reactive, ref} from 'vue/dist/vue.esm-bundler.js';
import {blank, load, root, tell, whenAsked} from './crm.js';

/** Pages in tabs, as many Chinese consoles have them: the form that is not in front is out of the page, and alive. */
const draft = reactive({...blank});
const Form = {
  template: `<form><label>Name <input v-model="draft.name"></label></form>`,
  setup() {
    if (draft.id === 0) load().then((contact) => Object.assign(draft, contact));
    return {draft};
  },
};
const List = {template: '<p>All contacts</p>'};

whenAsked(() => {
  const page = ref('Form');
  tell(() => (draft.id ? {id: draft.id, name: draft.name} : undefined));
  createApp({
    components: {Form, List, KeepAlive},
    template: `<button type="button" @click="page = 'Form'">Contact</button><button type="button" @click="page = 'List'">List</button><KeepAlive><component :is="page" /></KeepAlive>`,
    setup: () => ({page}),
  }).mount(root());
});
