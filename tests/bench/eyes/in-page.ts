import type {Control} from '../../../content/schema/control.ts';
import type {Intent} from '../../../content/schema/lexicon.ts';
import type {FinderWords, PackSurface} from '../../../content/schema/pack.ts';
import {readLanguage} from '../../../widget/host/read/language.ts';
import {find} from '../../../widget/host/read/find.ts';
import {locate} from '../../../widget/host/read/locate.ts';

/** What the widget would point at on this page, with the node, which the widget itself never gives away. */
export type Seen = {readonly kind: string; readonly sure: boolean; readonly node: Element | undefined; readonly by: 'guide' | 'name'};
export type Asked = {readonly controls: readonly Control[]; readonly deny: readonly string[]; readonly intent: Intent; readonly words: FinderWords};

declare global {
  interface Window {
    eyes: {see(asked: Asked): Seen; language(): string};
    truth: Element | undefined;
  }
}

/** The guide's own controls first, any of the surfaces'; where none is there, by name alone. As the widget does. */
function see({controls, deny, intent, words}: Asked): Seen {
  const interfaceLanguage = readLanguage();
  const seen = controls.map((control) => locate({control, interfaceLanguage, deny}, undefined));
  const found = seen.filter(({sighting}) => sighting.kind === 'found');
  const best = found.find(({sure}) => sure) ?? found[0];
  if (best !== undefined) return {kind: 'found', sure: best.sure === true, node: best.node, by: 'guide'};
  const stuck = seen.find(({sighting}) => !/^(missing|hidden)$/u.test(sighting.kind));
  if (stuck !== undefined) return {kind: stuck.sighting.kind, sure: false, node: undefined, by: 'guide'};
  const byName = find({intent, words}, undefined);
  return {kind: byName.sighting.kind, sure: byName.sure === true, node: byName.node, by: 'name'};
}

window.eyes = {see, language: readLanguage};

export type {PackSurface};
