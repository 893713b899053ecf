import {locales} from '../schema/basics.ts';
import {situationIds} from '../schema/situation.ts';
import type {Filed, Rule} from './knowledge.ts';
import type {Problem} from './problem.ts';

/** One file an id, the file named after it; the eight situations, the generic plan and all phrase books are there. */
export const setIsWhole: Rule = {
  name: 'the set is whole',
  check(knowledge) {
    const {vendors, browsers, identity, situations, faq, phrases, panel} = knowledge;
    const problems: Problem[] = [];
    const sets: readonly (readonly [string, readonly Filed<{id: string}>[]])[] = [
      ['vendors', vendors],
      ['browsers', browsers],
      ['identity', identity],
      ['situations', situations],
      ['faq', faq],
    ];
    for (const [folder, files] of sets) {
      if (files.length === 0) problems.push({file: `content/${folder}`, field: '', say: 'the folder holds no readable file; write one'});
      files.forEach(({file, data}, index) => {
        if (!file.endsWith(`/${data.id}.yaml`)) problems.push({file, field: 'id', say: `the id is "${data.id}"; name the file ${data.id}.yaml`});
        if (files.findIndex((other) => other.data.id === data.id) !== index) problems.push({file, field: 'id', say: `the id "${data.id}" is taken by another file`});
      });
    }
    for (const id of situationIds) {
      if (!situations.some(({data}) => data.id === id)) problems.push({file: `content/situations/${id}.yaml`, field: '', say: 'this situation is missing; write it'});
    }
    if (!vendors.some(({data}) => data.kind === 'generic'))
      problems.push({file: 'content/vendors/any-crm.yaml', field: '', say: 'the plan for an unknown CRM is missing; write it'});
    for (const locale of locales) {
      if (phrases[locale] === undefined) problems.push({file: `content/phrases/${locale}.yaml`, field: '', say: 'the phrase book is missing; write it'});
      if (panel[locale] === undefined) problems.push({file: `content/phrases/panel.${locale}.yaml`, field: '', say: 'the words of the panel are missing; write them'});
    }
    return problems;
  },
};
