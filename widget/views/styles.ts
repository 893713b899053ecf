/**
 * How the panel looks. The values are those of site/styles/tokens.css. `:host` defends itself: rules
 * marked important inside a shadow tree win over the page's, even over `* {all: unset !important}`.
 */
export const styles = `
  :host {
    all: initial !important;
    display: contents !important;
    color-scheme: light dark !important;
    --paper: light-dark(#fbfaf6, #0e1512);
    --raised: light-dark(#fff, #141d19);
    --ink: light-dark(#10201a, #e6ede8);
    --soft: light-dark(#4d5b54, #a3b0a9);
    --line: light-dark(#d9ded8, #2b3832);
    --way: var(--exit-guide-accent, light-dark(#00784f, #35d08f));
    --on: light-dark(#fff, #06120c);
    --amber: light-dark(#8a5a00, #f0b94a);
    --amber-ground: light-dark(#fdf3dc, #2a2110);
    --red: light-dark(#b3261e, #ff8f85);
  }
  * { box-sizing: border-box; margin: 0; }
  .layer {
    position: fixed; inset: 0; width: 100vw; height: 100dvh; max-width: none; max-height: none;
    padding: 0; border: 0; background: none; overflow: hidden; pointer-events: none;
    font: 15px/1.55 var(--exit-guide-font, system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif);
    color: var(--ink);
  }
  .layer ~ #open { display: none; }
  .panel {
    direction: ltr; position: fixed; inset: auto 16px 16px auto; width: min(360px, calc(100vw - 32px)); max-height: min(640px, calc(100dvh - 32px));
    display: flex; flex-direction: column; overflow: hidden; pointer-events: auto;
    background: var(--paper); border: 1px solid var(--line); border-radius: 10px; box-shadow: 0 2px 4px rgb(0 0 0 / .08), 0 12px 40px rgb(0 0 0 / .22);
  }
  .panel:lang(zh-CN), .panel:lang(zh-TW) { line-height: 1.65; text-autospace: normal; }
  .panel:lang(zh-TW) { font-family: var(--exit-guide-font, system-ui, 'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', sans-serif); }
  .panel[data-corner$='left'] { inset-inline: auto; left: 16px; right: auto; }
  .panel[data-corner^='top'] { top: 16px; bottom: auto; }
  .head { display: flex; align-items: center; gap: 8px; padding: 6px 10px; background: light-dark(var(--way), #0b3d2c); color: light-dark(#fff, #e6ede8); }
  .head svg { width: 22px; height: 22px; fill: currentColor; flex: none; }
  .head strong { flex: 1; font-size: 15px; letter-spacing: .01em; }
  button, summary { font: inherit; color: inherit; cursor: pointer; }
  button { min-height: 44px; padding: 8px 16px; border: 1px solid var(--line); border-radius: 8px; background: var(--raised); text-align: start; }
  button:hover { border-color: var(--ink); }
  :focus-visible { outline: 3px solid var(--way); outline-offset: 2px; }
  .head :focus-visible { outline-color: currentColor; outline-offset: -4px; }
  button.primary { background: var(--way); border-color: var(--way); color: var(--on); font-weight: 600; }
  button.plain { background: none; border-color: transparent; text-decoration: underline; text-underline-offset: 3px; }
  .close { display: grid; place-items: center; width: 44px; padding: 0; background: none; border-color: transparent; }
  .way { display: flex; flex-wrap: wrap; gap: 0 2px; list-style: none; padding: 4px 10px; border-bottom: 1px solid var(--line); }
  .way button { min-height: 32px; padding: 2px 5px; border: 0; background: none; font-size: 13px; color: var(--soft); }
  .way .here button { color: var(--way); font-weight: 700; text-decoration: underline; text-underline-offset: 5px; text-decoration-thickness: 2px; }
  .body { overflow: auto; padding: 12px 16px; display: grid; gap: 10px; }
  h2 { display: flex; gap: 10px; align-items: baseline; font-size: 19px; line-height: 1.3; outline: none; }
  .numeral { font-size: 34px; font-weight: 800; line-height: 1; color: var(--way); font-variant-numeric: tabular-nums; }
  .count, .quiet, .foot { font-size: 13px; color: var(--soft); }
  .actions { list-style: none; padding: 0; display: grid; gap: 4px; }
  .actions li { padding: 4px 0 4px 12px; border-inline-start: 3px solid var(--line); overflow-wrap: anywhere; }
  .actions .now { font-size: 18px; border-color: var(--way); }
  .cost { padding: 8px 10px; border-inline-start: 3px solid var(--amber); background: var(--amber-ground); }
  h2:focus-visible { outline: none; }
  .body > .ways { position: sticky; bottom: -12px; padding: 8px 0; background: var(--paper); }
  .ways { display: flex; flex-wrap: wrap; gap: 8px; }
  .choices, .fields, .rows { list-style: none; padding: 0; display: grid; gap: 6px; }
  .choices button { width: 100%; display: grid; }
  .choices span { font-size: 13px; color: var(--soft); }
  .sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  a { color: var(--way); text-underline-offset: 3px; }
  .foot { display: flex; flex-wrap: wrap; gap: 2px 12px; padding: 8px 16px; border-top: 1px solid var(--line); font-size: 12px; }
  ::slotted(*) { display: block !important; }
  @media (max-width: 480px) {
    .panel, .panel[data-corner] { left: 0; right: 0; width: 100vw; max-height: 58dvh; border-radius: 12px 12px 0 0; bottom: 0; }
    .panel:has(.choices) { max-height: 84dvh; }
    .way { flex: none; flex-wrap: nowrap; overflow-x: auto; scrollbar-width: none; white-space: nowrap; }
    .way button { min-width: 28px; }
    .panel[data-corner^='top'] { border-radius: 0 0 12px 12px; top: 0; bottom: auto; }
  }
  @media print { .layer { display: none; } }
`;
