import {inline, type Segment} from '../../content/plan/inline.ts';
import {plan} from '../../content/plan/plan.ts';
import {speak, speakPlainly} from '../../content/plan/speak.ts';
import type {Pack, Words} from '../../content/schema/pack.ts';
import {leadsHome, readPack} from '../../widget/core/read-pack.ts';
import {isWholePack} from '../../widget/core/whole-pack.ts';

/** What became of a pack: refused, or used and found harmless. Throws where it is neither. */
export type Fate = 'refused' | 'used';

/** Everything that the widget does with the text of a pack, but for drawing it. Throws what is wrong with it. */
export function survive(text: string, words: Words): Fate {
  const reading = readPack(text);
  if (reading.kind !== 'read') return 'refused';
  const pack = reading.value;
  noStrangeKeys(pack);
  if (!isWholePack(pack)) return 'refused';
  homeOnly(`https://guide.example${pack.page}`, ['guide.example']);
  const speech = {
    phrases: words.phrases,
    locale: 'en',
    interfaceLanguage: 'en',
    notes: pack.notes,
    confidence: (verified: string) => pack.evidence[verified]?.confidence,
    touch: false,
    mac: false,
  };
  for (const surface of pack.surfaces) {
    for (const situation of words.situations) {
      const computed = plan({situation, tasks: {surface: surface.tasks, general: words.general.tasks, browser: [], identity: []}});
      if (computed.kind === 'fork') continue;
      for (const {id, stage} of computed.steps) if (typeof id !== 'string' || typeof stage !== 'string') throw new Error('a step without a name');
    }
    for (const {actions} of surface.tasks)
      for (const action of actions) {
        for (const segment of speak(action, {...speech, controls: surface.controls})) harmless(segment, pack);
        if (typeof speakPlainly(action, {...speech, controls: surface.controls}) !== 'string') throw new Error('a sentence that is no text');
      }
  }
  for (const note of Object.values(pack.notes)) for (const segment of inline(note)) harmless(segment, pack);
  return 'used';
}

function noStrangeKeys(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    if (/^(__proto__|constructor|prototype|_\$lit.*)$/u.test(key)) throw new Error(`the key ${key}`);
    noStrangeKeys((value as Record<string, unknown>)[key]);
  }
  if ('polluted' in value) throw new Error('the prototype was changed');
}

function harmless(segment: Segment, pack: Pack): void {
  if (segment.text !== undefined && typeof segment.text !== 'string') throw new Error(`a ${segment.kind} that is no text`);
  // The view draws a link only where this holds.
  if (segment.kind === 'link' && leadsHome(segment.href, pack.linkHosts)) homeOnly(segment.href, pack.linkHosts);
}

/** Worked out another way than the widget does. */
function homeOnly(address: string, hosts: readonly string[]): void {
  const {protocol, host, username} = new URL(address);
  const isHome = hosts.some((pattern) => {
    const parts = pattern.replace(/^\*\./u, '').split('*');
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    if (parts.length === 1) return host === first || (pattern.startsWith('*.') && host.endsWith(`.${first}`));
    return host.includes(first) && host.endsWith(last) && last.split('.').length >= 2;
  });
  if (protocol !== 'https:' || username !== '' || !isHome) throw new Error(`a link to ${address}`);
  if (/(^|\.)phish\.example$/u.test(host) && !hosts.includes('phish.example')) throw new Error(`a link to ${address}`);
}
