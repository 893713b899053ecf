import type {Pack} from '../../content/schema/pack.ts';

/** What a reader can be asked to do. */
const deeds = /^(press|choose|tick|type|open|visit|keys|paste|close|check|ask|read)$/u;

// Of what shape the value of a key is. Keys that are not here are of a later widget, and nobody reads them.
const texts =
  /^(id|do|stage|by|name|page|kind|control|url|path|text|mac|keys|what|who|when|note|cost|delay|place|looks|verified|selector|host|title|role|area|key|prefix|method|body|landsOn|alternativeTo)$/u;
const listsOfTexts = /^(hosts|linkHosts|dirty|fields|providers|sites)$/u;
const lists = /^(surfaces|controls|signals|tasks|actions|markers|probes|login|also|leaves)$/u;
const records = /^(session|proof|clearing|header|json|signedOut)$/u;
const maps = /^(label|evidence)$/u;

/**
 * True where everything that the widget reads in a pack is of the shape that it expects. The panel opens
 * before this is known, and shows text only; no control is looked for, and no server asked, before.
 */
export const isWholePack = (pack: Pack): boolean =>
  isWhole(pack) &&
  pack.surfaces.every(
    ({tasks, session}) =>
      (session === undefined || (session.probes && session.login)) &&
      tasks.every(({id, actions, proof, stage}) => id && stage && proof?.by && actions?.every((action) => deeds.test(action.do))),
  );

const isWhole = (value: unknown): boolean =>
  isRecord(value) &&
  Object.entries(value).every(([key, item]) => {
    if (texts.test(key)) return isText(item);
    if (key === 'notes') return isRecord(item) && Object.values(item).every(isText);
    if (listsOfTexts.test(key)) return Array.isArray(item) && item.every(isText);
    if (lists.test(key)) return Array.isArray(item) && item.every(isWhole);
    if (maps.test(key)) return isRecord(item) && Object.values(item).every(isWhole);
    return !records.test(key) || isWhole(item);
  });

/** Not the name of what every object has: it would be found where a phrase is looked up. */
const isText = (value: unknown): boolean => typeof value === 'string' && !(value in {});
const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
