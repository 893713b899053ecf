/** Which vendor's walk a saved text tells of: the walk of another vendor is another walk, and begins where it is first written. */
export const vendorOf = (text: unknown): string | undefined => (typeof text === 'string' ? /"w":"([a-z0-9-]+)"/u.exec(text)?.[1] : undefined);
