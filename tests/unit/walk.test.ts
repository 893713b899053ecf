import {describe, expect, test} from 'vitest';
import type {Step} from '../../content/plan/plan.ts';
import type {Stage} from '../../content/schema/task.ts';
import {verdict} from '../../widget/core/receipt.ts';
import {readSavedWalk} from '../../widget/core/read-saved-walk.ts';
import {saveWalk} from '../../widget/core/saved-walk.ts';
import {advance, begin, type Mark, stepInHand, type Walk} from '../../widget/core/walk.ts';

const step = (stage: Stage, id: string): Step => ({
  id: `${stage}/general/${id}`,
  stage,
  owner: 'general',
  optional: false,
  alternatives: [],
  task: {id, stage, actions: [{do: 'check', what: 'session'}], proof: {by: 'reader'}, verified: 'x'},
});
const steps = [step('save', 'a'), step('sign-out', 'b'), step('prove', 'c')];
const fresh = begin({vendor: 'tryton', surface: 'web', situation: 'leaving', steps});
const mark = (by: Mark['by'], detail?: string): Mark => ({by, at: 1000, ...(detail !== undefined && {detail})});
const proven = (by: Mark['by'], detail?: string): Walk => ({...fresh, marks: {'prove/general/c': mark(by, detail)}});

describe('a walk', () => {
  test('begins with the first step and no mark', () => {
    expect(stepInHand(fresh)?.id).toBe('save/general/a');
    expect(fresh.marks).toEqual({});
  });

  test('marks the step in hand, no other', () => {
    const walk = advance(advance(fresh, {type: 'next'}), {type: 'marked', mark: mark('said')});
    expect(walk.marks).toEqual({'sign-out/general/b': mark('said')});
  });

  test('keeps what the server said against a word and a skip, and gives it up for a new answer', () => {
    const told = advance(fresh, {type: 'marked', mark: mark('not-done', 'signed-in')});
    expect(advance(told, {type: 'marked', mark: mark('said')})).toBe(told);
    expect(advance(told, {type: 'marked', mark: mark('not-done', 'skipped')})).toBe(told);
    expect(advance(told, {type: 'marked', mark: mark('seen', 'signed-out')}).marks).toEqual({'save/general/a': mark('seen', 'signed-out')});
  });

  test('marks another step where that is named', () => {
    expect(advance(fresh, {type: 'marked', mark: mark('seen'), step: 'prove/general/c'}).marks).toEqual({'prove/general/c': mark('seen')});
  });

  test('counts presses within a step and forgets them at the next', () => {
    const pressed = advance(fresh, {type: 'pressed', action: 1});
    expect(pressed.pressed).toBe(2);
    expect(advance(pressed, {type: 'pressed', action: 0})).toBe(pressed);
    expect(advance(pressed, {type: 'next'}).pressed).toBe(0);
  });

  test('goes neither before its first nor beyond its receipt', () => {
    expect(advance(fresh, {type: 'back'})).toBe(fresh);
    const end = {...fresh, index: 3};
    expect(advance(end, {type: 'next'})).toBe(end);
    expect(stepInHand(end)).toBeUndefined();
    expect(advance(fresh, {type: 'jump', to: 9})).toBe(fresh);
  });

  test('keeps its step and marks when new facts bring new steps', () => {
    const walk = {...advance(fresh, {type: 'next'}), marks: {'save/general/a': mark('seen')}};
    const more = advance(walk, {type: 'replanned', steps: [step('save', 'a'), step('save', 'new'), ...steps.slice(1)]});
    expect(stepInHand(more)?.id).toBe('sign-out/general/b');
    expect(more.marks).toEqual(walk.marks);
  });
});

describe('the receipt', () => {
  test.each([
    ['seen', undefined, 'seen', 'receiptOut'],
    ['said', undefined, 'said', 'receiptSaid'],
    ['unknown', 'after-clearing', 'unknown', 'receiptUnknown'],
    ['not-done', 'signed-in', 'not-done', 'receiptNotOut'],
    // Nobody looked: that is not "still signed in".
    ['not-done', 'skipped', 'unknown', 'receiptUnknown'],
  ] as const)('of a proof that is %s (%s) says %s', (by, detail, shown, word) => {
    expect(verdict(proven(by, detail))).toEqual({by: shown, word});
  });

  test('of a session that a later look found alive again says so', () => {
    const looked = {...step('recheck', 'd'), task: {...step('recheck', 'd').task, proof: {by: 'session' as const}}};
    const walk = {...proven('seen'), steps: [...steps, looked]};
    expect(verdict({...walk, marks: {...walk.marks, 'recheck/general/d': {by: 'not-done', at: 2000, detail: 'signed-in'}}}).word).toBe('receiptNotOut');
    // Signed out again after that, and seen: the newer truth.
    expect(verdict({...walk, marks: {...walk.marks, 'recheck/general/d': {by: 'not-done', at: 500, detail: 'signed-in'}}}).word).toBe('receiptOut');
  });

  test('without a proof says that it cannot be known', () => {
    expect(verdict(fresh)).toEqual({by: 'unknown', word: 'receiptUnknown'});
  });
});

describe('a saved walk', () => {
  test('comes back with its step, its presses and its marks', () => {
    const walk = {...proven('seen'), index: 1, pressed: 2, provider: 'google'};
    expect(readSavedWalk(saveWalk(walk, 2000), 3000)).toEqual({
      vendor: 'tryton',
      surface: 'web',
      situation: 'leaving',
      provider: 'google',
      step: 'sign-out/general/b',
      pressed: 2,
      marks: {'prove/general/c': {by: 'unknown', at: 1000, detail: 'restored'}},
      clearedAt: undefined,
    });
  });

  test('comes back although the clock was set back an hour', () => {
    expect(readSavedWalk(saveWalk(proven('said'), 7_200_000), 3_600_000)?.marks).toEqual({'prove/general/c': mark('said')});
  });

  test('keeps what was seen of other things with its time, but of the session only that something was written', () => {
    const marks = {
      'save/general/a': mark('seen', 'nothing-seen'),
      'recheck/general/d': mark('seen', 'signed-out'),
      'clear/general/e': mark('unknown', 'restored'),
      'clear/general/f': mark('seen', 'cleared'),
      'sign-out/surface/g': mark('seen'),
    };
    expect(readSavedWalk(saveWalk({...fresh, marks}, 2000), 3000)?.marks).toEqual({
      'save/general/a': mark('seen', 'nothing-seen'),
      'recheck/general/d': mark('unknown', 'restored'),
      'clear/general/e': mark('unknown'),
      'clear/general/f': mark('unknown'),
      'sign-out/surface/g': mark('unknown'),
    });
  });

  test('remembers that data was cleared', () => {
    expect(readSavedWalk(saveWalk({...fresh, clearedAt: 1500}, 2000), 3000)?.clearedAt).toBe(1500);
  });

  test.each([
    [-3, 0],
    [2.9, 2],
    [1e9, 20],
  ])('with %s presses has %s', (written, read) => {
    const text = saveWalk(fresh, 1).replace('"n":0', `"n":${written}`);
    expect(readSavedWalk(text, 1)?.pressed).toBe(read);
  });

  test('holds no host, no address and nothing that was typed', () => {
    expect(Object.keys(JSON.parse(saveWalk(fresh, 1)) as object).sort()).toEqual(['f', 'i', 'm', 'n', 's', 't', 'v', 'w']);
  });

  test.each([
    ['nothing', undefined],
    ['no JSON', '{'],
    ["somebody else's", '{"v":7}'],
    ['one from the future', saveWalk(fresh, 9e15)],
    ['one of yesterday', saveWalk(fresh, 1)],
    ['a flood', 'x'.repeat(9000)],
    ['an id that is none', JSON.stringify({v: 1, t: 1, w: '<img>', s: 'leaving', i: '', n: 0, m: {}})],
  ])('that is %s is not believed', (_, text) => {
    expect(readSavedWalk(text, 100 * 3600 * 1000)).toBeUndefined();
  });

  test('drops marks that say what no mark says', () => {
    const text = JSON.stringify({v: 1, t: 1, w: 'tryton', s: 'leaving', i: '', n: 0, m: {a: {by: 'proven', at: 1}, b: {by: 'seen', at: 9e15}, c: {by: 'said', at: 1}}});
    expect(readSavedWalk(text, 10)?.marks).toEqual({c: {by: 'said', at: 1}});
  });
});
