/** True where a host fits a pattern: `*.` stands for anything below (and the host itself), a `*` inside a name for a part of it. */
export function hostFits(host: string, pattern: string): boolean {
  // A pattern may come from a pack that somebody changed: nothing but the signs of names, and few stars.
  if (!/^[a-z0-9*.-]+$/u.test(pattern) || pattern.split('*').length > 3) return false;
  const below = pattern.startsWith('*.');
  const name = below ? pattern.slice(2) : pattern;
  const source = name
    .split('*')
    .map((part) => part.replaceAll('.', '\\.'))
    .join('[a-z0-9-]*');
  return new RegExp(`^${below ? '(.+\\.)?' : ''}${source}$`, 'u').test(host);
}
