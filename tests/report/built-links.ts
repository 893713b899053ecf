import {all, attribute, files, origin, pages} from '../built/built-site.ts';

const fileFor = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);

/** Links of the built site to our own pages that lead nowhere, and hashes that no element answers to. */
export function brokenLinks(): {links: string[]; hashes: string[]} {
  const ids = new Map(pages.map(({path, elements}) => [path, new Set(elements.flatMap(({attributes}) => attributes['id'] ?? []))]));
  const own = pages.flatMap((page) =>
    all(page, 'a').flatMap((link) => {
      const to = new URL(attribute(link, 'href'), new URL(page.path, origin));
      return to.origin === origin ? [{from: page.path, to}] : [];
    }),
  );
  const tell = ({from, to}: (typeof own)[number]): string => `${from} -> ${to.pathname}${to.hash}`;
  const dead = own.filter(({to}) => !files.has(fileFor(decodeURI(to.pathname))));
  const lost = own.filter((link) => !dead.includes(link) && link.to.hash !== '' && ids.get(link.to.pathname)?.has(decodeURIComponent(link.to.hash.slice(1))) !== true);
  return {links: [...new Set(dead.map(tell))], hashes: [...new Set(lost.map(tell))]};
}
