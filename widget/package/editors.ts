import type {ElementFacts} from './manifest.ts';
import type {PackageFile} from './wrappers.ts';

/** The values of a union of strings, as an editor offers them. */
const valuesOf = (type: string): {name: string}[] => [...type.matchAll(/'([^']+)'/gu)].map(([, name = '']) => ({name}));

/** Custom data of VS Code and its relatives: what they offer while HTML and CSS are written. */
export function customData(facts: ElementFacts): PackageFile[] {
  const attributes = facts.attributes.map(({name, description, type}) => {
    const values = valuesOf(type);
    return {name, description, ...(type === 'boolean' ? {valueSet: 'v'} : values.length > 0 && {values})};
  });
  const html = {
    version: 1.1,
    tags: [{name: facts.tag, description: facts.description.split(/(?<=\.)\s/u)[0], attributes}],
    globalAttributes: [{name: 'data-exit-guide-open', description: 'A press on this opens the guide; its value, if any, is a situation.'}],
  };
  const css = {
    version: 1.1,
    properties: facts.customProperties.map(({name, description, type}) => ({name, description, syntax: type})),
    pseudoElements: facts.parts.map(({name, description}) => ({name: `::part(${name})`, description})),
  };
  return [
    {name: 'html-data.json', text: `${JSON.stringify(html, null, 2)}\n`},
    {name: 'css-data.json', text: `${JSON.stringify(css, null, 2)}\n`},
  ];
}
