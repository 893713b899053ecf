import {root, tell, whenAsked} from './crm.js';

/** A mail being written, which may be made small and still is not sent. */
whenAsked(() => {
  root().innerHTML = `<div class="composer" style="position:fixed;right:0;bottom:0;width:320px;background:#fff"><header>New mail <button type="button">Minimise</button></header>
    <form><label>Subject <input name="subject"></label><label>Text <textarea name="text"></textarea></label></form></div>`;
  const form = document.querySelector('form');
  document.querySelector('header button').addEventListener('click', () => {
    form.hidden = !form.hidden;
  });
  tell(() => ({subject: form.elements.subject.value, text: form.elements.text.value}));
});
