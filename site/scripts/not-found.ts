import {codeIn, nearestGuides} from './nearest-guides.ts';

/** The address that was asked for tells the language, and often the CRM that was meant. */
const sections = [...document.querySelectorAll<HTMLElement>('section[data-locale]')];
const code = codeIn(location.pathname);
const own = sections.find(({dataset}) => dataset['locale']?.toLowerCase() === code);
if (own) {
  own.parentElement?.insertBefore(own, sections[0] ?? null);
  document.documentElement.lang = own.lang;
}
for (const section of sections) {
  const near = section.querySelector<HTMLElement>('[data-near]');
  const links = [...section.querySelectorAll<HTMLAnchorElement>('[data-guides] a')];
  const found = nearestGuides(
    location.pathname,
    links.map(({dataset}) => ({id: dataset['vendor'] ?? '', names: (dataset['names'] ?? '').split('|'), hosts: []})),
  );
  if (near === null || found.length === 0) continue;
  near.hidden = false;
  near.querySelector('ul')?.append(
    ...found.flatMap(({id}) => {
      const link = links.find(({dataset}) => dataset['vendor'] === id);
      if (link === undefined) return [];
      const row = document.createElement('li');
      row.append(link);
      return [row];
    }),
  );
}
