import '@angular/compiler';
// By its path: the package offers it under a condition that would turn other packages into style sheets.
import '../node_modules/@angular/material/prebuilt-themes/azure-blue.css';
import {Component, provideZonelessChangeDetection} from '@angular/core';
import {MatButtonModule} from '@angular/material/button';
import {MatMenuModule} from '@angular/material/menu';
import {MatToolbarModule} from '@angular/material/toolbar';
import {bootstrapApplication} from '@angular/platform-browser';
import {act, brand, drawContent, element, glyph, look, nav, others, own, picture, ready, user, words} from './scene.js';

// Angular compiles its templates in the page here; what stands in the end is what its own build would make.
const App = Component({
  selector: 'app-root',
  standalone: true,
  imports: [MatToolbarModule, MatMenuModule, MatButtonModule],
  template: `<mat-toolbar><span>{{brand}}</span>@for (text of nav; track text) {<a mat-button [href]="'#/' + text">{{text}}</a>}<span style="flex:1"></span>
  @for (other of others; track other.kind) {<button mat-button [matMenuTriggerFor]="menu" [attr.aria-label]="other.kind === 'company' ? null : other.label">{{other.kind === 'company' ? other.label : glyph[other.kind]}}</button><mat-menu #menu="matMenu">@for (item of other.items; track item.text) {<button mat-menu-item (click)="act(item.act)">{{item.text}}</button>}</mat-menu>}
  @if (own) {<button mat-icon-button class="own-button" [matMenuTriggerFor]="mine" [attr.aria-label]="look === 'icon' ? words.account : null">@if (look === 'picture') {<img [src]="picture" width="32" height="32" style="border-radius:50%" [alt]="user.name">} @else if (look === 'icon') {<i class="material-icons" style="font-size:10px">account_circle</i>} @else {<span class="user-initials" style="display:block;width:32px;height:32px;line-height:32px;border-radius:50%;background:#cde">{{user.initials}}</span>}</button><mat-menu #mine="matMenu">@for (item of own; track item.text) {<button mat-menu-item (click)="act(item.act)"><i class="material-icons" aria-hidden="true" style="font-size:0">{{item.act === 'sign-out' ? 'logout' : 'person'}}</i><span>{{item.text}}</span></button>}</mat-menu>}
  </mat-toolbar><main></main>`,
})(
  class {
    brand = brand;
    nav = nav;
    others = others;
    own = own;
    glyph = glyph;
    look = look;
    words = words;
    picture = picture;
    user = user;
    act = act;
  },
);
document.body.append(element('app-root'));
await bootstrapApplication(App, {providers: [provideZonelessChangeDetection()]});
drawContent(document.querySelector('main'));
ready(() => document.querySelector('.own-button'));
