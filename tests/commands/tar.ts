/** A file of an archive. */
export type ArchivedFile = {readonly name: string; readonly bytes: Buffer};

const block = 512;

/** Files as a tar archive (ustar), the same bytes whenever the same files meet: no owner, no hour. */
export function tar(files: readonly ArchivedFile[]): Buffer {
  const parts = files.flatMap(({name, bytes}) => [head(name, bytes.length), bytes, Buffer.alloc((block - (bytes.length % block)) % block)]);
  return Buffer.concat([...parts, Buffer.alloc(2 * block)]);
}

function head(name: string, size: number): Buffer {
  const [prefix, rest] = split(name);
  const bytes = Buffer.alloc(block);
  const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`;
  bytes.write(rest, 0);
  bytes.write(octal(0o644, 8), 100);
  bytes.write(octal(0, 8), 108);
  bytes.write(octal(0, 8), 116);
  bytes.write(octal(size, 12), 124);
  bytes.write(octal(0, 12), 136);
  bytes.write('        ', 148);
  bytes.write('0', 156);
  bytes.write('ustar\x0000', 257);
  bytes.write(prefix, 345);
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return bytes;
}

/** Names over 100 bytes are cut at a slash: 155 bytes before, 100 behind. */
function split(name: string): [string, string] {
  if (Buffer.byteLength(name) <= 100) return ['', name];
  for (let at = name.indexOf('/'); at !== -1; at = name.indexOf('/', at + 1)) {
    const [prefix, rest] = [name.slice(0, at), name.slice(at + 1)];
    if (Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(rest) <= 100) return [prefix, rest];
  }
  throw new Error(`${name} is too long for a tar archive`);
}
