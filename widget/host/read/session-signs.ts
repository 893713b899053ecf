import type {Session} from '../../../content/schema/session.ts';
import type {SessionSigns} from '../../core/host-page.ts';
import {sees} from './markers.ts';

/** What hints at a session without deciding it: pages show login forms while the server's session lives on. */
export const readSigns = ({login, signedIn}: Session, own: Element | undefined): SessionSigns => ({
  loginShows: login.some((marker) => sees(marker, own)),
  signedInMarks: signedIn?.length ? signedIn.some((marker) => sees(marker, own)) : undefined,
});
