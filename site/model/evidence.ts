import {plainText} from '../../content/plan/inline.ts';
import {isOverdue, recheckBy} from '../../content/plan/recheck.ts';
import {fill} from '../../content/plan/speak.ts';
import type {Evidence, Source} from '../../content/schema/evidence.ts';
import type {Phrases} from '../../content/schema/phrases.ts';
import {buildDay} from '../build-day.ts';

/** A source as it is shown; `href` only where it may be followed. */
export type ShownSource = {
  readonly title: string;
  readonly href?: string /** Its number in the page's list of sources, and where that list is. */;
  readonly ref?: {readonly n: number; readonly href: string};
};
/** What the quiet line under a block says. */
export type EvidenceLine = {
  readonly sure: string;
  readonly how: string;
  readonly likely: boolean;
  readonly sources: readonly ShownSource[] /** The day by which it should have been checked again, once that is past. */;
  readonly overdue?: string;
};

type Known = {readonly evidence: Readonly<Record<string, Evidence>>; readonly sources: Readonly<Record<string, Source>>};

/** The evidence line of a claim; `listedAt` is the page that lists the sources. Nothing where the claim names none. */
export function evidenceLine(known: Known, verified: string | undefined, phrases: Phrases, listedAt?: string): EvidenceLine | undefined {
  const evidence = verified === undefined ? undefined : known.evidence[verified];
  return evidence === undefined ? undefined : line(evidence, known.sources, phrases, listedAt);
}

/** The same for prose pages, which carry one claim of their own. */
export function line(evidence: Evidence, sources: Readonly<Record<string, Source>>, phrases: Phrases, listedAt?: string): EvidenceLine {
  return {
    sure: phrases.evidence[evidence.confidence],
    how: plainText(fill(phrases.evidence[evidence.by === 'model' ? 'by-model' : evidence.by], {on: [{kind: 'text', text: evidence.on}]})),
    likely: evidence.confidence === 'model',
    ...(isOverdue(evidence, buildDay()) && {overdue: recheckBy(evidence)}),
    sources: evidence.sources.flatMap((id) => {
      const source = sources[id];
      if (source === undefined) return [];
      const n = Object.keys(sources).indexOf(id) + 1;
      return [{...shown(source), ...(listedAt !== undefined && {ref: {n, href: `${listedAt}#s${n}`}})}];
    }),
  };
}

/** `pkg:` names a package and is no address; a copy that must not be linked is only named. */
export function shown({title, url, link}: Source): ShownSource {
  return url?.startsWith('https://') && link !== false ? {title, href: url} : {title};
}
