import {fill, type Speech} from '../../content/plan/speak.ts';
import {plainText} from '../../content/plan/inline.ts';
import type {Step} from '../../content/plan/plan.ts';
import {packOf} from '../core/pack-of.ts';
import type {Model} from '../core/model.ts';

/** A word of the panel with its holes filled; the key itself where words are not there yet. */
export function say(model: Model, key: string, holes: Readonly<Record<string, string>> = {}): string {
  const phrase = model.words?.panel[key] ?? model.lexicon?.panel[key] ?? key;
  return plainText(fill(phrase, Object.fromEntries(Object.entries(holes).map(([name, text]) => [name, [{kind: 'text', text}]]))));
}

/** What the sentences of a step are made with. */
export function speechFor(model: Model, step: Step): Speech | undefined {
  if (model.words === undefined) return undefined;
  const {controls, notes, evidence} = packOf(model, step);
  return {
    phrases: model.words.phrases,
    locale: model.settings.locale,
    // A browser speaks the reader's language; the CRM speaks its own.
    interfaceLanguage: step.owner === 'surface' ? interfaceOf(model) : model.settings.locale,
    controls,
    notes,
    confidence: (verified) => evidence[verified]?.confidence,
    touch: model.touch,
    mac: model.mac,
  };
}

/** The page's language as labels are keyed: `zh`, `zh-Hans` and `zh-SG` are zh-CN; `en-GB` is en. */
function interfaceOf(model: Model): string {
  const tag = model.interfaceLanguage.toLowerCase().replaceAll('_', '-');
  if (/^zh-(tw|hk|mo|hant)/u.test(tag)) return 'zh-TW';
  if (tag.startsWith('zh')) return 'zh-CN';
  return tag.split('-')[0] ?? '';
}
