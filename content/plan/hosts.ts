/** True where a host fits a pattern: `*.` stands for anything below (and the host itself), a `*` inside a name for a part of it. */
export function hostFits(host: string, pattern: string): boolean {
  const below = pattern.startsWith('*.');
  const name = below ? pattern.slice(2) : pattern;
  const source = name
    .split('*')
    .map((part) => part.replaceAll('.', '\\.'))
    .join('[a-z0-9-]*');
  return new RegExp(`^${below ? '(.+\\.)?' : ''}${source}$`, 'u').test(host);
}
