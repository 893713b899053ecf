/** Makes an element without markup strings, which `require-trusted-types-for` would refuse. `on` holds listeners; undefined attributes are left out. */
export function element(name, {on = {}, ...attributes} = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  for (const [type, listener] of Object.entries(on)) made.addEventListener(type, listener);
  made.append(...children);
  return made;
}
