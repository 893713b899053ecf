import type {Extension, HostPage} from '../core/host-page.ts';
import {mark} from './ask/mark.ts';

export type HostPageOptions = {
  /** The widget's own element in the page, where there is one: it is never looked at. */
  readonly own: () => Element | undefined;
  /** Our extension, where it is what runs. */
  readonly extension?: Extension;
};

/** The page that we are on, for the core. What a walk needs beyond a glance comes a moment later. */
export const hostPage = ({own, extension}: HostPageOptions): HostPage => ({
  whereabouts: () => ({
    host: location.hostname,
    agent: navigator.userAgent,
    mac: /Mac|iP(hone|ad|od)/u.test(navigator.userAgent),
    touch: matchMedia('(pointer: coarse)').matches,
  }),
  mark,
  reach: async () => (await import('./reach.ts')).reach(own, extension),
});
