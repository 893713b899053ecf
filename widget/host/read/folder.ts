/** What lies in a folder. Asked by hand: to an extension's part Firefox does not show that the iterator is one. */
export async function listFolder(folder: FileSystemDirectoryHandle): Promise<readonly FileSystemHandle[]> {
  const found: FileSystemHandle[] = [];
  const each = folder.values();
  for (;;) {
    const {done, value} = await each.next();
    if (done) return found;
    found.push(value);
  }
}
