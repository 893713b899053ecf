/** Where a tab's walk through a vendor's CRM began. */
export type Home = {readonly vendor: string | undefined; readonly origin: string};

/** Which vendor's walk a saved text tells of: the walk of another vendor is another walk, and begins where it is first written. */
export const vendorOf = (text: unknown): string | undefined => (typeof text === 'string' ? /"w":"([a-z0-9-]+)"/u.exec(text)?.[1] : undefined);

/**
 * Whether a walk begins here. One that is begun again on a login page is still of the CRM that was left, which may lie on
 * another origin; a CRM that no guide describes is known by nothing but where it is.
 */
export function beginsHere(home: Home | undefined, vendor: string | undefined, {isNew, showsLogin}: {readonly isNew: boolean; readonly showsLogin: boolean}): boolean {
  if (home === undefined || home.vendor !== vendor) return true;
  return isNew && (vendor === 'any-crm' || !showsLogin);
}
