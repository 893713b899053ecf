import {randomUUID} from 'node:crypto';

/** One sign-in, as the server knows it. It stays listed after its end, so that a test can tell "ended" from "never was". */
export type Session = {
  readonly id: string;
  readonly user: string;
  /** The browser it was opened in, in words, as a CRM's session list shows it. */
  readonly device: string;
  readonly since: number;
  readonly endedAt?: number;
};

export type Sessions = {
  open(user: string, agent: string): Session;
  /** The session while it lives; a cookie that names an ended one gets nothing. */
  find(id: string | undefined): Session | undefined;
  end(id: string): void;
  /** Ends all, or all of one user: what an administrator, a time limit or "log out everywhere" does. */
  endAll(user?: string): void;
  list(): readonly Session[];
  forget(): void;
};

/** Sessions live here, in the process: what the browser deletes cannot end them, which is what the tests are about. */
export function openSessions(): Sessions {
  const byId = new Map<string, Session>();
  const isAlive = (session: Session | undefined) => session !== undefined && session.endedAt === undefined;
  const end = (session: Session) => byId.set(session.id, {...session, endedAt: Date.now()});

  return {
    open(user, agent) {
      const session = {id: randomUUID(), user, device: describeDevice(agent), since: Date.now()};
      byId.set(session.id, session);
      return session;
    },
    find(id) {
      const session = id === undefined ? undefined : byId.get(id);
      return isAlive(session) ? session : undefined;
    },
    end(id) {
      const session = byId.get(id);
      if (session !== undefined && isAlive(session)) end(session);
    },
    endAll(user) {
      for (const session of byId.values()) if (isAlive(session) && (user === undefined || session.user === user)) end(session);
    },
    list: () => [...byId.values()],
    forget: () => byId.clear(),
  };
}

function describeDevice(agent: string): string {
  const browser = /Firefox/u.test(agent) ? 'Firefox' : /Chrom/u.test(agent) ? 'Chrome' : /Safari/u.test(agent) ? 'Safari' : 'Browser';
  const system = /Android/u.test(agent) ? 'Android' : /iPhone|iPad/u.test(agent) ? 'iOS' : /Windows/u.test(agent) ? 'Windows' : /Mac OS/u.test(agent) ? 'macOS' : 'Linux';
  return `${browser} on ${system}`;
}
