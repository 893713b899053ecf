/** What is only needed towards the end of a walk: one file, fetched when the reader presses "sign out". */
export {askServer} from './ask/probe.ts';
export {clearOrigin} from './clear/clear.ts';
export {countResidue} from './read/residue.ts';
