/** A page as a search engine is told of it: where it is, and where it is in other languages. */
export type Entry = {readonly address: string; readonly alternates: readonly {readonly lang: string; readonly href: string}[]};

const link = /<link rel="(canonical|alternate)"(?: hreflang="([^"]+)")? href="([^"]+)"/gu;

/** What a built page says of itself. Pages that ask not to be listed, or have no address of their own, give none. */
export function pageEntry(html: string): Entry | undefined {
  const head = html.slice(0, html.indexOf('</head>'));
  if (/<meta name="robots" content="[^"]*noindex/u.test(head)) return undefined;
  const links = [...head.matchAll(link)].map(([, rel, lang, href = '']) => ({rel, lang, href}));
  const canonical = links.find(({rel}) => rel === 'canonical');
  if (canonical === undefined) return undefined;
  return {address: canonical.href, alternates: links.flatMap(({rel, lang, href}) => (rel === 'alternate' && lang !== undefined ? [{lang, href}] : []))};
}

/** The pages as a sitemap. An alternate that no page answers for is left out: nobody is sent to a page that is not translated. */
export function sitemap(entries: readonly Entry[]): string {
  const known = new Set(entries.map(({address}) => address));
  const urls = entries.map(({address, alternates}) => {
    const others = alternates.filter(({href}) => known.has(href)).map(({lang, href}) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${href}"/>`);
    return `<url><loc>${address}</loc>${others.join('')}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`;
}

/** Everything may be read; the sitemap says what there is. */
export const robots = (sitemapAddress: string): string => `User-agent: *\nAllow: /\n\nSitemap: ${sitemapAddress}\n`;
