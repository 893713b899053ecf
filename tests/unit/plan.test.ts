import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Case, plan, type Row, type Step} from '../../content/plan/plan.ts';
import {type Stage, stages, type Task} from '../../content/schema/task.ts';
import {readContent} from '../../site/knowledge.ts';

/** The published table, written down again: the plan reads content, this reads nobody. */
const table: Readonly<Record<string, {where: 'this-device' | 'elsewhere'; stages: readonly Stage[]}>> = {
  leaving: {where: 'this-device', stages: ['save', 'sign-out', 'prove', 'recheck']},
  'shared-computer': {where: 'this-device', stages: ['save', 'sign-out', 'prove', 'identity', 'clear', 'recheck']},
  'left-signed-in': {where: 'elsewhere', stages: ['other-devices', 'secure']},
  compromised: {where: 'this-device', stages: ['secure', 'other-devices', 'sign-out', 'prove']},
  'cannot-sign-out': {where: 'this-device', stages: ['save', 'sign-out', 'prove', 'identity']},
  'switch-account': {where: 'this-device', stages: ['save', 'sign-out', 'prove', 'identity']},
  'leaving-company': {where: 'this-device', stages: ['save', 'secure', 'other-devices', 'sign-out', 'prove', 'identity', 'clear', 'recheck']},
};

const {knowledge} = readContent(process.cwd());
const rows: readonly Row[] = knowledge.situations.map(({data}) => data);
const rowOf = (id: string): Row => {
  const row = rows.find((candidate) => candidate.id === id);
  if (row === undefined) throw new Error(`no situation ${id}`);
  return row;
};

const task = fc
  .record({
    id: fc.stringMatching(/^[a-z]{1,6}$/u),
    stage: fc.constantFrom(...stages),
    ends: fc.boolean(),
    types: fc.boolean(),
    fallback: fc.boolean(),
    alternativeTo: fc.option(fc.stringMatching(/^[a-z]{1,6}$/u), {nil: undefined}),
  })
  .map(
    ({id, stage, ends, types, fallback, alternativeTo}): Task => ({
      id,
      stage,
      actions: [{do: 'check', what: 'session'}],
      proof: {by: 'reader'},
      verified: 'seen',
      ...(ends && {endsThisSession: true}),
      ...(types && {typesPassword: true}),
      ...(fallback && {fallback: true}),
      ...(alternativeTo !== undefined && {alternativeTo}),
    }),
  );
const tasks = fc.uniqueArray(task, {selector: ({id}) => id, maxLength: 14});
const facts = fc.record({surface: tasks, general: tasks, browser: tasks, identity: tasks});
const situations = fc.constantFrom(...Object.keys(table));

const stepsOf = (situation: string, given: Case['tasks']): readonly Step[] => {
  const computed = plan({situation: rowOf(situation), tasks: given});
  if (computed.kind !== 'steps') throw new Error(`${situation} is a fork`);
  return computed.steps;
};

const property = (claim: (situation: string, given: Case['tasks']) => void): void => fc.assert(fc.property(situations, facts, claim), {numRuns: 2000});

describe('the plan', () => {
  test.each(Object.entries(table))('of %s has the row of the published table', (id, row) => {
    expect(rowOf(id)).toMatchObject({kind: 'steps', ...row});
  });

  test('keeps the order of the table, whatever the facts', () => {
    property((situation, given) => {
      const order = table[situation]?.stages ?? [];
      const drawn = stepsOf(situation, given);
      // A task that ends the session is moved behind what needs it; all others stand in the table's order.
      const ending = drawn.some(({task: t, stage}) => t.endsThisSession && ['save', 'secure', 'other-devices'].includes(stage));
      const positions = drawn.filter(({task: t}) => !(ending && t.endsThisSession)).map(({stage}) => order.indexOf(stage));
      expect(positions.every((position) => position >= 0)).toBe(true);
      expect(positions).toEqual([...positions].sort((a, b) => a - b));
    });
  });

  describe('of every vendor, with all that the generic CRM knows', () => {
    const general = knowledge.vendors.find(({data}) => data.kind === 'generic')?.data.surfaces[0]?.tasks ?? [];
    const surfaces = knowledge.vendors.flatMap(({data}) =>
      data.surfaces.filter(({tasks: own}) => own.some(({stage, fallback}) => stage === 'sign-out' && !fallback)).map((surface) => ({id: data.id, surface})),
    );
    const signingOut = Object.entries(table).filter(([id, {stages: row}]) => row.includes('sign-out') && id !== 'cannot-sign-out');

    test('signs out wherever the table says so', () => {
      expect(surfaces.length).toBeGreaterThan(40);
      expect(signingOut.length).toBeGreaterThan(4);
      const without = surfaces.flatMap(({id, surface}) =>
        signingOut
          .filter(([situation]) => {
            const drawn = stepsOf(situation, {surface: surface.tasks, general, browser: [], identity: []});
            return !drawn.some(({stage, owner, task: t}) => owner === 'surface' && (stage === 'sign-out' || t.endsThisSession));
          })
          .map(([situation]) => `${id} ${surface.id} ${situation}`),
      );
      expect(without).toEqual([]);
    });
  });

  test('holds no step twice', () => {
    property((situation, given) => {
      const ids = stepsOf(situation, given).map(({id}) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  test('ends this session last of what needs it, and then asks for no other sign-out', () => {
    property((situation, given) => {
      if (table[situation]?.where === 'elsewhere') return;
      const drawn = stepsOf(situation, given);
      const needing = drawn.filter(({stage}) => ['save', 'secure', 'other-devices'].includes(stage));
      const ending = needing.filter(({task: t}) => t.endsThisSession);
      expect(ending.length).toBeLessThanOrEqual(1);
      if (ending.length === 0) return;
      expect(needing.at(-1)).toBe(ending[0]);
      expect(drawn.some(({stage}) => stage === 'sign-out')).toBe(false);
    });
  });

  test('ends the other session first when the reader is elsewhere', () => {
    const other: Task = {id: 'all', stage: 'other-devices', actions: [{do: 'check', what: 'session'}], proof: {by: 'reader'}, verified: 'seen', endsThisSession: true};
    const password: Task = {...other, id: 'password', stage: 'secure', typesPassword: true};
    const {endsThisSession: _, ...secure} = password;
    expect(stepsOf('left-signed-in', {surface: [secure, other], general: [], browser: [], identity: []}).map(({id}) => id)).toEqual([
      'other-devices/surface/all',
      'secure/surface/password',
    ]);
  });

  test('has no new password typed on a shared computer', () => {
    property((_, given) => {
      expect(stepsOf('shared-computer', given).some(({task: t}) => t.typesPassword)).toBe(false);
    });
  });

  test('takes the ways of last resort only where one cannot sign out', () => {
    property((situation, given) => {
      if (situation === 'cannot-sign-out') return;
      expect(stepsOf(situation, given).some(({task: t, stage}) => stage === 'sign-out' && t.fallback)).toBe(false);
    });
  });

  test('of deleting an account is a fork', () => {
    expect(plan({situation: rowOf('delete-account'), tasks: {surface: [], general: [], browser: [], identity: []}})).toEqual({kind: 'fork', to: ['leaving', 'leaving-company']});
  });

  test('depends on nothing but its case', () => {
    property((situation, given) => {
      expect(plan({situation: rowOf(situation), tasks: given})).toEqual(plan(structuredClone({situation: rowOf(situation), tasks: given})));
    });
  });
});

describe('every plan of the real content', () => {
  const general = knowledge.vendors.find(({data}) => data.kind === 'generic')?.data;
  const vendors = knowledge.vendors.filter(({data}) => data.kind !== 'generic');

  test('there is content', () => {
    expect(vendors.length).toBeGreaterThanOrEqual(4);
    expect(general?.surfaces[0]?.tasks.length).toBeGreaterThan(5);
    expect(rows).toHaveLength(8);
  });

  test('has evidence for each step', () => {
    const bare = vendors.flatMap(({data}) =>
      data.surfaces.flatMap((surface) =>
        Object.keys(table).flatMap((situation) =>
          stepsOf(situation, {surface: surface.tasks, general: general?.surfaces[0]?.tasks ?? [], browser: [], identity: []})
            .filter(({owner, task: t}) => !(t.verified in (owner === 'surface' ? data.evidence : (general?.evidence ?? {}))))
            .map(({id}) => `${data.id}/${surface.id}/${situation}: ${id}`),
        ),
      ),
    );
    expect(bare).toEqual([]);
  });

  test('proves the sign-out before anything is cleared', () => {
    for (const {data} of vendors) {
      for (const surface of data.surfaces) {
        const order = stepsOf('shared-computer', {surface: surface.tasks, general: general?.surfaces[0]?.tasks ?? [], browser: [], identity: []}).map(({stage}) => stage);
        expect(order.indexOf('prove'), data.id).toBeGreaterThan(-1);
        expect(order.indexOf('prove')).toBeLessThan(order.indexOf('clear'));
      }
    }
  });
});
