import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {z} from 'zod';
import type {Step} from '../../content/plan/plan.ts';
import type {Stage} from '../../content/schema/task.ts';
import {receiptRecord} from '../../widget/core/receipt-record.ts';
import {advance, begin} from '../../widget/core/walk.ts';
import {type Residue, residueKinds} from '../../widget/core/host-page.ts';

const schema = z.fromJSONSchema(JSON.parse(readFileSync('site/public/schema/receipt-v1.json', 'utf8')) as Parameters<typeof z.fromJSONSchema>[0]);

const step = (stage: Stage, id: string): Step => ({
  id: `${stage}/general/${id}`,
  stage,
  owner: 'general',
  optional: false,
  alternatives: [],
  task: {id, stage, actions: [{do: 'check', what: 'session'}], proof: {by: 'reader'}, verified: 'x'},
});
const fresh = begin({vendor: 'tryton', surface: 'web', situation: 'shared-computer', steps: [step('prove', 'a'), step('clear', 'b')]});
const proven = advance(fresh, {type: 'marked', mark: {by: 'seen', at: 1000, detail: 'signed-out'}});
const counted = Object.fromEntries(residueKinds.map((kind) => [kind, kind === 'files' ? 'unreadable' : {count: 2, bytes: undefined}])) as Residue;
const round = (record: object): unknown => JSON.parse(JSON.stringify(record));

test('a receipt as a file fits its published schema, cleared or not', () => {
  expect(schema.parse(round(receiptRecord(fresh, {})))).toMatchObject({signedOut: 'unknown', steps: [{known: 'not-done'}, {known: 'not-done'}]});
  const report = Object.fromEntries(residueKinds.map((kind) => [kind, 'gone' as const])) as Record<(typeof residueKinds)[number], 'gone'>;
  const cleared = receiptRecord(advance(proven, {type: 'cleared', at: 2000}), {
    residue: {before: counted, after: counted, report, beyond: {httpOnly: 'gone', httpCache: 'still-there'}},
    power: {by: 'address', reach: 'clear-reach-address-host'},
  });
  expect(schema.parse(round(cleared))).toMatchObject({
    signedOut: 'seen',
    cleared: {at: '1970-01-01T00:00:02.000Z', by: 'address'},
    left: expect.arrayContaining([
      {kind: 'files', before: 'unreadable', after: 'unreadable', fate: 'gone'},
      {kind: 'httpCache', fate: 'still-there'},
    ]),
  });
});

test('the schema admits nothing else: what is personal has no place in it', () => {
  const record = round(receiptRecord(proven, {})) as object;
  for (const more of [{host: 'acme.example'}, {user: 'x'}, {signedOut: 'yes'}, {vendor: 'Acme Ltd'}])
    expect(schema.safeParse({...record, ...more}).success, JSON.stringify(more)).toBe(false);
});
