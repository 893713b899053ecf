import {expect, test} from 'vitest';
import {readManaged} from '../../widget/extension/managed.ts';

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
