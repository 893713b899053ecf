/** Where a reader may tell us something: an https or mailto address, set when the site is built. */
export const contact: string | undefined = [process.env['CONTACT']].find((address) => /^(https:\/\/|mailto:)/u.test(address ?? ''));
