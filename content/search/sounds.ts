/** Chinese characters by how they are typed: `an安按 ban办`. */
export type Sounds = {
  /** The syllable of a character; undefined where the index does not know it. */
  of(char: string): string | undefined;
  /** `tuichu` for 退出; undefined where a character is not known. */
  spell(text: string): string | undefined;
  /** `tc` for 退出. */
  initials(text: string): string | undefined;
  /** The syllable that a string begins with at a place, longest first. */
  at(text: string, from: number): string[];
};

export function openSounds(table: string): Sounds {
  const sounds = new Map<string, string>();
  const syllables = new Set<string>();
  for (const group of table.split(' ')) {
    const [, syllable = '', chars = ''] = /^([a-z]+)(.*)$/u.exec(group) ?? [];
    syllables.add(syllable);
    for (const char of chars) sounds.set(char, syllable);
  }
  const each = (text: string): string[] | undefined => {
    const found = [...text].map((char) => sounds.get(char));
    return found.every((sound) => sound !== undefined) ? found : undefined;
  };
  return {
    of: (char) => sounds.get(char),
    spell: (text) => each(text)?.join(''),
    initials: (text) =>
      each(text)
        ?.map((sound) => sound[0])
        .join(''),
    at: (text, from) => [6, 5, 4, 3, 2, 1].map((length) => text.slice(from, from + length)).filter((part, index, all) => syllables.has(part) && all.indexOf(part) === index),
  };
}
