import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';

/**
 * `node tests/commands/facts-data.ts <folder of fact files>` writes `tests/data/facts.json`: of every vendor's
 * research the locators, the labels and the direct addresses, and nothing else. The unit test `facts.test.ts`
 * holds the content against it. What is written here is brought into one form:
 *
 * - several in one string (`A / B`, `A > B`, `A | B`) become several;
 * - remarks of the researcher in brackets at the end go, and a string that is one remark goes whole;
 * - a role with a name (`button[name=Menu]`) becomes a role and a text;
 * - addresses lose their placeholders (`<own id>`) with the query that holds them, and begin with `/` where
 *   the host is the reader's own.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder of the fact files');

/** Parts of a fact file whose `url` is a page that readers are sent to. */
const settings = new Set(['signOutEverywhere', 'password', 'mfa', 'loginHistory', 'connectedApps', 'connectedDevices', 'passkeys', 'sessionTimeout', 'identityProviderSignOut']);

type Found = {signals: Set<string>; labels: Map<string, Set<string>>; addresses: Set<string>};

const strings = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []);

const withoutRemark = (text: string): string => (/^\(.*\)$/u.test(text) ? '' : text.replace(/\s+\((?!2FA)[^()]*\)$/u, '')).trim();
const several = (text: string): string[] => (/^\(.*\)$/u.test(text) ? [] : text.split(/\s+[/>]\s+|\s*\|\s*/u));

function signalsOf(kind: string, value: string): string[] {
  const plain = withoutRemark(value);
  if (plain === '') return [];
  if (kind !== 'role') return kind.startsWith('text') ? several(plain).map((text) => `text ${text}`) : [`${kind} ${plain.replace(/\s+\(.*$/u, '')}`];
  const [, role = plain, name] = /^(\w+)\[name="?(.*?)"?\]$/u.exec(plain) ?? [];
  return name === undefined ? [`role ${role}`] : [`role ${role}`, `text ${name}`];
}

function addressesOf(value: string): string[] {
  return value
    .split(/;\s+/u)
    .map((text) =>
      text
        .replace(/^API:\s+/u, '')
        .replace(/\s+(?:\(|then ).*$/u, '')
        .replace(/^\[\/[A-Z_]+\]/u, '')
        .replace(/^https:\/\/<[^>]+>[^/]*/u, '')
        .replace(/[?&][^?&]*<.*$/u, '')
        .replace(/\/[^/]*<.*$/u, ''),
    )
    .filter((text) => !/\s/u.test(text))
    .map((text) => (/^(?:https:|\/)/u.test(text) ? text : `/${text}`));
}

function gather(value: unknown, found: Found, path: readonly string[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'sources') continue;
    if (key === 'labels' && typeof inner === 'object' && inner !== null) {
      for (const [language, words] of Object.entries(inner)) {
        const set = found.labels.get(language) ?? new Set();
        found.labels.set(language, set);
        for (const text of strings(words).flatMap((one) => several(one).map(withoutRemark))) if (text !== '') set.add(text);
      }
    } else if (key === 'locators' && Array.isArray(inner)) {
      for (const locator of inner as {kind?: string; value?: string}[]) for (const signal of signalsOf(locator.kind ?? '', locator.value ?? '')) found.signals.add(signal);
    } else if (key === 'directUrl' || (/^(?:admin)?url$/iu.test(key) && settings.has(path[0] ?? ''))) {
      for (const address of strings(inner).flatMap(addressesOf)) found.addresses.add(address);
    } else gather(inner, found, [...path, key]);
  }
}

const facts = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => /^[a-z0-9].*\.json$/u.test(name))
    .sort()
    .map((name) => {
      const found: Found = {signals: new Set(), labels: new Map(), addresses: new Set()};
      gather(JSON.parse(readFileSync(join(folder, name), 'utf8')), found, []);
      return [
        basename(name, '.json'),
        {signals: [...found.signals], labels: Object.fromEntries([...found.labels].map(([language, texts]) => [language, [...texts]])), addresses: [...found.addresses]},
      ];
    }),
);
const lines = Object.entries(facts).map(([id, data]) => `${JSON.stringify(id)}: ${JSON.stringify(data)}`);
writeFileSync('tests/data/facts.json', `{\n${lines.join(',\n')}\n}\n`);
