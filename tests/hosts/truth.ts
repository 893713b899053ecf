export const controlNames = ['profile', 'sign-out', 'confirm', 'all-devices', 'security', 'password', 'save', 'login'] as const;
export type ControlName = (typeof controlNames)[number];

/**
 * The right answers, as selectors. They stay outside the page: nothing in its markup tells a control from a
 * decoy, so a widget cannot learn the answer from what a test adds.
 */
export type Truth = {
  readonly controls: Readonly<Partial<Record<ControlName, string>>>;
  /** Controls that read like signing out and are right for nothing here. A control of another intent is one more decoy: `all-devices` when `sign-out` is sought. */
  readonly decoys: readonly string[];
};

/**
 * `host-truth.js`, for pages that a test asked to carry it. It gives `__host.control(name)`,
 * `__host.decoys()` and `__host.presses`: what was clicked and whether by the reader (`trusted`) or by script.
 */
export const truthScript = (truth: Truth): string => `(() => {
  const controls = ${JSON.stringify(truth.controls)};
  const decoys = ${JSON.stringify(truth.decoys)};
  const presses = [];
  const nameOf = (node) => Object.keys(controls).find((name) => node.closest(controls[name])) ?? (decoys.some((selector) => node.closest(selector)) ? 'decoy' : undefined);
  addEventListener('click', (event) => {
    const name = event.target instanceof Element ? nameOf(event.target) : undefined;
    if (name !== undefined) presses.push({name, trusted: event.isTrusted});
  }, true);
  window.__host = {
    presses,
    control: (name) => (controls[name] === undefined ? null : document.querySelector(controls[name])),
    decoys: () => decoys.flatMap((selector) => [...document.querySelectorAll(selector)]),
  };
})();
`;
