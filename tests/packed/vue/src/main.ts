import {createApp} from 'vue';
import Acme from './Acme.vue';

const {ok} = await fetch('/api/me');
createApp(Acme, {signedIn: ok}).mount('#app');
