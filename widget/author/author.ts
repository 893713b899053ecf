import {readLocale} from '../core/locale.ts';
import {controlAround, readControl} from './signals.ts';
import {authorWords} from './words.ts';

/**
 * For whoever writes a pack of their own: on the live page, pick a control, see what it can be known by and how well,
 * copy the lines. A tool of its own that no reader's page loads: start `/embed/author.js` from the console or a
 * bookmarklet. It presses nothing and sends nothing.
 */
const words = authorWords(readLocale(navigator.languages));

const styles = `
  :host { all: initial !important; }
  .box { position: fixed; inset: auto auto 16px 16px; margin: 0; width: 360px; padding: 12px; border: 2px solid #00784f; border-radius: 8px; background: #fbfaf6; color: #10201a; font: 14px/1.5 system-ui, sans-serif; }
  .ring { position: fixed; inset: auto; margin: 0; padding: 0; border: 3px solid #00784f; border-radius: 6px; background: none; pointer-events: none; }
  h2 { margin: 0 0 8px; font-size: 16px; }
  button { min-height: 44px; margin: 0 6px 6px 0; padding: 0 12px; border: 2px solid #00784f; border-radius: 6px; background: #fff; color: #00784f; font: inherit; cursor: pointer; }
  button:focus-visible, textarea:focus-visible { outline: 3px solid #35d08f; outline-offset: 2px; }
  textarea { box-sizing: border-box; width: 100%; height: 130px; font: 12px/1.4 ui-monospace, monospace; }
  p { margin: 6px 0; }
  .weak { color: #8a5a00; } .lost { color: #b3261e; }
`;

const make = <K extends keyof HTMLElementTagNameMap>(name: K, text = '', attributes: Record<string, string> = {}): HTMLElementTagNameMap[K] => {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

function start(): void {
  const home = make('exit-guide-author' as 'div');
  const root = home.attachShadow({mode: 'open'});
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];

  const box = make('section', '', {class: 'box', popover: 'manual', 'aria-label': words.title});
  const ring = make('div', '', {class: 'ring', popover: 'manual'});
  const pick = make('button', words.pick, {type: 'button', 'data-pick': ''});
  const focused = make('button', words.focused, {type: 'button', 'data-focused': ''});
  const close = make('button', words.close, {type: 'button', 'data-close': ''});
  const copy = make('button', words.copy, {type: 'button', hidden: ''});
  const verdict = make('p', '', {role: 'status', 'data-verdict': ''});
  const why = make('p');
  const lines = make('textarea', '', {readonly: '', 'aria-label': words.title, hidden: ''});
  box.append(make('h2', words.title), make('p', words.first), pick, focused, close, verdict, why, lines, copy);
  root.append(box, ring);
  document.documentElement.append(home);
  box.showPopover();

  const living = new AbortController();
  let last: Element | undefined;
  let hovered: Element | undefined;
  const theirs = (event: Event): Element | undefined => {
    const [target] = event.composedPath();
    return target instanceof Element && event.target !== home ? target : undefined;
  };
  const listening = {signal: living.signal, capture: true};
  addEventListener(
    'focusin',
    (event) => {
      const target = theirs(event);
      if (target !== undefined) hovered = last = target;
    },
    listening,
  );
  addEventListener(
    'pointermove',
    (event) => {
      hovered = theirs(event) ?? hovered;
    },
    listening,
  );
  // A menu that closes at any press beside it, or when it loses the focus, stays open while the tool is used.
  for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'] as const) home.addEventListener(type, (event) => event.stopPropagation());
  box.addEventListener('mousedown', (event) => event.target instanceof HTMLTextAreaElement || event.preventDefault());
  // And what no press beside it survives is taken by keys, from under the pointer.
  addEventListener(
    'keydown',
    (event) => {
      if (!event.altKey || !event.shiftKey || event.code !== 'KeyX' || hovered?.isConnected !== true) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      show(controlAround(hovered));
    },
    listening,
  );

  const show = (node: Element): void => {
    const {control, verdict: said, why: reasons} = readControl(node, home);
    verdict.textContent = words[said];
    verdict.className = said;
    verdict.dataset['verdict'] = said;
    why.textContent = reasons.map((reason) => words.why[reason]).join(' ');
    // JSON is YAML, too: the same lines go into a pack of one's own and into a file of the content.
    lines.value = JSON.stringify(control, null, 1);
    lines.hidden = copy.hidden = false;
    outline(node);
  };
  const outline = (node: Element): void => {
    const {x, y, width, height} = node.getBoundingClientRect();
    for (const [name, value] of Object.entries({left: x - 4, top: y - 4, width: width + 2, height: height + 2})) ring.style.setProperty(name, `${value}px`);
    if (!ring.matches(':popover-open')) ring.showPopover();
  };

  pick.addEventListener('click', () => {
    verdict.textContent = words.picking;
    const picking = new AbortController();
    const options = {signal: AbortSignal.any([picking.signal, living.signal]), capture: true};
    const nodeOf = (event: Event): Element | undefined => {
      const target = theirs(event);
      return target === undefined ? undefined : controlAround(target);
    };
    addEventListener(
      'pointermove',
      (event) => {
        const node = nodeOf(event);
        if (node !== undefined) outline(node);
      },
      options,
    );
    // Nothing of the press reaches the page: not what comes before a click, nor the click.
    for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'] as const)
      addEventListener(
        type,
        (event) => {
          const node = nodeOf(event);
          if (node === undefined) return;
          event.preventDefault();
          event.stopImmediatePropagation();
          if (type !== 'click') return;
          picking.abort();
          show(node);
        },
        options,
      );
    addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.stopImmediatePropagation();
        picking.abort();
        verdict.textContent = '';
      },
      options,
    );
  });
  focused.addEventListener('click', () => last?.isConnected && show(controlAround(last)));
  copy.addEventListener('click', () => {
    lines.select();
    void navigator.clipboard?.writeText(lines.value).catch(() => undefined);
  });
  close.addEventListener('click', () => {
    living.abort();
    home.remove();
  });
  pick.focus();
}

start();
