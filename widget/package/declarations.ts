import {situationIds} from '../../content/schema/situation.ts';
import {stages} from '../../content/schema/task.ts';
import {type ElementFacts, outcomes} from './manifest.ts';
import {camel, comment, shortName} from './names.ts';

const union = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(' | ');

/** The types of the package's main entry. Written from the manifest, so that no type of ours drags the whole house in. */
export function mainTypes(facts: ElementFacts): string {
  const attributes = facts.attributes.map(({name, type, description}) => `${comment(description, '  ')}  '${name}'?: ${type} | undefined;\n`).join('');
  const events = facts.events
    .map(({type, description, fields}) => {
      const members = fields.map((field) => `${comment(field.description, '  ')}  readonly ${field.name}: ${field.type};\n`).join('');
      const parameters = fields.map((field) => `${field.name}: ${field.type}`).join(', ');
      return `${comment(description)}export declare class ${type} extends Event {\n  static readonly type: string;\n  constructor(${parameters});\n${members}}\n\n`;
    })
    .join('');
  const properties = facts.properties.map(({name, type, description}) => `${comment(description, '  ')}  ${name}${type.endsWith('undefined') ? '?' : ''}: ${type};\n`).join('');
  return `/** What the reader can say had happened. */
export type SituationId = ${union(situationIds)};
/** The stages of a way out. */
export type Stage = ${union(stages)};
/** How a sign-out is known. */
export type Outcome = ${union(outcomes)};

/** What can be written on \`<${facts.tag}>\`. */
export interface ExitGuideAttributes {
${attributes}}

${events}/** The events by name. */
export interface ExitGuideEventMap {
${facts.events.map(({name, type}) => `  '${name}': ${type};\n`).join('')}}

${comment(facts.description.replaceAll(/\s+/gu, ' '))}export declare class ExitGuide extends HTMLElement {
${properties}${facts.methods.map((method) => `${comment(method.description, '  ')}  ${methodType(method.name)}\n`).join('')}}

declare global {
  interface HTMLElementTagNameMap {
    '${facts.tag}': ExitGuide;
  }
  interface GlobalEventHandlersEventMap extends ExitGuideEventMap {}
}
`;
}

/** The methods as a caller sees them; a method that is not here stops the build. */
function methodType(name: string): string {
  switch (name) {
    case 'open':
      return 'open(options?: {situation?: SituationId | undefined}): void;';
    case 'close':
      return 'close(): void;';
    default:
      throw new Error(`widget/package/declarations.ts has no type for the method ${name}()`);
  }
}

/** Attributes that a component takes as props. The launcher is the loader's, and a component has none. */
export const propsOf = (facts: ElementFacts): ElementFacts['attributes'] => facts.attributes.filter(({name}) => name !== 'no-launcher');

/** Props of the wrappers: the attributes, in JavaScript's spelling. An own pack may be an object as well. */
export const propTypes = (facts: ElementFacts): string =>
  propsOf(facts)
    .map(({name, type, description}) => `${comment(description, '  ')}  ${camel(name)}?: ${name === 'own-pack' ? `${type} | object` : type} | undefined;\n`)
    .join('');

/** Names of the events without the tag, with their classes. */
export const eventNames = (facts: ElementFacts): {short: string; name: string; type: string; description: string}[] =>
  facts.events.map(({name, type, description}) => ({short: shortName(name, facts.tag), name, type, description}));
