import {mount} from 'svelte';
import Contact from './contact.component';
import {root, whenAsked} from './crm.js';

whenAsked(() => void mount(Contact, {target: root()}));
