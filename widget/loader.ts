/**
 * What a page pays before anybody asks for help: one small script, one button, no request. Waits for
 * the page's `load`; fetches the guide when it is opened or a walk of this tab waits to go on.
 */
const script = document.currentScript;

/** Of a numbered release: each file's integrity. `/embed/v1/` follows the newest and has none. Put in while building. */
declare const EXIT_GUIDE_INTEGRITY: Readonly<Record<string, string>> | false;

const start = (): void => {
  const given = document.querySelector('exit-guide');
  const guide = given ?? document.createElement('exit-guide');
  // A second loader on the page, of this version or another, leaves the first in charge.
  const claim = Symbol.for('exit-guide');
  if (Reflect.has(guide, claim)) return;
  Reflect.set(guide, claim, true);
  if (script instanceof HTMLScriptElement)
    for (const [name, value] of Object.entries(script.dataset))
      guide.setAttribute(
        name.replace(/[A-Z]/gu, (c) => `-${c.toLowerCase()}`),
        value ?? '',
      );
  // Beside <body>, not in it: frameworks own what is inside.
  if (given === null) document.documentElement.append(guide);

  const open = async (options?: object): Promise<void> => {
    const base = script instanceof HTMLScriptElement ? script.src : location.href;
    try {
      // A preload with integrity fills the module map: import() then takes that file or fails.
      if (EXIT_GUIDE_INTEGRITY)
        for (const [file, integrity] of Object.entries(EXIT_GUIDE_INTEGRITY)) {
          const link = Object.assign(document.createElement('link'), {
            rel: 'modulepreload',
            integrity,
            nonce: script?.nonce ?? '',
            crossOrigin: 'anonymous',
            href: new URL(file, base).href,
          });
          link.onload = link.onerror = () => link.remove();
          document.head.append(link);
        }
      if (customElements.get('exit-guide') === undefined) await import(/* @vite-ignore */ new URL('exit-guide.js', base).href);
      guide.open(options);
    } catch (error) {
      console.warn('exit-guide: load-failed', error);
    }
  };

  addEventListener('click', (event) => {
    const opener = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-exit-guide-open]') : null;
    if (opener !== null && event.isTrusted) void open({situation: opener.dataset['exitGuideOpen'] || undefined});
  });

  try {
    // Some storage lies: what is no walk opens nothing.
    if (sessionStorage.getItem('exit-guide')?.startsWith('{"v":')) void open();
  } catch {
    // Storage is blocked: then there is no walk to go on with.
  }

  if (guide.hasAttribute('no-launcher')) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ':host{all:initial!important;display:contents!important;color-scheme:light dark!important}#open{position:fixed;inset:auto 16px 16px auto;z-index:2147483646;min-height:44px;padding:0 16px;border:0;border-radius:8px;background:#00784f;color:#fff;font:600 15px system-ui;cursor:pointer}#open:focus-visible{outline:3px solid #35d08f;outline-offset:2px}@media print{#open{display:none}}',
  );
  const root = guide.shadowRoot ?? guide.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement('button');
  button.id = 'open';
  const lang = `${guide.getAttribute('locale') ?? ''} ${document.documentElement.lang} ${navigator.language}`.trim().toLowerCase();
  button.textContent = lang.startsWith('zh') ? (/^zh-(tw|hk|mo|hant)/u.test(lang) ? '安全登出' : '安全退出') : 'Sign out safely';
  button.addEventListener('click', (event) => event.isTrusted && void open());
  root.append(button);
};

if (document.readyState === 'complete') start();
else addEventListener('load', start, {once: true});
