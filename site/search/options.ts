/** The options below a combobox: the cursor stays in the field, and arrows say which option is meant. */
export type Options = {
  draw(rows: readonly HTMLElement[]): void;
  /** None is meant any more. */
  leave(): void;
};

/** `list` holds links with the role of options, some of them in groups. */
export function optionsOf(input: HTMLInputElement, list: HTMLElement): Options {
  input.setAttribute('aria-controls', list.id);
  const all = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const selected = (): HTMLElement | null => list.querySelector<HTMLElement>('[aria-selected=true]');

  const select = (option: HTMLElement | undefined): void => {
    selected()?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({block: 'nearest'});
    if (option === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', option.id);
  };

  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey) return;
    const option = selected();
    if (event.key === 'Enter' && option !== null) {
      event.preventDefault();
      // With the keys held that were held: a new tab stays a new tab.
      const {ctrlKey, metaKey, shiftKey} = event;
      option.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey}));
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    // The field itself is a stop between the last and the first.
    const stops = [undefined, ...all()];
    select(stops[(stops.indexOf(option ?? undefined) + step + stops.length) % stops.length]);
  });

  return {
    draw(rows) {
      // What was chosen stays chosen where it is still there: answers may come between the arrow and Enter.
      const chosen = selected()?.getAttribute('href');
      list.replaceChildren(...rows);
      for (const [at, option] of all().entries()) option.id = `${list.id}-${at}`;
      select(chosen === undefined ? undefined : all().find((option) => option.getAttribute('href') === chosen));
      input.ariaExpanded = String(rows.length > 0);
    },
    leave: () => select(undefined),
  };
}
