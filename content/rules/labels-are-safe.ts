import type {Rule} from './knowledge.ts';

/** A label is words on a control; an address or a script in it is an attack or a slip. */
export const labelsAreSafe: Rule = {
  name: 'labels are safe',
  check: ({vendors, browsers, identity}) =>
    [...vendors, ...browsers, ...identity].flatMap(({file, data}) =>
      data.surfaces.flatMap((surface, s) =>
        surface.controls.flatMap((control, c) =>
          Object.entries(control.label ?? {})
            .filter(([, label]) => /javascript:|data:|https?:\/\/|[{}]/iu.test(label.text))
            .map(([lang]) => ({file, field: `surfaces[${s}].controls[${c}].label.${lang}`, say: 'write the words on the control: no address, no script, no braces'})),
        ),
      ),
    ),
};
