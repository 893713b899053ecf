/** The links to surfaces become a filter: one surface shows, or all. */
const nav = document.querySelector<HTMLElement>('[data-surface-switch]');
const links = [...(nav?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
const sections = [...document.querySelectorAll<HTMLElement>('[data-surface]')];

/** Which kind was chosen last, on this site; else what the device itself is. */
const remembered = 'exit-guide-surface';

function show(link: HTMLAnchorElement): void {
  const id = link.hash.slice(1);
  const all = !sections.some((section) => section.dataset['surface'] === id);
  for (const section of sections) section.hidden = !all && section.dataset['surface'] !== id;
  for (const other of links) other.ariaCurrent = other === link ? 'true' : null;
}

for (const link of links) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    show(link);
    history.replaceState(null, '', link.hash);
    try {
      localStorage.setItem(remembered, link.dataset['kind'] ?? '');
    } catch {
      // Storage may be closed to us; then the choice lasts for this page only.
    }
  });
}

function kindWanted(): string | null | undefined {
  try {
    return localStorage.getItem(remembered) ?? /android|iphone|ipad/iu.exec(navigator.userAgent)?.[0].toLowerCase().replace(/ip.+/u, 'ios');
  } catch {
    return undefined;
  }
}

// An address that points somewhere is the reader's wish already.
if (location.hash === '') {
  const kind = kindWanted();
  const link = kind ? links.find(({dataset}) => dataset['kind'] === kind) : undefined;
  if (link) show(link);
}

/** An address may point into a surface that is hidden: then all show again. */
addEventListener('hashchange', () => {
  const section = document.getElementById(location.hash.slice(1))?.closest<HTMLElement>('[data-surface]');
  if (section?.hidden !== true) return;
  for (const other of sections) other.hidden = false;
  for (const [index, link] of links.entries()) link.ariaCurrent = index === 0 ? 'true' : null;
  section.scrollIntoView();
});

export {};
