import {DatabaseSync} from 'node:sqlite';

export type TrytonSession = {readonly login: string; readonly since: string};

/** Reads the server's own table: Tryton keeps sessions in the database and deletes the row at sign-out. */
export function liveSessions(file: string): readonly TrytonSession[] {
  const store = new DatabaseSync(file, {readOnly: true, timeout: 5000});
  try {
    const rows = store.prepare('SELECT u.login AS login, s.create_date AS since FROM ir_session s JOIN res_user u ON u.id = s.create_uid').all();
    return rows.map(({login, since}) => ({login: String(login), since: String(since)}));
  } finally {
    store.close();
  }
}
