import type {HostPage} from '../../core/host-page.ts';
import {markKey} from '../read/mark-key.ts';

const attempt = <T>(act: () => T): T | undefined => {
  try {
    return act();
  } catch {
    // Storage is refused or full: the walk lives on in memory.
    return undefined;
  }
};

export const mark: HostPage['mark'] = {
  read: () => attempt(() => sessionStorage.getItem(markKey)) ?? undefined,
  write: (text) => {
    const write = () => {
      sessionStorage.setItem(markKey, text);
      return true;
    };
    if (attempt(write)) return;
    // Full: what was kept before makes room, for an old mark would send the reader back.
    mark.forget();
    attempt(write);
  },
  forget: () => attempt(() => sessionStorage.removeItem(markKey)),
};
