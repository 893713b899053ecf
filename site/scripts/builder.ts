import {type Choices, fromQuery, type Release, snippet, toQuery} from '../model/snippet.ts';

/** The snippet builder: choices in a form, the lines beside it, the state in the address, the real guide on this page. */
const form = document.querySelector<HTMLFormElement>('[data-builder]');
const out = {
  html: document.querySelector<HTMLElement>('[data-out="html"]'),
  css: document.querySelector<HTMLElement>('[data-out="css"]'),
  policy: document.querySelector<HTMLElement>('[data-out="policy"]'),
};
const style = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
let release: Release | undefined;

function read(): Choices {
  const data = new FormData(form ?? undefined);
  const query = new URLSearchParams([...data].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  // A colour field always has a value; it counts only where it was asked for.
  if (!data.has('colour')) query.delete('accent');
  return fromQuery(query.toString());
}

function write(choices: Choices): void {
  for (const field of form?.elements ?? []) {
    if (field instanceof HTMLSelectElement) field.value = String(choices[field.name as keyof Choices] ?? '');
    if (!(field instanceof HTMLInputElement)) continue;
    if (field.name === 'colour') field.checked = choices.accent !== '';
    else if (field.type === 'checkbox') field.checked = choices[field.name as keyof Choices] === true;
    else if (field.type === 'radio') field.checked = choices.release === field.value;
    else if (field.type === 'color') field.value = choices.accent === '' ? field.value : choices.accent;
    else field.value = String(choices[field.name as keyof Choices] ?? '');
  }
}

function show(): void {
  const choices = read();
  const made = snippet(choices, location.origin, release);
  for (const [name, place] of Object.entries(out)) {
    if (place === null) continue;
    const text = made[name as keyof typeof made];
    place.hidden = text === '';
    place.dataset['copy'] = text;
    const code = place.querySelector('code');
    if (code !== null) code.textContent = text;
  }
  const query = toQuery(choices);
  history.replaceState(null, '', query === '' ? location.pathname + location.hash : `?${query}${location.hash}`);
  style.replaceSync(made.css);
}

/** The guide itself, with these choices, on this page. */
async function preview(): Promise<void> {
  const choices = read();
  await import(/* @vite-ignore */ new URL('/embed/v1/exit-guide.js', location.href).href);
  document.querySelector('exit-guide')?.remove();
  const guide = document.createElement('exit-guide');
  for (const [name, value] of [
    ['vendor', choices.vendor],
    ['locale', choices.locale],
    ['situation', choices.situation],
    ['corner', choices.corner],
    ['contact', choices.contact],
  ] as const)
    if (value !== '') guide.setAttribute(name, value);
  document.documentElement.append(guide);
  (guide as HTMLElement & {open(): void}).open();
}

async function askRelease(): Promise<void> {
  const version = form?.dataset['version'] ?? '';
  try {
    const answer = await fetch(`/embed/${version}/manifest.json`);
    const {files} = (await answer.json()) as {files: {file: string; integrity: string}[]};
    const integrity = files.find(({file}) => file === 'loader.js')?.integrity;
    if (integrity !== undefined) release = {version, integrity};
  } catch {
    // Without the manifest only the newest can be shown.
  }
  show();
}

if (form !== null) {
  write(fromQuery(location.search));
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('[data-preview]')?.addEventListener('click', () => void preview());
  show();
  // What stands there is right without it; a slow phone draws first. Milliseconds.
  const untilShown = 300;
  const soon = (): void => void setTimeout(() => void askRelease(), untilShown);
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon);
}
