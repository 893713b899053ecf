/** The links to surfaces become a filter: one surface shows, or all. */
const nav = document.querySelector<HTMLElement>('[data-surface-switch]');
const links = [...(nav?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
const sections = [...document.querySelectorAll<HTMLElement>('[data-surface]')];

for (const link of links) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const id = link.hash.slice(1);
    const all = !sections.some((section) => section.dataset['surface'] === id);
    for (const section of sections) section.hidden = !all && section.dataset['surface'] !== id;
    for (const other of links) other.ariaCurrent = other === link ? 'true' : null;
    history.replaceState(null, '', link.hash);
  });
}

/** An address may point into a surface that is hidden: then all show again. */
addEventListener('hashchange', () => {
  const section = document.getElementById(location.hash.slice(1))?.closest<HTMLElement>('[data-surface]');
  if (section?.hidden !== true) return;
  for (const other of sections) other.hidden = false;
  for (const [index, link] of links.entries()) link.ariaCurrent = index === 0 ? 'true' : null;
  section.scrollIntoView();
});
