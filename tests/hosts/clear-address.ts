import {answerClear} from '../../site/public/recipes/clear-address.mjs';
import type {Reply} from './reply.ts';
import type {Visit} from './visit.ts';

export const clearPath = '/exit-guide/clear';

/** The second power of clearing (`clear-url`), by the recipe that we hand out for Node. */
export function clearReply({method, headers}: Visit): Reply {
  return {...answerClear({method, headers}, `http://${headers.host}`), body: ''};
}
