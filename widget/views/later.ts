import {drawingPlace} from './drawing-place.ts';
import {elsewhere} from './elsewhere.ts';
import {layOut} from './lay-out.ts';
import {overdue} from './overdue.ts';
import {providers} from './providers.ts';
import {receipt} from './receipt.ts';
import {residue} from './residue.ts';
import {ring} from './ring.ts';
import {session} from './session.ts';
import {stylesLater} from './styles-later.ts';

/** What no first step draws: loaded while the reader is at it. */
export const later = {drawingPlace, elsewhere, layOut, overdue, providers, receipt, residue, ring, session, stylesLater};
export type Later = typeof later;
