import {findVendors, type Listed} from './find-vendor.ts';

/** How many answers stand under the field: as many as a phone shows beside its keyboard. */
const most = 5;

const form = document.querySelector<HTMLFormElement>('[data-finder]');
const input = form?.querySelector('input');
const answers = form?.querySelector<HTMLElement>('[data-answers]');
const noAnswer = form?.querySelector<HTMLElement>('[data-no-answer]');
const noAnswerText = form?.querySelector<HTMLElement>('[data-no-answer-text]');
const status = form?.querySelector<HTMLElement>('[data-status]');
const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-vendors] a[data-vendor]')];
const listed: Listed[] = links.map(({dataset}) => ({
  id: dataset['vendor'] ?? '',
  names: (dataset['names'] ?? '').split('|'),
  hosts: (dataset['hosts'] ?? '').split(' ').filter((host) => host !== ''),
}));

if (form && input && answers && noAnswer && noAnswerText && status) {
  const show = (): void => {
    const found = findVendors(input.value, listed).slice(0, most);
    const typed = input.value.trim();
    answers.replaceChildren(...found.flatMap(({id}) => rowOf(id)));
    answers.hidden = found.length === 0;
    noAnswer.hidden = typed === '' || found.length > 0;
    noAnswerText.textContent = (form.dataset['none'] ?? '').replace('{query}', typed.slice(0, 60));
    status.textContent = typed === '' ? '' : found.length === 0 ? noAnswerText.textContent : (form.dataset['found'] ?? '').replace('{count}', String(found.length));
  };
  input.addEventListener('input', show);
  form.addEventListener('submit', (event) => {
    const first = answers.querySelector('a');
    if (first === null) return;
    event.preventDefault();
    first.click();
  });
  show();
}

function rowOf(id: string): HTMLLIElement[] {
  const link = links.find(({dataset}) => dataset['vendor'] === id);
  if (link === undefined) return [];
  const row = document.createElement('li');
  const copy = document.createElement('a');
  copy.href = link.href;
  copy.textContent = link.textContent.trim();
  row.append(copy);
  return [row];
}
