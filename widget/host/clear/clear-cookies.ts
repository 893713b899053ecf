/**
 * Expires every cookie that script can read. A cookie goes only where path and domain are those it was
 * set with, and neither can be read, so each is tried. HttpOnly cookies stay: no script reaches them.
 */
export function clearCookies(): void {
  // A cookie without a name goes by its value; of the others the value does not matter.
  const cookies = document.cookie.split(/; */u).flatMap((cookie) => cookie.replace(/(?<=^[^=]+=).*/su, 'x') || []);
  const parts = location.pathname.split('/').filter(Boolean);
  const folders = parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
  const paths = ['/', ...folders, ...folders.map((folder) => `${folder}/`)];
  const labels = location.hostname.split('.');
  // No browser takes a cookie for a whole top-level domain, or for a part of a numeric address.
  const isNumeric = /^[\d.]+$|:/u.test(location.hostname);
  const domains = ['', ...(isNumeric ? [] : labels.slice(1).map((_, index) => `;domain=${labels.slice(index).join('.')}`))];
  // Names that begin with __Host- or __Secure- are only touched by a secure write, partitioned ones by a partitioned.
  const kinds = location.protocol === 'https:' ? [';secure', ';secure;partitioned;samesite=none'] : [''];
  for (const cookie of cookies)
    for (const path of paths)
      for (const domain of domains)
        for (const kind of kinds) {
          // biome-ignore lint/suspicious/noDocumentCookie: `cookieStore` is missing in many of the browsers of our readers.
          document.cookie = `${cookie};max-age=0;path=${path}${domain}${kind}`;
        }
}
