import {signInPlace} from './sign-in-form.js';

const back = new URLSearchParams(location.search).get('returnUrl') ?? '';

signInPlace(() => location.assign(back.startsWith('/XV/') ? back : '/XV/UI/Home'));
