import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

/** Gives what the pages took and no longer need back to the system, before another process asks for memory. V8 alone waits for an idle time that a build has not. */
export function giveBackMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: {type: 'major'; flavor: 'last-resort'}) => void;
  collect({type: 'major', flavor: 'last-resort'});
}
