import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as analyzer from '@custom-elements-manifest/analyzer';
import {situationIds} from '../../content/schema/situation.ts';
import {stages} from '../../content/schema/task.ts';

/** The part of the manifest's schema (custom-elements-manifest 1.0.0) that is read here. */
type Described = {name: string; description?: string; type?: {text: string}};
type Member = Described & {kind: 'field' | 'method'; privacy?: string; static?: boolean; default?: string; parameters?: Described[]; return?: {type?: {text: string}}};
type Declaration = Described & {
  kind: string;
  customElement?: boolean;
  tagName?: string;
  members?: Member[];
  attributes?: Described[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: (Described & {syntax?: string})[];
};
export type Manifest = {schemaVersion: string; modules: {path: string; declarations?: Declaration[]}[]};

/** What the analyzer exports and its types leave out. */
type Analyzer = {
  create(given: {modules: unknown[]; plugins: {name: string; packageLinkPhase(found: {customElementsManifest: Manifest}): void}[]}): Manifest;
  ts: {createSourceFile(name: string, text: string, target: number, parents: boolean): unknown};
};
const {create, ts} = analyzer as unknown as Analyzer;

/** `ts.ScriptTarget.ES2022` of the analyzer's own TypeScript. */
const es2022 = 9;

/** Where the element and what it fires are written. */
const modules = ['widget/elements/events.ts', 'widget/elements/exit-guide.ts'] as const;

/** How a sign-out can be known. The widget's own type is checked against it in tests/unit/package.test.ts. */
export const outcomes = ['seen', 'said', 'unknown', 'not-done'] as const;

/** Names of types that the documentation of the source uses, and what they stand for. */
const spelled: Readonly<Record<string, readonly string[]>> = {SituationId: situationIds, Stage: stages, "Mark['by']": outcomes};

/** A named thing with what is said of it. */
export type Told = {readonly name: string; readonly description: string};
export type Typed = Told & {readonly type: string};
/** An event: its name, its class, and what it carries. */
export type ToldEvent = Typed & {readonly fields: readonly Typed[]};
export type Method = Told & {readonly parameters: readonly Typed[]; readonly returns: string};

/** What the element has, as pages, types and wrappers need it. All of it comes from the source's own comments. */
export type ElementFacts = {
  readonly tag: string;
  readonly description: string;
  readonly attributes: readonly Typed[];
  readonly properties: readonly Typed[];
  readonly methods: readonly Method[];
  readonly events: readonly ToldEvent[];
  readonly parts: readonly Told[];
  readonly customProperties: readonly Typed[];
  readonly slots: readonly Told[];
};

/** The custom-elements manifest of the widget, from its source below `root`. */
export function readManifest(root = process.cwd()): Manifest {
  return create({
    modules: modules.map((file) => ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), es2022, true)),
    plugins: [{name: 'public-only', packageLinkPhase: ({customElementsManifest}) => keepPublic(customElementsManifest)}],
  });
}

/** What a page cannot reach is no part of the manifest; a type's name is spelled out. */
function keepPublic(manifest: Manifest): void {
  for (const module of manifest.modules)
    for (const declaration of module.declarations ?? []) {
      if (declaration.kind !== 'class') continue;
      // The event that dispatchEvent() names is listed beside the one that the comment names.
      if (declaration.events !== undefined) declaration.events = declaration.events.filter((event) => event.name !== undefined);
      declaration.members = (declaration.members ?? []).filter(
        (member) => member.privacy !== 'private' && !member.name.startsWith('#') && member.static !== true && !member.name.endsWith('Callback'),
      );
      for (const member of declaration.members) {
        if (member.kind !== 'field') continue;
        // A field that takes its parameter's value has no default of its own.
        delete member.default;
        if (member.type !== undefined) member.type.text = spell(member.type.text);
      }
      for (const attribute of declaration.attributes ?? []) if (attribute.type !== undefined) attribute.type.text = spell(attribute.type.text);
    }
}

const spell = (type: string): string => spelled[type]?.map((value) => `'${value}'`).join(' | ') ?? type.replace(' | undefined | undefined', ' | undefined');

/** The facts of the one element in a manifest. Throws where the manifest has another shape than expected. */
export function readFacts(manifest: Manifest): ElementFacts {
  const classes = manifest.modules.flatMap((module) => module.declarations ?? []).filter((declaration) => declaration.kind === 'class');
  const element = classes.find(({tagName}) => tagName !== undefined);
  if (element?.tagName === undefined) throw new Error('The manifest has no element with a tag.');
  const members = element.members ?? [];
  return {
    tag: element.tagName,
    description: element.description ?? '',
    attributes: (element.attributes ?? []).filter(({type}) => type !== undefined).map(typed),
    properties: members.filter(({kind}) => kind === 'field').map(typed),
    methods: members
      .filter(({kind}) => kind === 'method')
      .map((method) => ({...told(method), parameters: (method.parameters ?? []).map(typed), returns: method.return?.type?.text ?? 'void'})),
    events: (element.events ?? []).map((event) => {
      const made = classes.find(({name}) => name === event.type?.text);
      return {...typed(event), fields: (made?.members ?? []).filter(({kind}) => kind === 'field').map(typed)};
    }),
    parts: (element.cssParts ?? []).map(told),
    customProperties: (element.cssProperties ?? []).map((property) => ({...told(property), type: property.syntax ?? property.type?.text ?? ''})),
    slots: (element.slots ?? []).map(told),
  };
}

const told = ({name, description}: Described): Told => ({name, description: (description ?? '').replaceAll(/\s+/gu, ' ').trim()});
const typed = (thing: Described): Typed => ({...told(thing), type: thing.type?.text ?? ''});
