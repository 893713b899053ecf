/** The sample CRM's session: it lasts for the tab, and nothing of it is on a server. */
const key = 'exit-guide-demo';
const inside = document.querySelector<HTMLElement>('[data-inside]');
const outside = document.querySelector<HTMLElement>('[data-outside]');

/** Where storage is closed to us the address alone tells. */
function isOut(): boolean {
  try {
    return sessionStorage.getItem(key) === 'out';
  } catch {
    return location.search === '?out=';
  }
}

function remember(state: 'in' | 'out'): void {
  try {
    sessionStorage.setItem(key, state);
  } catch {
    // As above.
  }
}

function show(): void {
  if (inside) inside.hidden = isOut();
  if (outside) outside.hidden = !isOut();
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-becomes]'))
  form.addEventListener('submit', () => remember(form.dataset['becomes'] === 'out' ? 'out' : 'in'));

// What is saved is what the field would be reset to.
const note = document.querySelector('textarea');
note?.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  note.defaultValue = note.value;
});

// The Back button may bring a page back as it was: it looks again.
addEventListener('pageshow', show);
show();

export {};
