import {root, tell, whenAsked} from './crm.js';

/** Fields in closed roots: one tells the form its value, as a design system's does, one keeps it to itself. */
class Told extends HTMLElement {
  static formAssociated = true;
  #inside = this.attachInternals();
  #field;
  constructor() {
    super();
    const root = this.attachShadow({mode: 'closed'});
    root.innerHTML = `<label>Name <input value="Ada Li"></label>`;
    this.#field = root.querySelector('input');
    this.#field.addEventListener('input', () => this.#inside.setFormValue(this.#field.value));
  }
  get value() {
    return this.#field.value;
  }
}
class Untold extends HTMLElement {
  static texts = [];
  constructor() {
    super();
    const root = this.attachShadow({mode: 'closed'});
    root.innerHTML = `<div style="width:400px;height:80px"><label>Name <input value="Ada Li"></label></div>`;
    Untold.texts.push(() => root.querySelector('input').value);
  }
}
customElements.define('ds-told', Told);
customElements.define('ds-untold', Untold);

whenAsked(() => {
  const tag = location.search.includes('untold') ? 'ds-untold' : 'ds-told';
  root().innerHTML = `<form><${tag} aria-label="Name" style="display:block;width:400px"></${tag}></form>`;
  const field = document.querySelector(tag);
  tell(() => ({name: 'value' in field ? field.value : Untold.texts[0]()}));
});
