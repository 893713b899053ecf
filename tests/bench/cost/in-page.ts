import {getByRole, queryAllByRole} from '@testing-library/dom';
import type {Query} from '../../../widget/core/host-page.ts';
import {follow} from '../../../widget/host/read/follow.ts';
import {locate} from '../../../widget/host/read/locate.ts';

/** What the bench times in the page. */
declare global {
  interface Window {
    cost: {locate(query: Query): Element | undefined; byRole(name: string): Element | undefined; howMany(name: string): number; follow(query: Query, signal: AbortSignal): void};
  }
}

window.cost = {
  locate: (query) => locate(query, undefined).node,
  byRole: (name) => getByRole(document.body, 'button', {name}),
  howMany: (name) => queryAllByRole(document.body, 'button', {name}).length,
  follow: (query, signal) =>
    follow(
      query,
      () => undefined,
      () => {},
      signal,
    ),
};
