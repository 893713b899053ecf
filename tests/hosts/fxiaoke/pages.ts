import type {HostDefinition} from '../definition.ts';
import {html} from '../markup.ts';
import {framed} from '../page-frame.ts';
import type {Reply} from '../reply.ts';
import type {Visit} from '../visit.ts';

type About = Omit<HostDefinition, 'answer'>;

/** The frame; what is in it comes by script, from the address behind the hash. */
export const homePage = (about: About, visit: Visit, user: string): Reply =>
  framed(about, visit, {
    title: '联系人 - 青田客户',
    scripts: ['app.js'],
    leavesTraces: true,
    body: html`<body data-asks="${visit.settings.confirm ? 'yes' : 'no'}">
<div id="app-portal">
  <header>
    <img src="/asset/logo.svg" alt="" width="32" height="32">
    <b class="portal-name">青田客户</b>
    <nav aria-label="主导航"><a href="#crm/list" aria-current="page">联系人</a><a href="#crm/board" class="wide">看板</a></nav>
    <div class="portal-avatar avatar" role="button" tabindex="0" aria-label="${user}" aria-haspopup="menu" aria-expanded="false">${user.slice(0, 1).toUpperCase()}</div>
  </header>
  <main id="sub-tpl"></main>
</div>
</body>`,
  });

/** Where an opening without a session lands. After 退出登录 the same form comes in place instead. */
export const loginPage = (about: About, visit: Visit): Reply =>
  framed(about, visit, {
    title: 'CRM登录系统 - 纷享销客CRM',
    scripts: ['login-page.js'],
    body: html`<body></body>`,
  });
