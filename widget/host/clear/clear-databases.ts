/** Another tab that holds a database open blocks its deletion for as long as it likes. */
const longestWait = 1500;

/** Deletes every database. False where one did not go in time: busy. */
export async function clearDatabases(): Promise<boolean> {
  const gone = await Promise.all((await indexedDB.databases()).map(({name}) => deleteDatabase(name ?? '')));
  return gone.every(Boolean);
}

/** `blocked` is no answer yet: it may still succeed once the others close. */
const deleteDatabase = (name: string): Promise<boolean> =>
  new Promise((settle) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => settle(true);
    request.onerror = () => settle(false);
    setTimeout(settle, longestWait, false);
  });
