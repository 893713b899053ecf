import type {Cell} from '../bench.ts';
import {share} from '../bench.ts';
import type {Asked} from './queries.ts';

/** What came for a question: pages in order, and what the page of answers said beside them. */
export type Got = {readonly pages: readonly string[]; readonly flag?: string | undefined; readonly near: boolean};
export type Judged = Cell & {readonly asked: Asked; readonly got3: readonly string[]; readonly first: boolean; readonly three: boolean; readonly none: boolean};

const closing = new Set(['situation:delete-account', 'topic:delete-account', 'faq:cancel-account-or-sign-out']);

/** Compares what came with what answers. `flags`: whether the choice and the warning count; a peer has neither. */
export function judge(asked: Asked, {pages, flag, near}: Got, engine: string, flags: boolean): Judged {
  const out = asked.subject.startsWith('nothing');
  const wantedFlag = /^closing(?:\/|$)/u.test(asked.subject) ? 'fork' : asked.subject.startsWith('leave-company') ? 'warning' : undefined;
  const flagged = !flags || (wantedFlag === undefined ? out || flag === undefined || /注销|註銷/u.test(asked.text) : flag === wantedFlag);
  const hit = (count: number): boolean => (out ? near || pages.length === 0 : flagged && !near && pages.slice(0, count).some((page) => asked.wanted.includes(page)));
  const first = hit(1);
  const three = hit(3);
  return {
    id: `${engine} ${asked.id}`,
    expected: [...asked.wanted, ...(wantedFlag === undefined ? [] : [`[${wantedFlag}]`])].join(' ') || 'nothing',
    got: [...pages.slice(0, 3), ...(flag === undefined ? [] : [`[${flag}]`]), ...(near ? ['[nearest]'] : [])].join(' '),
    verdict: three ? 'right' : near || pages.length === 0 ? 'declined' : 'wrong',
    engine,
    set: asked.set,
    locale: asked.locale,
    kind: asked.kind,
    asked,
    got3: pages.slice(0, 3),
    first,
    three,
    none: !out && (near || pages.length === 0),
  };
}

/** Shares by a name: right first, right among three, nothing found. */
export function figuresOf(judged: readonly Judged[], name: string): Record<string, number> {
  return {
    [`${name} n`]: judged.length,
    [`${name} @1`]: share(judged.filter(({first}) => first).length, judged.length),
    [`${name} @3`]: share(judged.filter(({three}) => three).length, judged.length),
    [`${name} none`]: share(judged.filter(({none}) => none).length, judged.length),
  };
}

/** Questions for a way out that got a page about closing the account among the first three. */
export const offeredClosing = (judged: readonly Judged[]): Judged[] =>
  judged.filter(({asked, got3}) => /^(sign-out|everywhere)/u.test(asked.subject) && got3.some((page) => closing.has(page)));
