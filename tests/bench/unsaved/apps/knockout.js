import ko from 'knockout';
import {blank, levels, load, refused, root, save, saved, tell, whenAsked} from './crm.js';

whenAsked(() => {
  root().innerHTML = `<form data-bind="submit: keep">
    <label>Name <input data-bind="textInput: name"></label>
    <label>Note <textarea data-bind="textInput: note"></textarea></label>
    <label>Level <select data-bind="options: levels, value: level"></select></label>
    <label><input type="checkbox" data-bind="checked: vip"> VIP</label>
    <button>Save</button><button type="button" data-bind="click: undo">Undo</button><button type="button" data-bind="click: next">Next contact</button>
    <p role="status" data-bind="text: message"></p></form>`;
  let contact = blank;
  const draft = Object.fromEntries(['name', 'note', 'level', 'vip'].map((name) => [name, ko.observable(blank[name])]));
  const read = () => ({id: contact.id, ...Object.fromEntries(Object.entries(draft).map(([name, value]) => [name, value()]))});
  const show = (next) => {
    contact = next;
    for (const [name, value] of Object.entries(draft)) value(contact[name]);
  };
  const message = ko.observable('');
  const keep = () => {
    save(read()).then(
      () => message(saved),
      () => message(refused),
    );
  };
  tell(() => (contact.id ? read() : undefined));
  ko.applyBindings({...draft, levels, message, keep, undo: () => show(contact), next: () => void load(2).then(show)}, root());
  load().then(show);
});
