import {matches} from './coverage-filter.ts';

/** Shows the rows that fit, and of each vendor its name above them. */
const form = document.querySelector<HTMLFormElement>('[data-coverage]');
const status = form?.querySelector<HTMLElement>('[data-status]');

if (form && status) {
  const show = (): void => {
    const asked = Object.fromEntries(new FormData(form)) as Record<'name' | 'stage' | 'value', string>;
    let shown = 0;
    for (const group of document.querySelectorAll<HTMLElement>('tbody[data-names]')) {
      let inGroup = 0;
      for (const row of group.querySelectorAll<HTMLElement>('tr[data-values]')) {
        row.hidden = !matches({names: group.dataset['names'] ?? '', values: row.dataset['values'] ?? ''}, asked);
        if (!row.hidden) inGroup += 1;
      }
      group.hidden = inGroup === 0;
      shown += inGroup;
    }
    status.textContent = (form.dataset['shown'] ?? '').replace('{count}', String(shown)).replace('{all}', form.dataset['all'] ?? '');
  };
  form.hidden = false;
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  show();
}
