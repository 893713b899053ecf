import type {Locale} from '../schema/basics.ts';
import {locales} from '../schema/basics.ts';
import type {Browser, Provider, Vendor} from '../schema/subject.ts';
import type {Filed, Rule} from './knowledge.ts';
import type {Problem} from './problem.ts';

/** Words that leave a doubt. */
const doubt: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': /可能|多半|大概|估计|应该|应当|未必|似乎|看来|推断|猜|不一定|恐怕|通常|往往|一般/u,
  'zh-TW': /可能|多半|大概|估計|應該|應當|未必|似乎|看來|推斷|推測|猜|不一定|恐怕|通常|往往|一般/u,
  en: /\blikely|probabl|\bmay\b|\bmight\b|perhaps|presum|seem|appear|could|should|would|infer|guess|not always|usually|often|mostly|expect|suggest/iu,
};
/** Words that say that nothing is known, which is no claim. */
const ignorance: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': /没有(?:找到|查到|来源|资料|核对|证实|可靠资料|出现|写)|没(?:查到|写|见过)|不清楚|不知道|未经证实|没人/u,
  'zh-TW': /沒有(?:找到|查到|來源|資料|核對|證實|可靠資料|出現|寫)|沒(?:查到|寫|見過)|查不到|找不到|不清楚|不知道|未經證實|沒人/u,
  en: /no (?:reliable )?source|not (?:known|found|confirmed|show|say)|nobody|we (?:found|know)|(?:gave|found) us no|ha(?:s|ve) no steps/iu,
};

/** A claim in the reader's words, and the note that holds it. */
type Claim = {readonly field: string; readonly note: string};

/** What only general knowledge bears is worded as likely, and in every locale. Steps are worded so by `speak`. */
export const likelySaysSo: Rule = {
  name: 'likely says so',
  check: ({vendors, browsers, identity}) => {
    const subjects = [...vendors, ...browsers, ...identity];
    return [...subjects.flatMap(claimsInDoubt), ...subjects.flatMap(doubtInEach)];
  },
};

function claimsInDoubt({file, data}: Filed<Vendor | Browser | Provider>): Problem[] {
  const seen = new Set<string>();
  return modelClaims(data).flatMap(({field, note}) => {
    if (seen.has(note)) return [];
    seen.add(note);
    return locales
      .filter((locale) => ![doubt, ignorance].some((words) => words[locale].test(data.notes[note]?.[locale] ?? '')))
      .map((locale) => ({file, field: `notes.${note}.${locale}`, say: `only general knowledge bears it (${field}); word it as likely, or name better evidence`}));
  });
}

function modelClaims(data: Vendor | Browser | Provider): Claim[] {
  const isModel = (verified: string | undefined): boolean => verified !== undefined && data.evidence[verified]?.confidence === 'model';
  const claim = (field: string, note: string | undefined): Claim[] => (note === undefined ? [] : [{field, note}]);
  return [
    ...data.facts.filter(({value, verified}) => value !== 'unknown' && isModel(verified)).flatMap(({about, note}) => claim(`facts: ${about}`, note)),
    ...data.pitfalls.filter(({verified}) => isModel(verified)).flatMap(({note}) => claim('pitfalls', note)),
    ...data.surfaces.flatMap((surface) => [
      ...(isModel(surface.verified) ? claim(`surface ${surface.id}`, surface.note) : []),
      ...surface.tasks.filter(({verified}) => isModel(verified)).flatMap(({id, cost, delay}) => [...claim(`cost of ${id}`, cost), ...claim(`delay of ${id}`, delay)]),
    ]),
    ...('clearing' in data && data.clearing !== undefined && isModel(data.clearing.verified) ? claim('clearing', data.clearing.cost) : []),
  ];
}

/** Words that state a likelihood and mean nothing else. */
const likely: Readonly<Record<Locale, RegExp>> = {'zh-CN': /很可能/u, 'zh-TW': /很可能/u, en: /\blikely\b/iu};

/** A doubt that one locale voices is not lost in another. */
function doubtInEach({file, data}: Filed<Vendor | Browser | Provider>): Problem[] {
  return Object.entries(data.notes).flatMap(([id, note]) => {
    const voiced = locales.find((locale) => likely[locale].test(note[locale]));
    if (voiced === undefined) return [];
    return locales
      .filter((locale) => !doubt[locale].test(note[locale]))
      .map((locale) => ({file, field: `notes.${id}.${locale}`, say: `${voiced} says that it is likely; say so here too`}));
  });
}
