/** `allow-clear` as a property of JavaScript: `allowClear`. */
export const camel = (name: string): string => name.replaceAll(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());

/** `step` as a handler of React: `onStep`. */
export const handler = (name: string): string => `on${name.charAt(0).toUpperCase()}${camel(name.slice(1))}`;

/** `exit-guide-step` without the tag before it: `step`. */
export const shortName = (event: string, tag: string): string => event.replace(`${tag}-`, '');

/** A comment over what follows. */
export const comment = (text: string, indent = ''): string => `${indent}/** ${text.replaceAll('*/', '*\\/')} */\n`;
