import {inline} from '../plan/inline.ts';
import type {Evidence, Source} from '../schema/evidence.ts';
import type {Browser, Provider, Vendor} from '../schema/subject.ts';
import type {Filed, Knowledge, Rule} from './knowledge.ts';
import type {Problem} from './problem.ts';

/** Whatever is named must be there: controls, notes, evidence, sources, providers, pages. */
export const idsExist: Rule = {
  name: 'ids exist',
  check(knowledge) {
    const subjects = [...knowledge.vendors, ...knowledge.browsers, ...knowledge.identity];
    const prose = [...knowledge.situations, ...knowledge.faq];
    return [
      ...subjects.flatMap(inSubject),
      ...knowledge.vendors.flatMap((vendor) => providersOf(vendor, knowledge)),
      ...[...subjects, ...prose].flatMap(({file, data}) => evidenceHasSources(file, data.evidence, data.sources)),
      ...prose.flatMap(({file, data}) => (data.verified in data.evidence ? [] : [{file, field: 'verified', say: missing('evidence', data.verified)}])),
      ...[...subjects, ...prose].flatMap(({file, data}) => refsOf(file, data, knowledge)),
    ];
  },
};

const missing = (list: string, id: string): string => `"${id}" is not in \`${list}\` of this file; add it there or name another`;

function inSubject({file, data}: Filed<Vendor | Browser | Provider>): Problem[] {
  const problems: Problem[] = [];
  const say = (field: string, list: string, id: string): void => void problems.push({file, field, say: missing(list, id)});
  const verified = (field: string, id: string | undefined): void => {
    if (id !== undefined && !(id in data.evidence)) say(field, 'evidence', id);
  };
  const note = (field: string, id: string | undefined): void => {
    if (id !== undefined && !(id in data.notes)) say(field, 'notes', id);
  };

  unique(
    data.surfaces.map(({id}) => id),
    'surfaces',
    file,
    problems,
  );
  data.surfaces.forEach((surface, s) => {
    const at = `surfaces[${s}]`;
    verified(`${at}.verified`, surface.verified);
    verified(`${at}.session.verified`, surface.session?.verified);
    surface.session?.probes.forEach((probe, p) => verified(`${at}.session.probes[${p}].verified`, probe.verified));
    note(`${at}.note`, surface.note);
    unique(
      surface.controls.map(({id}) => id),
      `${at}.controls`,
      file,
      problems,
    );
    unique(
      surface.tasks.map(({id}) => id),
      `${at}.tasks`,
      file,
      problems,
    );
    surface.controls.forEach((control, c) => {
      verified(`${at}.controls[${c}].verified`, control.verified);
      for (const [lang, label] of Object.entries(control.label ?? {})) verified(`${at}.controls[${c}].label.${lang}.verified`, label.verified);
      control.signals?.forEach((signal, i) => verified(`${at}.controls[${c}].signals[${i}].verified`, 'verified' in signal ? signal.verified : undefined));
    });
    surface.tasks.forEach((task, t) => {
      const here = `${at}.tasks[${t}]`;
      verified(`${here}.verified`, task.verified);
      for (const key of ['delay', 'cost', 'note'] as const) note(`${here}.${key}`, task[key]);
      if (task.alternativeTo !== undefined && !surface.tasks.some(({id}) => id === task.alternativeTo)) say(`${here}.alternativeTo`, `${at}.tasks`, task.alternativeTo);
      task.actions.forEach((action, a) => {
        if ('control' in action && !surface.controls.some(({id}) => id === action.control)) say(`${here}.actions[${a}].control`, `${at}.controls`, action.control);
        if ('verified' in action) verified(`${here}.actions[${a}].verified`, action.verified);
        if (action.do === 'read') note(`${here}.actions[${a}].note`, action.note);
      });
    });
  });
  data.facts.forEach((fact, f) => {
    note(`facts[${f}].note`, fact.note);
    verified(`facts[${f}].verified`, fact.verified);
  });
  data.pitfalls.forEach((pitfall, p) => {
    note(`pitfalls[${p}].note`, pitfall.note);
    verified(`pitfalls[${p}].verified`, pitfall.verified);
  });
  data.unknowns.forEach((id, u) => note(`unknowns[${u}]`, id));
  if ('clearing' in data && data.clearing !== undefined) {
    verified('clearing.verified', data.clearing.verified);
    note('clearing.cost', data.clearing.cost);
    data.clearing.leaves?.forEach((leaf, l) => note(`clearing.leaves[${l}].note`, leaf.note));
  }
  return problems;
}

function providersOf({file, data}: Filed<Vendor>, {identity}: Knowledge): Problem[] {
  return (data.providers ?? [])
    .filter((id) => !identity.some((provider) => provider.data.id === id))
    .map((id) => ({file, field: 'providers', say: `no identity provider "${id}" in content/identity; add its file or take the name out`}));
}

function unique(ids: readonly string[], field: string, file: string, problems: Problem[]): void {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index) problems.push({file, field: `${field}[${index}].id`, say: `"${id}" stands twice; ids are unique`});
  });
}

function evidenceHasSources(file: string, evidence: Readonly<Record<string, Evidence>>, sources: Readonly<Record<string, Source>>): Problem[] {
  return Object.entries(evidence).flatMap(([id, {sources: named}]) =>
    named.filter((source) => !(source in sources)).map((source) => ({file, field: `evidence.${id}.sources`, say: missing('sources', source)})),
  );
}

/** Links into our own pages, found in any prose of the file. */
function refsOf(file: string, data: unknown, knowledge: Knowledge): Problem[] {
  const pages: Readonly<Record<string, (id: string) => boolean>> = {
    guide: (id) => knowledge.vendors.some((vendor) => vendor.data.id === id),
    browser: (id) => knowledge.browsers.some((browser) => browser.data.id === id),
    identity: (id) => knowledge.identity.some((provider) => provider.data.id === id),
    situation: (id) => knowledge.situations.some((situation) => situation.data.id === id),
    faq: (id) => knowledge.faq.some((faq) => faq.data.id === id),
    topic: (id) => knowledge.topics.includes(id),
  };
  const problems: Problem[] = [];
  const walk = (value: unknown, field: string): void => {
    if (typeof value === 'string') {
      for (const segment of inline(value)) {
        if (segment.kind === 'ref' && pages[segment.to]?.(segment.id) === false) {
          problems.push({file, field, say: `there is no page ${segment.to}:${segment.id}; write it or link elsewhere`});
        }
      }
    } else if (Array.isArray(value)) value.forEach((item, index) => walk(item, `${field}[${index}]`));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) walk(item, field === '' ? key : `${field}.${key}`);
    }
  };
  walk(data, '');
  return problems;
}
