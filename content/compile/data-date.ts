import type {Knowledge} from '../rules/knowledge.ts';

/** The newest day of any evidence of a vendor, browser or provider. */
export const dataDate = ({vendors, browsers, identity}: Knowledge): string =>
  [...vendors, ...browsers, ...identity]
    .flatMap(({data}) => Object.values(data.evidence).map(({on}) => on))
    .sort()
    .at(-1) ?? '';
