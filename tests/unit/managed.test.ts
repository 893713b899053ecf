import {readFileSync} from 'node:fs';
import {expect, test, vi} from 'vitest';
import {openLibrary} from '../../widget/core/library.ts';
import {overManaged, readManaged} from '../../widget/extension/managed.ts';

const languages = ['zh-TW', 'en'];
const host = 'crm.acme.example';

test('an administrator sets language, support and which CRM stands where', () => {
  const managed = {locale: 'en', contact: 'https://help.acme.example/', vendors: {[host]: 'suitecrm', 'other.example': 'odoo'}};
  expect(readManaged(managed, host, languages)).toMatchObject({locale: 'en', contact: 'https://help.acme.example/', vendor: 'suitecrm'});
});

test('without a setting, or with a wrong one, everything is as it is without an administrator', () => {
  const bare = readManaged(undefined, host, languages);
  expect(bare).toMatchObject({locale: 'zh-TW', vendor: undefined, contact: undefined});
  for (const managed of [null, 5, 'x', [], {locale: 5, contact: 'javascript:alert(1)', vendors: {[host]: '../x'}}, {vendors: [host]}, {vendors: 'x', contact: {}}])
    expect(readManaged(managed, host, languages)).toEqual(bare);
  expect(readManaged({vendors: {}}, 'constructor', languages).vendor).toBeUndefined();
});

test('an administrator’s own rule is a text of some length, or nothing', () => {
  expect(readManaged({policy: 'Sign out at noon.'}, host, languages).policy).toBe('Sign out at noon.');
  expect(readManaged({policy: 'x'.repeat(5000)}, host, languages).policy).toHaveLength(400);
  for (const policy of [undefined, '', '  ', 5, {}, ['x']]) expect(readManaged({policy}, host, languages).policy).toBeUndefined();
});

/** Our own file, as short as one may be. */
const suitecrm = {
  format: 1,
  kind: 'vendor',
  id: 'suitecrm',
  locale: 'en',
  name: 'SuiteCRM',
  page: '/en/guides/suitecrm/',
  hosts: [],
  linkHosts: [],
  surfaces: [],
  notes: {},
  evidence: {},
};
const ours = async (name: string): Promise<string> => {
  if (name !== 'suitecrm.en.json') throw new Error(name);
  return JSON.stringify(suitecrm);
};

test('the pack of the recipe is laid over ours by the reader of all packs', async () => {
  const recipe = JSON.parse(readFileSync('site/public/recipes/chromium-policy.json', 'utf8')) as {'3rdparty': {extensions: {'EXTENSION-ID': object}}};
  const managed = recipe['3rdparty'].extensions['EXTENSION-ID'];
  const reading = await openLibrary(overManaged(managed, ours)).pack('vendor', 'suitecrm', 'en');
  expect(reading).toMatchObject({kind: 'read', value: {notes: {badge: 'Hand your visitor badge back at the desk.'}}});
});

test('a pack that is none, or that leads away, does not get in', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  for (const pack of ['{', '[]', '5', '{"format":9}']) {
    const reading = await openLibrary(overManaged({pack}, ours)).pack('vendor', 'suitecrm', 'en');
    expect(reading, pack).toMatchObject({kind: 'read', value: {notes: {}}});
  }
  expect(warn).toHaveBeenCalledTimes(4);
  for (const pack of [undefined, 5, {}, '']) expect(overManaged({pack}, ours)).toBe(ours);
  const away = {id: 'suitecrm', surfaces: [{id: 'web', tasks: [{id: 'x', stage: 'save', actions: [{do: 'visit', url: 'https://phish.example/'}], proof: {by: 'reader'}}]}]};
  const reading = await openLibrary(overManaged({pack: JSON.stringify({format: 1, vendors: [away]})}, ours)).pack('vendor', 'suitecrm', 'en');
  expect(reading).toEqual({kind: 'unreadable', code: 'pack-foreign-link'});
  warn.mockRestore();
});
