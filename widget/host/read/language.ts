/** Characters of everyday words that exist only in the traditional script. */
const traditional = /[個們這為來時會對國過發點開關設戶權錄頁單號區資際應]/gu;
const simplified = /[个们这为来时会对国过发点开关设户权录页单号区资际应]/gu;
/** Words of the interface, not of the customers' records. */
const interfaceWords = 'button,label,th,nav a,aside a,header a,[role=menuitem],[role=tab],li,legend,h1,h2';

/**
 * The language that the interface speaks: `<html lang>`, unless the page is plainly written in another
 * script. Many Chinese apps still carry the `lang="en"` of the template that they began from.
 */
export function readLanguage(): string {
  const said = document.documentElement.lang.trim().replace('_', '-');
  const text = [...document.querySelectorAll(interfaceWords)]
    .slice(0, 300)
    .map((element) => (element.childElementCount > 3 ? '' : element.textContent))
    .join(' ')
    .slice(0, 6000);
  const count = (kind: RegExp) => text.match(kind)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  const isMostly = (kind: RegExp) => letters > 8 && count(kind) > letters * 0.5;
  if (/^(zh|ja|ko)/iu.test(said)) return said;
  if (count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > letters * 0.2) return 'ja';
  if (isMostly(/\p{Script=Hangul}/gu)) return 'ko';
  if (isMostly(/\p{Script=Han}/gu)) return count(traditional) > count(simplified) ? 'zh-TW' : 'zh-CN';
  return said || (isMostly(/[a-z]/giu) && /\b(the|log|sign|settings|help|new|search|home)\b/iu.test(text) ? 'en' : '');
}

/** Tells when `<html lang>` changes. */
export function watchLanguage(onLanguage: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(onLanguage);
  observer.observe(document.documentElement, {attributeFilter: ['lang']});
  signal.addEventListener('abort', () => observer.disconnect());
}
