import type {Control} from '../../../content/schema/control.ts';
import type {Intent} from '../../../content/schema/lexicon.ts';
import type {Pack} from '../../../content/schema/pack.ts';
import type {Stage, Task} from '../../../content/schema/task.ts';
import {randomFrom} from '../bench.ts';
import {type Skeleton, skeletonOf} from './selector-markup.ts';
import {type Tongue, tongues} from './tongues.ts';

/** A page with what it is, as the bench and anybody's own folder of pages have it. */
export type DriftPage = {
  readonly id: string;
  readonly vendor: string;
  readonly intent: Intent;
  readonly changes: readonly string[];
  readonly html: string;
  readonly frame?: string;
};

/** How a page was changed since its guide was written. Some leave no right answer but to decline. */
export const changes = [
  'as described',
  'classes renamed',
  'other wording',
  'other wording, classes renamed',
  'other language',
  'moved to the side bar',
  'moved to the top',
  'moved into a dialog',
  'printed three times',
  'icon alone',
  'wrapped in spans',
  'another tag',
  'in a shadow root',
  'menu closed',
  'no control',
  'no control, a decoy in its place',
  'no control, a heading with its words',
  'no control, an article about it',
  'covered',
  'disabled',
] as const;
export type Change = (typeof changes)[number];

const intentStages: Readonly<Record<Intent, Stage>> = {'sign-out': 'sign-out', 'all-devices': 'other-devices', password: 'secure', security: 'secure'};

/** What a guide knows of the last press of each way to do a thing: what the widget looks for in the end. */
export function controlsOf(pack: Pick<Pack, 'surfaces'>, intent: Intent): readonly Control[] {
  return pack.surfaces.flatMap((surface) =>
    surface.tasks
      .filter((task) => task.stage === intentStages[intent] && fits(task, intent))
      .flatMap((task) => {
        const presses = task.actions.flatMap((action) => (action.do === 'press' && action.when === undefined ? [action.control] : []));
        const control = surface.controls.find(({id}) => id === presses.at(-1));
        return control === undefined || (control.signals === undefined && control.label === undefined) ? [] : [control];
      }),
  );
}

const fits = (task: Task, intent: Intent): boolean =>
  intent === 'sign-out' ||
  (intent === 'all-devices' ? /all|session|everywhere|device/u.test(task.id) : intent === 'password' ? /password/u.test(task.id) : /security/u.test(task.id));

const quoted = (text: string): string => text.replace(/[&<>"]/gu, (letter) => `&#${letter.charCodeAt(0)};`);
const attrs = (all: Readonly<Record<string, string>>): string =>
  Object.entries(all)
    .map(([name, value]) => ` ${name}="${quoted(value)}"`)
    .join('');

/** A vendor that can be drawn: its sign-out has words, and a selector that plain nesting satisfies. */
export function drawable(pack: Pack): {control: Control; skeleton: readonly Skeleton[]} | undefined {
  for (const control of controlsOf(pack, 'sign-out'))
    for (const signal of control.signals ?? []) {
      const selector = signal.by === 'css' ? signal.selector : signal.by === 'id' ? `#${signal.value}` : signal.by === 'testid' ? `[data-testid="${signal.value}"]` : undefined;
      const skeleton = selector === undefined ? undefined : skeletonOf(selector);
      if (skeleton !== undefined && control.label !== undefined) return {control, skeleton};
    }
  return undefined;
}

export function driftPages(packs: readonly Pack[], seed: number, count: number): DriftPage[] {
  const random = randomFrom(seed);
  const able = packs.filter((pack) => drawable(pack) !== undefined);
  const pages: DriftPage[] = [];
  for (let index = 0; index < count; index += 1) {
    const pack = able[index % able.length];
    const change = changes[Math.floor(index / able.length + index) % changes.length];
    if (pack === undefined || change === undefined) throw new Error('no vendor whose page can be drawn');
    pages.push(drawPage(pack, change, random, index));
  }
  return pages;
}

function drawPage(pack: Pack, change: Change, random: ReturnType<typeof randomFrom>, index: number): DriftPage {
  const {control, skeleton} = drawable(pack) as NonNullable<ReturnType<typeof drawable>>;
  const known = tongues.filter(({lang}) => control.label?.[lang] !== undefined);
  const tongue: Tongue = change === 'other language' || known.length === 0 ? random.pick(tongues.filter(({lang}) => control.label?.[lang] === undefined)) : random.pick(known);
  const own = control.label?.[tongue.lang]?.text;
  const says = (change.startsWith('other') ? undefined : own) ?? random.pick(tongue.signOut);
  const isGone = change.startsWith('no control');
  const renamed = (parts: readonly Skeleton[]): readonly Skeleton[] =>
    change.includes('classes renamed')
      ? parts.map(({tag, attributes}) => ({
          tag,
          attributes: attributes['class'] === undefined && attributes['id'] === undefined ? attributes : {class: `css-${random.below(1e6).toString(36)}`},
        }))
      : parts;

  // What would be veto for a guide of this vendor cannot be a decoy where it is the vendor's own label.
  const decoys = random.shuffle(tongue.decoys.filter((decoy) => decoy !== own)).slice(0, 3);
  const wanted = item(renamed(skeleton), change === 'no control, a decoy in its place' ? (decoys[0] ?? '') : says, {
    isTruth: !isGone,
    change,
    tag: random.pick(['button', 'a', 'div', 'li']),
  });
  const plainItem = (text: string): string => `<a class="item" href="#/${random.below(999)}" role="menuitem">${quoted(text)}</a>`;
  const articles =
    change === 'no control, an article about it'
      ? `<article><h2>${quoted(says)}</h2><p>${quoted(tongue.help)}: <b>${quoted(says)}</b>, <a href="/help/articles/logout">${quoted(tongue.help)}</a></p></article>`
      : '';
  const heading = change === 'no control, a heading with its words' ? `<h2>${quoted(says)}</h2><table><tr><th>${quoted(says)}</th></tr></table>` : '';
  const entries = [tongue.profile, tongue.settings, tongue.help].map(plainItem);
  const places =
    isGone && change !== 'no control, a decoy in its place'
      ? ''
      : change === 'printed three times'
        ? `<div hidden>${wanted.replaceAll(' data-truth="sign-out"', '')}</div>${wanted}<div style="display:none">${wanted.replaceAll(' data-truth="sign-out"', '')}</div>`
        : wanted;
  const list = random.shuffle([...entries, ...decoys.map(plainItem)]).join('\n') + places;
  const menu = `<div class="menu" id="user-menu" role="menu"${change === 'menu closed' ? ' style="display:none"' : ''}>${list}</div>`;
  const trigger = `<button class="user" aria-haspopup="menu" aria-controls="user-menu"${change === 'menu closed' ? ' data-truth-opener' : ''}><span class="avatar">M</span>${quoted(tongue.profile)}</button>`;
  const nav = tongue.nav.map((text) => `<a href="#/${random.below(99)}">${quoted(text)}</a>`).join('');
  const rows = Array.from({length: 12}, (_, row) => `<tr>${tongue.columns.map((column) => `<td>${quoted(column)} ${row}</td>`).join('')}</tr>`).join('');
  const isSide = change === 'moved to the side bar';
  const dialog = change === 'moved into a dialog' ? `<div role="dialog" aria-label="${quoted(tongue.settings)}" class="dialog">${menu}</div>` : '';
  const user = dialog === '' ? `${trigger}${menu}` : trigger;
  const cover = change === 'covered' ? '<div class="cover" role="dialog" aria-label="Cookies"></div>' : '';
  const style =
    'body{margin:0;font:14px sans-serif}header{display:flex;gap:12px;padding:8px 16px;background:#eee;align-items:center}header .end{margin-inline-start:auto;position:relative}aside{position:fixed;inset-inline-start:0;inset-block:56px 0;inline-size:180px;background:#f6f6f6;display:flex;flex-direction:column}aside .low{margin-top:auto}main{margin-inline-start:200px;padding:16px}.menu{position:absolute;inset-inline-end:0;background:#fff;border:1px solid #999;min-width:220px;z-index:5}.low .menu{position:static}.menu>:not([hidden],[style]){display:block;padding:6px 12px}.avatar{display:inline-block;width:28px;height:28px;border-radius:50%;background:#ccc;text-align:center}.dialog{position:fixed;inset:120px 25%;background:#fff;border:1px solid;z-index:9}.dialog .menu{position:static}.cover{position:fixed;inset:0;background:#fffe;z-index:99}.menu a,.menu button,.menu [role=menuitem]{cursor:pointer}';
  const html = `<!doctype html><html lang="${tongue.lang}"${tongue.rtl === true ? ' dir="rtl"' : ''} data-vendor="${pack.id}"><meta charset="utf-8"><title>CRM</title><style>${style}</style><body>
<header><b>CRM</b>${nav}<input type="search" placeholder="${quoted(tongue.nav[1] ?? '')}">${isSide ? '' : `<div class="end">${user}</div>`}</header>
<aside>${nav}<a href="/help/logout">${quoted(tongue.help)}</a>${isSide ? `<div class="low">${user}</div>` : ''}</aside>
<main>${heading}${articles}<table>${rows}</table><button>${quoted(tongue.settings)}</button></main>${dialog}${cover}
${change === 'in a shadow root' ? `<script>for (const host of document.querySelectorAll('x-item')) { const root = host.attachShadow({mode: 'open'}); root.append(...host.childNodes); }</script>` : ''}</body></html>`;
  return {id: `${String(index).padStart(3, '0')} ${pack.id} ${tongue.lang}: ${change}`, vendor: pack.id, intent: 'sign-out', changes: [change], html};
}

function item(skeleton: readonly Skeleton[], says: string, {isTruth, change, tag}: {isTruth: boolean; change: Change; tag: string}): string {
  const outer = skeleton.slice(0, -1);
  const last = skeleton.at(-1) ?? {tag: 'a', attributes: {}};
  const name = change === 'another tag' ? tag : last.tag === 'div' || last.tag === 'span' || last.tag === 'li' ? last.tag : last.tag;
  const pressable: Record<string, string> = ['a', 'button'].includes(name)
    ? name === 'a' && last.attributes['href'] === undefined
      ? {href: '#'}
      : {}
    : {role: 'menuitem', tabindex: '-1'};
  const state: Record<string, string> = change === 'disabled' ? (name === 'button' ? {disabled: ''} : {'aria-disabled': 'true'}) : {};
  const truth: Record<string, string> = isTruth ? {'data-truth': change === 'covered' || change === 'disabled' ? 'none' : 'sign-out'} : {};
  const inside =
    change === 'icon alone'
      ? '<svg width="16" height="16" viewBox="0 0 16 16"><path d="M2 2h8v2"/></svg>'
      : change === 'wrapped in spans'
        ? `<span class="row"><i class="material-icons">logout</i><span><span>${quoted(says)}</span></span></span>`
        : quoted(says);
  const named: Record<string, string> = change === 'icon alone' ? {'aria-label': says, title: says} : {};
  const core = `<${name}${attrs({...last.attributes, ...pressable, ...named, ...state, ...truth})}>${inside}</${name}>`;
  const whole = outer.reduceRight(
    (html, part) =>
      `<${part.tag === 'a' || part.tag === 'button' ? 'div' : part.tag}${attrs(part.attributes)}>${html}</${part.tag === 'a' || part.tag === 'button' ? 'div' : part.tag}>`,
    core,
  );
  return change === 'in a shadow root' ? `<x-item style="display:block">${whole}</x-item>` : whole;
}
