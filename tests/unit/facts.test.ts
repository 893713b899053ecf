import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {compilePacks} from '../../content/compile/packs.ts';
import {locales} from '../../content/schema/basics.ts';
import type {Control, Signal} from '../../content/schema/control.ts';
import type {Pack} from '../../content/schema/pack.ts';
import type {Vendor} from '../../content/schema/subject.ts';
import {readContent} from '../../site/knowledge.ts';
import {exceptions} from '../data/facts-exceptions.ts';

/**
 * Nothing lost and nothing made up on the way from the research to the packs: `tests/data/facts.json` holds the
 * locators, labels and direct addresses of the fact files (see tests/commands/facts-data.ts).
 */
type Facts = {readonly signals: readonly string[]; readonly labels: Readonly<Record<string, readonly string[]>>; readonly addresses: readonly string[]};
const facts = JSON.parse(readFileSync('tests/data/facts.json', 'utf8')) as Readonly<Record<string, Facts>>;
const {knowledge} = readContent(process.cwd());
const vendors = new Map(knowledge.vendors.map(({data}) => [data.id, data]));
const packs = new Map(compilePacks(knowledge).map(({name, text}) => [name, text]));

const plainQuotes = (text: string): string => text.replaceAll('\\"', "'").replaceAll('"', "'");

/** The parts of a list of selectors: commas inside brackets and quotes part nothing. */
function selectors(list: string): string[] {
  let depth = 0;
  let quoted = false;
  const out = [''];
  for (const letter of plainQuotes(list)) {
    if (letter === "'") quoted = !quoted;
    if (!quoted) depth += '(['.includes(letter) ? 1 : ')]'.includes(letter) ? -1 : 0;
    if (letter === ',' && depth === 0 && !quoted) out.push('');
    else out[out.length - 1] += letter;
  }
  return out.map((selector) => selector.trim());
}

/** A signal in every form that a fact file may write it in. */
function forms(signal: Signal): string[] {
  switch (signal.by) {
    case 'css':
      return selectors(signal.selector).map((selector) => `css ${selector}`);
    case 'id':
      return [`id ${signal.value}`, `css #${signal.value}`];
    case 'testid':
      return [`testid ${signal.value}`, `css [data-testid='${signal.value}']`, `css [data-test-id='${signal.value}']`];
    case 'text':
      return [`text ${signal.text}`];
    case 'role':
      return [`role ${signal.role}`];
    case 'address':
      return [`css a[href*='${signal.path}']`];
    default:
      return signal satisfies never;
  }
}

const controlsOf = ({surfaces}: {readonly surfaces: readonly {readonly controls: readonly Control[]}[]}): Control[] => surfaces.flatMap(({controls}) => controls);
const spoken = (controls: readonly Control[]): Set<string> =>
  new Set(controls.flatMap(({signals = [], label = {}}) => [...signals.flatMap(forms), ...Object.values(label).map(({text}) => `text ${text}`)]));

/** Everything that the fact file wants to find, as `kind what`. */
const wanted = ({signals, labels, addresses}: Facts): string[] => [
  ...signals.flatMap((signal) => (signal.startsWith('css ') ? selectors(signal.slice(4)).map((selector) => `css ${selector}`) : [signal])),
  ...Object.entries(labels).flatMap(([language, texts]) => texts.map((text) => `label ${language} ${text}`)),
  ...addresses.map((address) => `address ${address}`),
];

/** What of it the vendor's file lacks. Words and addresses may also stand in its prose: not all of them are on a control that anybody must press. */
function lost(vendor: Vendor, all: readonly string[]): string[] {
  const signals = spoken(controlsOf(vendor));
  const labels = new Set(controlsOf(vendor).flatMap(({label = {}}) => Object.entries(label).map(([language, {text}]) => `label ${language} ${text}`)));
  const steps = new Set(
    vendor.surfaces.flatMap(({tasks}) =>
      tasks.flatMap(({actions}) => actions.flatMap((action) => (action.do === 'open' ? [action.path] : action.do === 'visit' ? [action.url] : []))),
    ),
  );
  const prose = Object.values(vendor.notes).flatMap((note) => locales.map((locale) => note[locale]));
  const inProse = (text: string): boolean => prose.some((one) => one.includes(text));
  const bare = (address: string): string => address.replace(/^https:\/\/|^\//u, '').replace(/\/$/u, '');
  return all.filter((one) => {
    const [, kind = '', rest = ''] = /^(\S+) (.*)$/su.exec(one) ?? [];
    if (kind === 'label') return !labels.has(one) && !signals.has(`text ${rest.slice(rest.indexOf(' ') + 1)}`) && !inProse(rest.slice(rest.indexOf(' ') + 1));
    if (kind === 'address')
      return ![...steps].some((step) => bare(step) === bare(rest) || (/^[?&]/u.test(step.slice(rest.length)) && step.startsWith(rest))) && !inProse(bare(rest));
    return !signals.has(one);
  });
}

test('there is test data for every vendor but the general one', () => {
  expect(Object.keys(facts).sort()).toEqual([...vendors.keys()].filter((id) => id !== 'any-crm').sort());
  expect(Object.values(facts).flatMap(wanted).length).toBeGreaterThan(400);
});

describe.each(Object.keys(facts))('%s', (id) => {
  const vendor = vendors.get(id);
  const all = facts[id] === undefined ? [] : wanted(facts[id]);
  const excused = exceptions[id] ?? {};

  test('keeps every locator, label and direct address of its facts', () => {
    expect(vendor).toBeDefined();
    expect(vendor === undefined ? [] : lost(vendor, all).filter((one) => !(one in excused))).toEqual([]);
  });

  test('has no exception that nothing needs', () => {
    const missing = new Set(vendor === undefined ? [] : lost(vendor, all));
    expect(Object.keys(excused).filter((one) => !missing.has(one))).toEqual([]);
  });

  test('loses no signal, label or address of its web surfaces in a pack', () => {
    const web = {surfaces: vendor?.surfaces.filter(({kind}) => kind === 'web') ?? []};
    const told = ({surfaces}: Pick<Pack, 'surfaces'>): string[] => [
      ...spoken(controlsOf({surfaces})),
      ...surfaces.flatMap(({tasks}) =>
        tasks.flatMap(({actions}) => actions.flatMap((action) => (action.do === 'open' ? [action.path] : action.do === 'visit' ? [action.url] : []))),
      ),
    ];
    for (const locale of locales) {
      const pack = JSON.parse(packs.get(`${id}.${locale}.json`) ?? '{}') as Pack;
      expect(told(pack)).toEqual(told(web as unknown as Pick<Pack, 'surfaces'>));
    }
  });
});
