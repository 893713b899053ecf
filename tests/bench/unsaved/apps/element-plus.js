import ElementPlus, {ElMessage} from 'element-plus';
import {createApp, reactive, ref} from 'vue/dist/vue.esm-bundler.js';
import {blank, levels, load, refused, root, save, saved, tell, whenAsked} from './crm.js';

const Contact = {
  template: `<el-form :model="draft" label-width="80px" style="width:420px">
    <el-form-item label="Name"><el-input v-model="draft.name" /></el-form-item>
    <el-form-item label="Note"><el-input type="textarea" v-model="draft.note" /></el-form-item>
    <el-form-item label="Level"><el-select v-model="draft.level"><el-option v-for="level in levels" :key="level" :value="level" :label="level" /></el-select></el-form-item>
    <el-form-item label="Since"><el-date-picker v-model="draft.since" value-format="YYYY-MM-DD" /></el-form-item>
    <el-form-item label="VIP"><el-switch v-model="draft.vip" /></el-form-item>
    <el-button type="primary" @click="keep">Save</el-button><el-button @click="show(contact)">Undo</el-button><el-button @click="next">Next contact</el-button></el-form>`,
  setup() {
    const contact = ref(blank);
    const draft = reactive({...blank, since: ''});
    const show = (next) => {
      contact.value = next;
      Object.assign(draft, next);
    };
    const keep = () =>
      save({...draft}).then(
        () => {
          contact.value = {...draft};
          ElMessage.success(saved);
        },
        () => ElMessage.error(refused),
      );
    load().then(show);
    tell(() => (draft.id ? {...draft} : undefined));
    return {contact, draft, levels, keep, show, next: () => load(2).then(show)};
  },
};

whenAsked(() => createApp(Contact).use(ElementPlus).mount(root()));
