import type {FinderRow} from '../search/finder-answers.ts';
import {findVendors, hostOf} from './find-vendor.ts';
import {listedVendors} from './listed-vendors.ts';

/** How many answers stand under the field: as many as a phone shows beside its keyboard. */
const most = 5;

const form = document.querySelector<HTMLFormElement>('[data-finder]');
const input = form?.querySelector('input');
const answers = form?.querySelector<HTMLElement>('[data-answers]');
const noAnswer = form?.querySelector<HTMLElement>('[data-no-answer]');
const noAnswerText = form?.querySelector<HTMLElement>('[data-no-answer-text]');
const status = form?.querySelector<HTMLElement>('[data-status]');
const {listed, linkOf} = listedVendors();

if (form && input && answers && noAnswer && noAnswerText && status) {
  let turn = 0;
  const show = async (): Promise<void> => {
    const mine = ++turn;
    const typed = input.value.trim();
    // Names and addresses are on the page; a question needs the index, which comes at the first.
    const here = findVendors(typed, listed).flatMap(({id}) => linkOf(id) ?? []);
    draw(here.map((link) => ({href: link.href, name: link.textContent.trim()})));
    if (typed === '' || hostOf(typed) !== undefined || isName(typed)) return;
    const asked = await import('../search/finder-answers.ts').then(({finderAnswers}) => finderAnswers(typed)).catch(() => []);
    if (mine === turn && asked.length > 0) draw(asked);
  };

  const draw = (rows: readonly FinderRow[]): void => {
    const shown = rows.slice(0, most);
    const typed = input.value.trim();
    answers.replaceChildren(...shown.map(rowOf));
    answers.hidden = shown.length === 0;
    noAnswer.hidden = typed === '' || shown.length > 0;
    noAnswerText.textContent = (form.dataset['none'] ?? '').replace('{query}', () => typed.slice(0, 60));
    status.textContent = typed === '' ? '' : shown.length === 0 ? noAnswerText.textContent : (form.dataset['found'] ?? '').replace('{count}', String(shown.length));
  };
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) void show();
  });
  input.addEventListener('compositionend', () => void show());
  form.addEventListener('submit', (event) => {
    const first = answers.querySelector('a');
    if (first === null) return;
    event.preventDefault();
    first.click();
  });
  void show();
}

/** True where the field holds the beginning of a name and no question. */
function isName(typed: string): boolean {
  const query = typed.toLowerCase();
  return listed.some(({names}) => names.some((name) => name.toLowerCase().startsWith(query)));
}

function rowOf({href, name}: FinderRow): HTMLLIElement {
  const row = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = name;
  row.append(link);
  return row;
}
