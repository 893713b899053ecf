/** The looks of what no first step shows: ring, marks, tables, receipt. This sheet comes before the first: what it changes there must weigh more. */
export const stylesLater = `
  .ring {
    position: fixed; border: 3px solid var(--way); border-radius: 10px; pointer-events: none;
    outline: 2px solid var(--paper); box-shadow: 0 0 0 200vmax rgb(9 20 15 / .38);
    transition: left .12s, top .12s, width .12s, height .12s;
  }
  .ring.likely { border-style: dashed; }
  button.danger { background: var(--red); border-color: var(--red); color: var(--on); font-weight: 600; }
  .mark { display: inline-block; width: 11px; height: 11px; margin-inline-end: 4px; border: 2px solid currentColor; border-radius: 50%; font: 700 10px/8px system-ui; text-align: center; vertical-align: 0; }
  .mark.seen { background: var(--way); border-color: var(--way); }
  .mark.said { border-color: var(--way); }
  .mark.unknown { border-color: transparent; font-size: 13px; }
  .mark.none { display: none; }
  .mark.not-done { border-style: dotted; }
  /* What takes focus comes up above the buttons that stay. */
  .layer .body { scroll-padding-bottom: 76px; }
  .actions .past { color: var(--soft); }
  .badge { justify-self: start; padding: 0 8px; border: 1px solid var(--amber); border-radius: 8px; font-size: 13px; color: var(--amber); }
  code, kbd { font: 13px ui-monospace, monospace; padding: 1px 4px; border: 1px solid var(--line); border-radius: 4px; background: var(--raised); user-select: all; }
  .sighting { font-size: 14px; color: var(--soft); }
  .sighting.found { color: var(--way); }
  .answer.signed-out { color: var(--way); font-weight: 600; }
  .answer.signed-in { color: var(--red); font-weight: 600; }
  .choices [aria-pressed='true'] { border-color: var(--way); }
  summary { padding: 6px 0; color: var(--soft); font-size: 14px; }
  table { width: 100%; border-collapse: collapse; font-size: 13px; }
  caption { text-align: start; color: var(--soft); }
  th, td { padding: 4px 0; border-top: 1px solid var(--line); text-align: start; font-weight: 400; font-variant-numeric: tabular-nums; }
  td { text-align: end; }
  th .plain { min-height: 32px; padding: 0; border: 0; }
  .names td { border-top: 0; text-align: start; }
  .names ul, details ul { display: grid; gap: 4px; padding: 0 0 0 12px; border-inline-start: 3px solid var(--line); list-style: none; font-size: 13px; overflow-wrap: anywhere; }
  .beyond { color: var(--soft); }
  .verdict { display: flex; align-items: center; gap: 8px; font-size: 19px; font-weight: 700; }
  .verdict .mark { width: 18px; height: 18px; font-size: 17px; line-height: 15px; }
  .verdict.seen { color: var(--way); }
  .verdict.not-done { color: var(--red); }
  .receipt { overflow: clip; border: 1px solid var(--line); background: var(--raised); border-radius: 10px; }
  .receipt > :is(div, ul) { padding: 12px 16px; }
  .stub { display: grid; gap: 4px; }
  .stub h2 { font-size: 13px; font-weight: 400; color: var(--soft); }
  .receipt .rows { position: relative; gap: 0; border-top: 2px dashed var(--line); font-variant-numeric: tabular-nums; }
  .rows::before, .rows::after { content: ''; position: absolute; top: -10px; width: 18px; height: 18px; border: 1px solid var(--line); border-radius: 50%; background: var(--paper); }
  .rows::before { inset-inline-start: -11px; }
  .rows::after { inset-inline-end: -11px; }
  .rows li { display: grid; grid-template-columns: 20px 1fr auto; align-items: baseline; padding: 5px 0; line-height: 1.4; }
  .rows li + li { border-top: 1px solid var(--line); }
  .rows .quiet { display: block; }
  .left { border-top: 1px solid var(--line); }
  @media (max-width: 480px) {
    .layer > .panel:has(table) { max-height: 84dvh; }
    .layer > .panel[data-pointing] { max-height: 42dvh; }
    .behind .name { font-size: 0; }
    [data-pointing] :is(.count, .foot, .actions li:not(.now)) { display: none; }
  }
  @media (max-height: 420px) {
    .layer > .panel[data-corner] { display: block; overflow: auto; max-height: 84dvh; }
    .layer > .panel[data-pointing][data-pointing] { max-height: 45dvh; }
    .layer .body > .ways { position: static; }
  }
  .cost[tabindex] { scroll-margin-bottom: 56px; }
  .drawing { max-width: 100%; height: auto; fill: none; stroke: var(--soft); stroke-linecap: round; }
  .drawing rect { fill: var(--raised); }
  .drawing .faint { stroke: var(--line); stroke-width: 5; }
  .drawing g { stroke: var(--way); font-size: 12px; font-weight: 600; }
  .drawing circle { fill: var(--way); }
  .drawing text { fill: var(--ink); stroke: none; }
  .drawing .n { fill: var(--on); }
  .keep { display: flex; flex-wrap: wrap; gap: 0 18px; }
  .keep button, .kept button { padding-inline: 0; font-size: 14px; }
  .kept { display: grid; justify-items: start; }
  .kept pre { max-height: 160px; overflow: auto; white-space: pre-wrap; user-select: all; }
  @media (prefers-reduced-motion: reduce) { .ring { transition: none; } }
  @media (forced-colors: active) { .ring { border-color: Highlight; } .mark.seen { background: Highlight; forced-color-adjust: none; } }
`;
