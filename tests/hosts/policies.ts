/**
 * The Content-Security-Policy of every answer. `strict` is about the hardest one under which a script may
 * still run; `no-script` leaves only the extension, and only the hosts that work without script
 * (hubspot, plain) make sense with it.
 */
export const policies = {
  none: undefined,
  strict: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; form-action 'self'",
  'no-script': "default-src 'self'; script-src 'none'; form-action 'self'",
  /** Lit cannot make its policy here: its import throws. */
  'other-trusted-types': "default-src 'self'; require-trusted-types-for 'script'; trusted-types crm",
  'no-trusted-types': "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  /** A `<style>` element and a `style` attribute are refused, adopted style sheets are not; own files may load. */
  'no-inline-style': "default-src 'self'; style-src 'self'",
} as const satisfies Record<string, string | undefined>;

export type PolicyName = keyof typeof policies;

/** A policy by name, or a header written out. */
export type Policy = PolicyName | {readonly header: string};

export const isPolicyName = (text: string): text is PolicyName => Object.hasOwn(policies, text);

export const policyHeader = (policy: Policy): string | undefined => (typeof policy === 'string' ? policies[policy] : policy.header);

/** True where the page's own scripts could not run anyway, so that it had better be sent without them. */
export const forbidsScript = (policy: Policy): boolean => policyHeader(policy)?.includes("script-src 'none'") ?? false;

/** True where no service worker can be registered, since its address must be a trusted one and nothing may make it so. */
export const forbidsWorker = (policy: Policy): boolean => policyHeader(policy)?.includes("trusted-types 'none'") ?? false;
