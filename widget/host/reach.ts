import {type Cleared, type Extension, type Reach, type Residue, residueKinds} from '../core/host-page.ts';
import {askBeforeUnload} from './ask/before-unload.ts';
import {bring, goTo} from './ask/go-to.ts';
import {askOtherTabs} from './ask/other-tabs.ts';
import {readSecret} from './ask/secret.ts';
import {stay} from './ask/stay.ts';
import {joinTabs} from './ask/tabs.ts';
import {noticeEdits} from './read/edits.ts';
import {follow} from './read/follow.ts';
import {keepQuiet} from './read/listen.ts';
import {readLanguage, watchLanguage} from './read/language.ts';
import {fetchFinder, look} from './read/look.ts';
import {hasCookies, sees} from './read/markers.ts';
import {watchMoves} from './read/moves.ts';
import {watchPresses} from './read/presses.ts';
import {readSigns} from './read/session-signs.ts';
import {reportWork} from './read/work.ts';

const fetchLate = () => import('./late.ts');

/** What is told where the part that would know did not come. */
const unreadable = () => Object.fromEntries(residueKinds.map((kind) => [kind, 'unreadable' as const])) as Residue & Cleared['report'];

/** What a walk needs of the page. What comes late in it (the server's question, counting, clearing) is fetched then. */
export function reach(own: () => Element | undefined, extension?: Extension): Reach {
  const edits = noticeEdits(own, () => tabs.tell());
  let marks: readonly string[] = [];
  const tabs = askOtherTabs(() => reportWork(edits, marks, false, false, own()).kind === 'unsaved');
  return {
    ...(extension && {askLeave: extension.askLeave}),
    interfaceLanguage: readLanguage,
    onLanguage: watchLanguage,
    sees: (marker) => sees(marker, own()),
    onMove: watchMoves,
    hasCookies,
    stay: (isOn, onBack, signal) => stay(own, isOn, onBack, signal),
    joinTabs,
    watchWork: (signal) => {
      edits.watch(signal);
      tabs.watch(signal);
    },
    fetchFinder,
    look: (query) => look(query, own()).sighting,
    follow: (query, onSighting, signal) => follow(query, own, keepQuiet(onSighting), signal),
    onPress: (query, onPress, signal) => watchPresses(query, own, onPress, signal),
    signs: (session) => readSigns(session, own()),
    goTo: (query) => goTo(query, own()),
    goToField: ({id}) => {
      const node = edits.known[id]?.deref();
      if (node) bring(node);
    },
    work: ({ask, dirty}) => {
      marks = dirty;
      if (ask) tabs.ask();
      return reportWork(edits, dirty, ask && askBeforeUnload(own()), tabs.hold(), own());
    },
    secret: (probe) => {
      // The reader has just pressed "sign out": the question comes next.
      void fetchLate().catch(() => {});
      return readSecret(probe);
    },
    askServer: (...asked) =>
      fetchLate().then(
        ({askServer}) => (extension?.isAway() ? {kind: 'unknown', why: 'unclear'} : askServer(...asked)),
        () => ({kind: 'unknown', why: 'refused'}),
      ),
    residue: () =>
      fetchLate()
        .then(({countResidue}) => countResidue())
        .catch(unreadable),
    names: (kind) =>
      import('./read/residue-names.ts').then(
        ({nameResidue}) => nameResidue(kind),
        () => undefined,
      ),
    clear: (wish) =>
      fetchLate()
        .then(({clearOrigin}) => clearOrigin(wish, extension?.ally))
        .catch((): Cleared => ({report: unreadable(), beyond: {httpOnly: 'unknown', httpCache: 'unknown'}, trouble: 'no-answer'})),
  };
}
