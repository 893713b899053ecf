import {describe, expect, test} from 'vitest';
import type {Vendor} from '../../content/schema/subject.ts';
import type {Task} from '../../content/schema/task.ts';
import {readContent} from '../../site/knowledge.ts';
import {coverageOf, coveredStages, type Value} from '../../site/model/coverage.ts';
import {matches} from '../../site/scripts/coverage-filter.ts';

const day = '2026-11-30';
const vendors = readContent(process.cwd()).knowledge.vendors.map(({data}) => data);
const tryton = (): Vendor => {
  const found = vendors.find(({id}) => id === 'tryton');
  if (found === undefined) throw new Error('content/vendors/tryton.yaml is missing');
  return structuredClone(found);
};

const step = (more: Partial<Task>): Task => ({id: 'step', stage: 'other-devices', actions: [{do: 'press', control: 'end-all'}], proof: {by: 'reader'}, verified: 'read', ...more});

/** The cell for other devices of a vendor that has only what is given. */
function otherDevices(tasks: readonly Task[], fact?: Value, today = day): {value: Value; overdue: boolean} {
  const vendor = tryton();
  const surface = {...vendor.surfaces[0], tasks: [...tasks]} as Vendor['surfaces'][number];
  const facts: Vendor['facts'] = fact === undefined ? [] : [{about: 'other-devices', value: fact, note: 'x', verified: 'read'}];
  const evidence: Vendor['evidence'] = {
    read: {on: '2026-11-24', by: 'stored-copy', confidence: 'official', sources: ['S1']},
    guess: {on: '2026-11-24', by: 'model', confidence: 'model', sources: []},
  };
  const cell = coverageOf({...vendor, surfaces: [surface], facts, evidence}, today)[0]?.cells.find(({stage}) => stage === 'other-devices');
  if (cell === undefined) throw new Error('there is no such cell');
  return {value: cell.value, overdue: cell.overdue};
}

describe('a stage of a surface', () => {
  test.each<[string, Task[], Value | undefined, Value]>([
    ['with sourced steps', [step({})], undefined, 'yes'],
    ['with steps from general knowledge', [step({verified: 'guess'})], undefined, 'partly'],
    ['with a way of last resort', [step({fallback: true})], undefined, 'partly'],
    ['with somebody to ask', [step({actions: [{do: 'ask', who: 'admin'}]})], undefined, 'partly'],
    ['with a walk from one device to the next', [step({id: 'each-device'})], undefined, 'partly'],
    ['with steps for administrators', [step({needs: 'admin'})], undefined, 'partly'],
    ['with a good way beside a poor one', [step({verified: 'guess'}), step({id: 'other'})], undefined, 'yes'],
    ['with an answer and no steps', [], 'yes', 'partly'],
    ['that the product lacks', [], 'no', 'no'],
    ['with steps, whatever the fact says', [step({verified: 'guess'})], 'no', 'partly'],
    ['that was looked for in vain', [], 'unknown', 'unknown'],
    ['that nobody wrote of', [], undefined, 'unknown'],
  ])('%s', (_, tasks, fact, value) => {
    expect(otherDevices(tasks, fact).value).toBe(value);
  });

  test('is marked once what it rests on should have been checked again', () => {
    expect(otherDevices([step({})], undefined, '2027-11-24').overdue).toBe(false);
    expect(otherDevices([step({})], undefined, '2027-11-25').overdue).toBe(true);
    expect(otherDevices([step({verified: 'guess'})], undefined, '2027-03-01').overdue).toBe(true);
  });
});

test('every surface of every vendor has a value for every stage, and all four values are met', () => {
  const rows = vendors.flatMap((vendor) => coverageOf(vendor, day));
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter(({cells}) => cells.length !== coveredStages.length)).toEqual([]);
  expect(new Set(rows.flatMap(({cells}) => cells.map(({value}) => value)))).toEqual(new Set(['yes', 'partly', 'no', 'unknown']));
});

describe('the filter', () => {
  const row = {names: 'hubspot|HubSpot|哈勃', values: 'save:unknown sign-out:yes secure:partly'};
  test.each([
    [{name: '', stage: '', value: ''}, true],
    [{name: ' hub', stage: '', value: ''}, true],
    [{name: '哈', stage: '', value: ''}, true],
    [{name: 'sales', stage: '', value: ''}, false],
    [{name: '', stage: 'save', value: 'unknown'}, true],
    [{name: '', stage: 'save', value: 'yes'}, false],
    [{name: '', stage: '', value: 'partly'}, true],
    [{name: '', stage: 'sign-out', value: ''}, false],
    [{name: '', stage: 'secure', value: ''}, true],
  ])('%o: %s', (asked, shown) => {
    expect(matches(row, asked)).toBe(shown);
  });
});
