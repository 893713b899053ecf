/** Tells what was typed at each keystroke. What an input method is still composing is no question: half of a pinyin word is none. */
export function onTyped(input: HTMLInputElement, typed: (text: string) => void): void {
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) typed(input.value);
  });
  // Some browsers tell the last input before the composition ends, some after it.
  input.addEventListener('compositionend', () => typed(input.value));
}
