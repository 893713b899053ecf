import {changesNameSubjects} from './changes-name-subjects.ts';
import {idsExist} from './ids-exist.ts';
import {likelySaysSo} from './likely-says-so.ts';
import {labelsAreSafe} from './labels-are-safe.ts';
import {linksStayHome} from './links-stay-home.ts';
import type {Knowledge, Rule} from './knowledge.ts';
import type {Problem} from './problem.ts';
import {setIsWhole} from './set-is-whole.ts';
import {wordsAreChosen} from './words-are-chosen.ts';

/** Every check that a schema cannot make. To add one, write a file and put it here. */
const rules: readonly Rule[] = [setIsWhole, idsExist, linksStayHome, labelsAreSafe, wordsAreChosen, likelySaysSo, changesNameSubjects];

/** All problems of the whole content, told at once. */
export const check = (knowledge: Knowledge): Problem[] => rules.flatMap((rule) => rule.check(knowledge));
