import {describe, expect, test} from 'vitest';
import {compilePacks} from '../../content/compile/packs.ts';
import {ownPackSchema} from '../../content/schema/own-pack.ts';
import {plan} from '../../content/plan/plan.ts';
import type {Pack, PackIndex, Words} from '../../content/schema/pack.ts';
import {readContent} from '../../site/knowledge.ts';
import {readOwnPack, withOwnPack} from '../../widget/core/own-pack.ts';
import {readIndex, readPack, readWords} from '../../widget/core/read-pack.ts';

const files = new Map(compilePacks(readContent(process.cwd()).knowledge).map(({name, text}) => [name, text]));
const ours = async (name: string): Promise<string> => {
  const text = files.get(name);
  if (text === undefined) throw new Error(`${name}: 404`);
  return text;
};

const badge = {id: 'badge', stage: 'save', actions: [{do: 'read', note: 'badge'}], proof: {by: 'reader'}};
const over = (own: object): {get: (name: string) => Promise<string>; problems: unknown[]} => {
  const problems: unknown[] = [];
  return {get: withOwnPack(ours, Promise.resolve(own).then(readOwnPack), (problem) => problems.push(problem)), problems};
};
const vendor = (surfaces: object[], more: object = {}): object => ({format: 1, vendors: [{id: 'hubspot', surfaces, notes: {badge: 'Hand it back.'}, ...more}]});
async function packOf(get: (name: string) => Promise<string>, name = 'hubspot.en.json'): Promise<Pack> {
  const reading = readPack(await get(name));
  if (reading.kind !== 'read') throw new Error(reading.code);
  return reading.value;
}
const taskIds = (pack: Pack): string[] => pack.surfaces[0]?.tasks.map(({id}) => id) ?? [];
const before = taskIds(await packOf(ours));

describe('an own pack', () => {
  test('puts a task behind ours, before one and after one', async () => {
    const [first = '', second = ''] = before;
    expect(taskIds(await packOf(over(vendor([{id: 'all', tasks: [badge]}])).get))).toEqual([...before, 'badge']);
    expect(taskIds(await packOf(over(vendor([{id: 'all', tasks: [{...badge, before: first}]}])).get))[0]).toBe('badge');
    expect(taskIds(await packOf(over(vendor([{id: 'all', tasks: [{...badge, before: second}]}])).get))[1]).toBe('badge');
    expect(taskIds(await packOf(over(vendor([{id: 'all', tasks: [{...badge, after: first}]}])).get))[1]).toBe('badge');
  });

  test('replaces a task of the same id and leaves one out', async () => {
    const [first = ''] = before;
    const pack = await packOf(over(vendor([{id: 'all', tasks: [{...badge, id: first}], remove: [before[1]]}])).get);
    expect(pack.surfaces[0]?.tasks[0]).toMatchObject({id: first, actions: [{do: 'read', note: 'badge'}]});
    expect(taskIds(pack)).toEqual(before.filter((id) => id !== before[1]));
  });

  test('speaks one language to all, or each its own', async () => {
    const note = {'zh-CN': '交回。', 'zh-TW': '繳回。', en: 'Hand it back.'};
    const {get} = over(vendor([{id: 'all', tasks: [badge]}], {notes: {badge: note}}));
    expect((await packOf(get, 'hubspot.zh-TW.json')).notes['badge']).toBe('繳回。');
    expect((await packOf(over(vendor([])).get, 'hubspot.zh-TW.json')).notes['badge']).toBe('Hand it back.');
  });

  test('hides stages from every plan, and changes words', async () => {
    const {get} = over({format: 1, hide: ['secure', 'clear'], words: {en: {title: 'Leave Acme'}}});
    const reading = readWords(await get('words.en.json'));
    const words = (reading as {value: Words}).value;
    expect(words.panel['title']).toBe('Leave Acme');
    const shared = words.situations.find(({id}) => id === 'shared-computer');
    const pack = await packOf(get);
    const computed = shared && plan({situation: shared, tasks: {surface: pack.surfaces[0]?.tasks ?? [], general: words.general.tasks, browser: [], identity: []}});
    const stages = computed?.kind === 'steps' ? computed.steps.map(({stage}) => stage) : [];
    expect(stages).toContain('sign-out');
    expect(stages).toContain('prove');
    expect(stages).not.toContain('clear');
    expect((readWords(await get('words.zh-CN.json')) as {value: Words}).value.panel['title']).not.toBe('Leave Acme');
  });

  test('may be a vendor that we do not have, first by its host', async () => {
    const acme = {
      id: 'acme',
      name: 'Acme',
      hosts: ['crm.acme.example'],
      surfaces: [{id: 'web', controls: [{id: 'out', place: 'menu', label: {en: 'Sign out'}}], tasks: [{...badge, stage: 'sign-out', actions: [{do: 'press', control: 'out'}]}]}],
    };
    const {get, problems} = over({format: 1, vendors: [acme]});
    expect(ownPackSchema.safeParse({format: 1, vendors: [acme]}).error).toBeUndefined();
    const pack = await packOf(get, 'acme.en.json');
    expect(pack).toMatchObject({name: 'Acme', linkHosts: ['crm.acme.example']});
    expect(pack.surfaces[0]?.controls[0]?.label).toEqual({en: {text: 'Sign out', verified: 'own'}});
    const index = (readIndex(await get('index.json')) as {value: PackIndex}).value;
    expect(index.vendors[0]).toMatchObject({id: 'acme', hosts: ['crm.acme.example']});
    expect(problems).toEqual([]);
  });

  test('may be such a vendor where the server answers with a page for what it does not have', async () => {
    const acme = {id: 'acme', name: 'Acme', surfaces: [{id: 'web', tasks: [badge]}], notes: {badge: 'Hand it back.'}};
    const page = async (name: string): Promise<string> => files.get(name) ?? '<!doctype html><title>Sign in</title>';
    const problems: unknown[] = [];
    const get = withOwnPack(
      page,
      Promise.resolve(acme).then((own) => readOwnPack({format: 1, vendors: [own]})),
      (problem) => problems.push(problem),
    );
    expect((await packOf(get, 'acme.en.json')).surfaces).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  test('cannot lead to a foreign host: the widget refuses the vendor whole', async () => {
    const evil = {...badge, actions: [{do: 'visit', url: 'https://evil.example/login'}]};
    expect(readPack(await over(vendor([{id: 'all', tasks: [evil]}])).get('hubspot.en.json'))).toEqual({kind: 'unreadable', code: 'pack-foreign-link'});
  });

  test.each([
    ['no object', 'text'],
    ['another format', {format: 2}],
    ['surfaces that are no list', {format: 1, vendors: [{id: 'hubspot', surfaces: {}}]}],
    ['vendors that are no list', {format: 1, vendors: 5}],
  ])('that is broken (%s) is told once, and ours goes on without it', async (_, own) => {
    const {get, problems} = over(own as object);
    for (const name of ['hubspot.en.json', 'words.en.json', 'index.json']) expect(await get(name)).toBe(await ours(name));
    expect(problems).toHaveLength(1);
  });

  test('touches no file that it does not name', async () => {
    const {get} = over(vendor([{id: 'all', tasks: [badge]}]));
    for (const name of ['salesforce.en.json', 'browsers/chrome.en.json', 'lexicon.en.json', 'finder.json']) expect(await get(name)).toBe(await ours(name));
    await expect(get('no-such.en.json')).rejects.toThrow('404');
  });
});

describe('the schema that the command validates with', () => {
  const problems = (own: object): string[] => ownPackSchema.safeParse(own).error?.issues.map(({path}) => path.join('.')) ?? [];

  test('names the field that is wrong', () => {
    expect(problems(vendor([{id: 'all', tasks: [badge]}]))).toEqual([]);
    expect(problems({format: 1, hide: ['sign-out']})).toEqual(['hide.0']);
    expect(problems(vendor([{id: 'all', tasks: [{...badge, stage: 'prove'}]}]))).toEqual(['vendors.0.surfaces.0.tasks.0.stage']);
    expect(problems({format: 1, vendor: []})).toEqual(['']);
  });
});
