import type {Rule} from './knowledge.ts';
import type {Problem} from './problem.ts';

const file = 'content/changes.yaml';

/** The log of changes names what is there, the newest first. */
export const changesNameSubjects: Rule = {
  name: 'changes name subjects',
  check({vendors, browsers, identity, situations, faq, topics, changes}) {
    const known = new Set([
      ...[...vendors, ...browsers, ...identity, ...situations, ...faq].map((filed) => filed.file.replace(/^content\/|\.yaml$/gu, '')),
      ...topics.map((id) => `topics/${id}`),
    ]);
    return changes.flatMap(({on, subjects}, index): Problem[] => {
      const before = changes[index - 1]?.on;
      return [
        ...subjects.flatMap((subject, s) =>
          known.has(subject) ? [] : [{file, field: `changes[${index}].subjects[${s}]`, say: `there is no content/${subject}; correct the name`}],
        ),
        ...(before !== undefined && before < on ? [{file, field: `changes[${index}].on`, say: 'is newer than the entry above it; put the newest first'}] : []),
      ];
    });
  },
};
