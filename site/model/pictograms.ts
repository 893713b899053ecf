import type {SituationId} from '../../content/schema/situation.ts';

/** Drawn on a grid of 48, lines of 3, square ends: signs, not icons. */
export const pictograms: Readonly<Record<SituationId, string>> = {
  /** Through the door. */
  leaving: 'M28 10h11v28H28M8 24h22M21 15l9 9-9 9',
  /** A screen, and two people before it. */
  'shared-computer': 'M8 9h32v18H8zM15.500 33a3 3 0 1 0 .1 0M32.500 33a3 3 0 1 0 .1 0M9 43c1-5 12-5 13 0M26 43c1-5 12-5 13 0',
  /** A screen that nobody sits at, still lit. */
  'left-signed-in': 'M8 11h32v20H8zM17 39h14M24 31v8M24 15v7M24 25v2.500',
  /** A lock with somebody else's key. */
  compromised: 'M11 22h26v18H11zM16 22v-6c0-10 16-10 16 0M24 28v6',
  /** The door that does not open. */
  'cannot-sign-out': 'M28 10h11v28H28M6 24h12M10 15l16 18M26 15L10 33',
  /** One out, one in. */
  'switch-account': 'M9 17h28M29 9l8 8-8 8M39 32H11M19 24l-8 8 8 8',
  /** A case, carried away. */
  'leaving-company': 'M8 17h32v22H8zM18 17v-6h12v6M8 27h32',
  /** Not to be had back. */
  'delete-account': 'M10 14h28M14 14l2.500 26h15L34 14M19 14V9h10v5M21 21v12M27 21v12',
};
