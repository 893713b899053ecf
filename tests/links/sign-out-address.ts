/** The last part of a path, or a value in the query, that signs somebody out when it is merely fetched. */
const part =
  /^(?:(?:sso|user|web|auth|nl)?[-_]?(?:log|sign)[-_]?(?:out|off)(?:noback)?|logoff|exit|singlelogout|slo|endsession|end_session|oauth2logout)(?:\.(?:jsp|php|aspx?|do|action))?$/iu;
const named = /^(?:action|cmd|do|op|method|logout)$/iu;

/**
 * True for an address that may end a session by GET. A help article about signing out (`/log-out-of-hubspot`) is none:
 * only a whole part of the path counts, or a value of the query such as `action=Logout` and `logout=yes`.
 */
export function isSignOutAddress(address: string): boolean {
  const {pathname, searchParams, hash} = new URL(address);
  const inPath = [...pathname.split('/'), ...hash.slice(1).split(/[/?]/u)].some((one) => part.test(one));
  return inPath || [...searchParams].some(([key, value]) => (named.test(key) && (part.test(value) || key.toLowerCase() === 'logout')) || part.test(value));
}
