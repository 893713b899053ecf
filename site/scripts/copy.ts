/** Adds buttons that copy, where copying can work. Without script the text is there to be selected. */
const [copyWord = '', linkWord = '', copiedWord = '', stepWords = ''] = (document.body.dataset['copyWords'] ?? '').split('|');

function addButton(to: Element, words: string, copied: () => string, name?: string): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = words;
  if (name !== undefined) button.setAttribute('aria-label', `${words} ${name}`);
  let timer: ReturnType<typeof setTimeout> | undefined;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(copied());
    button.textContent = copiedWord;
    say(copiedWord);
    clearTimeout(timer);
    timer = setTimeout(() => {
      button.textContent = words;
      say('');
    }, 2000);
  });
  to.append(button);
}

/** For readers who do not see the button change. */
function say(words: string): void {
  const status = document.querySelector('[data-copied]');
  if (status) status.textContent = words;
}

/** The numeral becomes a link to its step; following it copies the link too. */
function addStepLink(step: HTMLElement, number: number): void {
  const link = document.createElement('a');
  link.className = 'step-link';
  link.href = `#${step.id}`;
  link.setAttribute('aria-label', stepWords.replace('{n}', String(number)));
  link.addEventListener('click', () => {
    void navigator.clipboard.writeText(link.href);
    say(copiedWord);
  });
  step.append(link);
}

// Only secure pages have a clipboard.
const canCopy = 'clipboard' in navigator;
if (canCopy) {
  for (const place of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    // What a script writes anew is named by the heading over it, not by what it was at first.
    const name = place.dataset['out'] === undefined ? place.dataset['copy'] : undefined;
    addButton(place, copyWord, () => place.dataset['copy'] ?? '', name);
  }
}
for (const task of document.querySelectorAll<HTMLElement>('.task[id]')) {
  for (const [index, step] of task.querySelectorAll<HTMLElement>(':scope > .steps > li').entries()) {
    // Written into the page, the ids of all steps would weigh more than all its scripts.
    step.id = `${task.id}-${index + 1}`;
    if (canCopy) addStepLink(step, index + 1);
    if (location.hash === `#${step.id}`) goTo(step);
  }
  const line = task.querySelector(':scope > .evidence');
  if (canCopy && line) addButton(line, linkWord, () => new URL(`#${task.id}`, location.href).href);
}

/** The browser looked for the step before it had its id: it looks again, and whoever listens opens what holds it. */
function goTo(step: HTMLElement): void {
  location.replace(`#${step.id}`);
  dispatchEvent(new HashChangeEvent('hashchange'));
}
