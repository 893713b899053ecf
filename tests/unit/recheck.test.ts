import {describe, expect, test} from 'vitest';
import {compilePacks} from '../../content/compile/packs.ts';
import {isOverdue, recheckBy} from '../../content/plan/recheck.ts';
import {methods} from '../../content/schema/evidence.ts';
import type {Pack} from '../../content/schema/pack.ts';
import {readContent} from '../../site/knowledge.ts';
import {evidenceLine} from '../../site/model/evidence.ts';

const {knowledge} = readContent(process.cwd());

describe('the day by which a claim should be checked again', () => {
  test.each([
    ['stored-copy', '2026-11-24', '2027-11-24'],
    ['source-code', '2026-11-24', '2027-05-24'],
    ['machine', '2026-08-31', '2027-02-28'],
    ['hands-on', '2027-08-31', '2028-02-29'],
    ['model', '2026-11-30', '2027-02-28'],
  ] as const)('%s of %s: %s', (by, on, day) => {
    expect(recheckBy({by, on})).toBe(day);
  });

  test('a guess comes first, and nothing waits longer than a year', () => {
    const days = methods.map((by) => recheckBy({by, on: '2026-01-15'}));
    expect(recheckBy({by: 'model', on: '2026-01-15'})).toBe([...days].sort()[0]);
    expect(days.every((day) => day <= '2027-01-15')).toBe(true);
  });

  test('is past on the day after, not on the day', () => {
    expect(isOverdue({by: 'model', on: '2026-11-24'}, '2027-02-24')).toBe(false);
    expect(isOverdue({by: 'model', on: '2026-11-24'}, '2027-02-25')).toBe(true);
  });
});

describe('past that day', () => {
  const packOn = (day?: string): Pack => JSON.parse(compilePacks(knowledge, day).find(({name}) => name === 'hubspot.en.json')?.text ?? '{}') as Pack;

  test('the pack marks the evidence; before it, the mark costs nothing', () => {
    expect(JSON.stringify(packOn())).not.toContain('overdue');
    const evidence = Object.values(packOn('2027-06-01').evidence);
    expect(evidence.length).toBeGreaterThan(3);
    expect(evidence.filter(({by, overdue}) => overdue !== (by === 'stored-copy' ? undefined : true))).toEqual([]);
    expect(Object.values(packOn('2030-01-01').evidence).every(({overdue}) => overdue)).toBe(true);
  });

  test('the evidence line of a page says since when', () => {
    const vendor = knowledge.vendors.find(({data}) => data.id === 'hubspot')?.data;
    const {en} = knowledge.phrases;
    if (vendor === undefined || en === undefined) throw new Error('HubSpot or the English phrases are missing');
    const old = {sources: {}, evidence: {old: {on: '2020-01-01', by: 'machine' as const, confidence: 'secondary' as const, sources: []}}};
    expect(evidenceLine(old, 'old', en)?.overdue).toBe('2020-07-01');
    expect(evidenceLine(vendor, Object.keys(vendor.evidence)[0], en)?.overdue).toBeUndefined();
  });
});
