import {element} from '/every/element.js';

/** The strip of console tabs. A tab with unsaved edits carries `slds-is-unsaved`, the vendor's own mark. */
export function consoleTabs(strip, go) {
  const byPath = new Map();
  return {
    open(path, title) {
      if (byPath.has(path)) return;
      const link = element('a', {role: 'tab', class: 'tabHeader', href: path, title}, element('span', {class: 'title'}, title));
      link.addEventListener('click', (event) => {
        event.preventDefault();
        go(path);
      });
      const tab = element('li', {class: 'oneConsoleTabItem tabItem', role: 'presentation', 'lwc-1m2bb': ''}, link);
      byPath.set(path, tab);
      strip.append(tab);
    },
    activate(path) {
      for (const [at, tab] of byPath) {
        tab.classList.toggle('slds-is-active', at === path);
        tab.firstChild.setAttribute('aria-selected', String(at === path));
      }
    },
    mark(path, unsaved) {
      byPath.get(path)?.classList.toggle('slds-is-unsaved', unsaved);
    },
  };
}
