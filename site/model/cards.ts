import {situationIds} from '../../content/schema/situation.ts';
import {pictograms} from './pictograms.ts';

/** What is shown where a link to a page is shared. No words: fonts differ from one build machine to the next. */
export type CardName = 'home' | 'guide' | 'embed' | (typeof situationIds)[number];

const [green, white, amber, ink, paper, red] = ['#00704a', '#ffffff', '#f6b73c', '#241a05', '#fbfaf6', '#ad2318'];

/** The sign, large; or a sign of its own with the way out beside it. */
export const cards: readonly {readonly name: CardName; readonly svg: string}[] = [
  {name: 'home', svg: card(green, way(white, 300, 65, 2))},
  {name: 'guide', svg: card(paper, guide())},
  {name: 'embed', svg: card(paper, embedded())},
  ...situationIds.map((id) => ({name: id, svg: situationCard(id)})),
];

function situationCard(id: (typeof situationIds)[number]): string {
  const [ground, line] = id === 'left-signed-in' ? [amber, ink] : id === 'delete-account' ? [paper, red] : [green, white];
  return card(ground, `<g transform="translate(340 55) scale(10.8)" fill="none" stroke="${line}" stroke-width="3"><path d="${pictograms[id]}"/></g>`);
}

/** The size that all services expect. */
function card(ground: string, drawn: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630"><rect width="1200" height="630" fill="${ground}"/>${drawn}</svg>`;
}

/** The door and the arrow. */
function way(line: string, x: number, y: number, size: number): string {
  return `<g transform="translate(${x} ${y}) scale(${size})" fill="none" stroke="${line}" stroke-width="24"><path d="M170 20h118v210H170M6 125h196M134 47l78 78-78 78"/></g>`;
}

/** A window with a menu: where to press, and then out. */
function guide(): string {
  return (
    `<rect width="1200" height="24" fill="${green}"/>` +
    `<g fill="none" stroke="#10201a" stroke-width="6"><rect x="90" y="110" width="660" height="430" rx="16" fill="#ffffff"/><path d="M90 190h660M220 190v350"/></g>` +
    `<rect x="470" y="220" width="250" height="230" rx="12" fill="#ffffff" stroke="#10201a" stroke-width="6"/>` +
    `<path d="M500 265h120M500 315h160M130 250h50M130 300h40M130 350h50" stroke="#d9ded8" stroke-width="16" stroke-linecap="round"/>` +
    `<circle cx="700" cy="150" r="24" fill="${green}"/><rect x="490" y="360" width="210" height="66" rx="12" fill="#e4f1e9" stroke="${green}" stroke-width="8"/>` +
    `<path d="M520 393h100" stroke="${green}" stroke-width="16" stroke-linecap="round"/>${way(green, 830, 200, 0.95)}`
  );
}

/** A page with the panel in its corner. */
function embedded(): string {
  return (
    `<rect width="1200" height="24" fill="${green}"/>` +
    `<g fill="none" stroke="#10201a" stroke-width="6"><rect x="180" y="100" width="840" height="460" rx="16" fill="#ffffff"/><path d="M180 180h840"/></g>` +
    `<path d="M230 250h320M230 310h250M230 370h290M230 430h200" stroke="#d9ded8" stroke-width="18" stroke-linecap="round"/>` +
    `<rect x="690" y="240" width="290" height="290" rx="14" fill="${paper}" stroke="#10201a" stroke-width="6"/><path d="M690 254a14 14 0 0 1 14-14h262a14 14 0 0 1 14 14v46H690z" fill="${green}"/>${way(green, 740, 330, 0.66)}`
  );
}
