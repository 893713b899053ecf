import '@angular/compiler';
import {Component, inject, provideZonelessChangeDetection, signal} from '@angular/core';
import {FormBuilder, ReactiveFormsModule} from '@angular/forms';
import {bootstrapApplication} from '@angular/platform-browser';
import {blank, levels, load, refused, root, save, saved, tell, whenAsked} from './crm.js';

const App = Component({
  selector: 'crm-contact',
  imports: [ReactiveFormsModule],
  template: `<form [formGroup]="form" (ngSubmit)="keep()">
    <label>Name <input formControlName="name"></label>
    <label>Note <textarea formControlName="note"></textarea></label>
    <label>Level <select formControlName="level">@for (level of levels; track level) {<option [value]="level">{{level}}</option>}</select></label>
    <label><input type="checkbox" formControlName="vip"> VIP</label>
    <button>Save</button><button type="button" (click)="show(contact)">Undo</button><button type="button" (click)="next()">Next contact</button>
    <p role="status">{{message()}}</p></form>`,
})(
  class {
    levels = levels;
    contact = blank;
    message = signal('');
    form = inject(FormBuilder).nonNullable.group({name: '', note: '', level: 'none', vip: false});
    constructor() {
      tell(() => (this.contact.id ? this.read() : undefined));
      load().then((contact) => this.show(contact));
    }
    read() {
      return {id: this.contact.id, ...this.form.getRawValue()};
    }
    show({id, ...rest}) {
      this.contact = {id, ...rest};
      this.form.reset(rest);
    }
    keep() {
      const draft = this.read();
      return save(draft).then(
        () => {
          this.contact = draft;
          this.form.markAsPristine();
          this.message.set(saved);
        },
        () => this.message.set(refused),
      );
    }
    next() {
      return load(2).then((contact) => this.show(contact));
    }
  },
);

whenAsked(() => {
  root().appendChild(document.createElement('crm-contact'));
  void bootstrapApplication(App, {providers: [provideZonelessChangeDetection()]});
});
