import ElementPlus from 'element-plus';
import {createApp, reactive, ref} from 'vue/dist/vue.esm-bundler.js';
import {blank, load, root, save, tell, whenAsked} from './crm.js';

/** The dialog stays in the page once it is closed, with all that was typed. */
const Contact = {
  template: `<p>{{contact.name}}</p><el-button @click="edit">Edit</el-button>
    <el-dialog v-model="isOpen" title="Contact"><el-form :model="draft"><el-form-item label="Name"><el-input v-model="draft.name" /></el-form-item></el-form>
    <template #footer><el-button @click="isOpen = false">Cancel</el-button><el-button type="primary" @click="keep">Save</el-button></template></el-dialog>`,
  setup() {
    const contact = ref(blank);
    const draft = reactive({...blank});
    const isOpen = ref(false);
    load().then((next) => (contact.value = next));
    tell(() => (isOpen.value ? {...draft} : undefined));
    const edit = () => {
      Object.assign(draft, contact.value);
      isOpen.value = true;
    };
    const keep = async () => {
      await save({...draft});
      contact.value = {...draft};
      isOpen.value = false;
    };
    return {contact, draft, isOpen, edit, keep};
  },
};

whenAsked(() => createApp(Contact).use(ElementPlus).mount(root()));
