/** By a sheet of its own: only who asks pays for its looks. */
const looks = `
  .search-dialog { inline-size: min(40rem, 100vw - 2rem); max-block-size: min(36rem, 100dvh - 4rem); margin-block-start: 8dvh; padding: 0; border: 0; border-radius: var(--radius); background: var(--paper); color: var(--ink); outline: 2px solid var(--ink); }
  .search-dialog::backdrop { background: rgb(9 20 15 / .5); }
  .search-dialog form { position: sticky; z-index: 1; inset-block-start: 0; display: flex; background: var(--raised); }
  .search-dialog input { flex: 1; min-inline-size: 0; min-block-size: 3.5rem; padding-inline: 1rem; border: 0; background: none; color: inherit; font: inherit; font-size: var(--large); appearance: none; }
  .search-dialog button { min-inline-size: 4.5rem; border: 0; background: none; color: inherit; font: inherit; text-decoration: underline; cursor: pointer; }
  .search-dialog p { margin: 0; padding: .6rem 1rem; color: var(--quiet); font-size: var(--small); }
  .search-dialog p:empty { padding: 0; }
  .search-dialog [role=option] { display: block; padding: .75rem 1rem; scroll-margin-block-start: 4rem; border-block-start: 1px solid var(--hairline); color: inherit; text-decoration: none; }
  .search-dialog [role=option]:hover { text-decoration: underline; }
  .search-dialog :is(:focus-visible, [aria-selected=true]) { outline: 3px solid var(--signal); outline-offset: -3px; }
  .search-dialog:has([aria-selected=true]) input { outline: 0; }
  .search-dialog mark { background: none; color: inherit; text-decoration: underline; }
  .search-dialog :is([data-fork], [data-warning]) { background: var(--amber-ground); }
  .search-dialog :is([data-fork], [data-warning]) p { color: inherit; font-weight: 650; }
`;

/** The dialog with its field, as far as it stands before its words are there. */
export type Field = {readonly box: HTMLDialogElement; readonly form: HTMLFormElement; readonly input: HTMLInputElement; readonly away: HTMLButtonElement};

let field: Field | undefined;

/**
 * Opens the dialog and puts the cursor into its field, all at once: who presses a key and types on loses no letter,
 * however slow the index is. Until its words come it is called what the link to the page of answers is called.
 */
export function openField(link: HTMLAnchorElement): Field {
  field ??= build(link.href, link.textContent.trim());
  if (!field.box.open) field.box.showModal();
  field.input.focus();
  field.input.select();
  return field;
}

function build(action: string, called: string): Field {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(looks);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const box = document.createElement('dialog');
  const form = document.createElement('form');
  const input = document.createElement('input');
  const away = document.createElement('button');
  box.className = 'search-dialog';
  form.action = action;
  form.role = 'search';
  away.type = 'button';
  away.hidden = true;
  Object.assign(input, {type: 'text', inputMode: 'search', name: 'q', autocomplete: 'off', enterKeyHint: 'search', spellcheck: false, role: 'combobox', ariaExpanded: 'false'});
  input.setAttribute('aria-autocomplete', 'list');
  for (const part of [box, input]) part.ariaLabel = called;
  form.append(input, away);
  box.append(form);
  document.body.append(box);
  away.addEventListener('click', () => box.close());
  box.addEventListener('keydown', (event) => {
    // What is being composed is given up first.
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    box.close();
  });
  // A press on the backdrop is a press on the dialog itself.
  box.addEventListener('click', (event) => {
    if (event.target === box) box.close();
  });
  return {box, form, input, away};
}
