import type {HostDefinition} from './definition.ts';
import {embedTag} from './embed.ts';
import {html, type Markup} from './markup.ts';
import {forbidsScript, forbidsWorker} from './policies.ts';
import {page, type Reply} from './reply.ts';
import type {Visit} from './visit.ts';

type Frame = {
  readonly title: string;
  readonly body: Markup;
  /** The host's own scripts, by file name; a page sent under `no-script` goes without. */
  readonly scripts?: readonly string[];
  /** Pages of the signed-in leave something in every storage there is. */
  readonly leavesTraces?: boolean;
};

const styles = ['/every/look.css', '/every/records.css', '/every/menu.css', '/every/login.css', '/static/style.css'];

/** The document around every page of every host. All scripts and styles are files: `strict` allows no others. */
export function framed(host: Omit<HostDefinition, 'answer'>, visit: Visit, {title, body, scripts = [], leavesTraces = false}: Frame): Reply {
  const own = forbidsScript(visit.settings.policy) ? [] : scripts;
  const whole = html`<html lang="${host.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/every/icon.svg">
${styles.map((address) => html`<link rel="stylesheet" href="${address}">\n`)}${visit.settings.truth && html`<script src="/__test/host-truth.js"></script>`}
${own.map((name) => html`<script type="module" src="/static/${name}"></script>\n`)}
${leavesTraces && !forbidsScript(visit.settings.policy) && html`<script type="module" src="/every/leave-traces.js?app=${host.name}${forbidsWorker(visit.settings.policy) && '&without=serviceWorker'}"></script>`}
${embedTag(visit.settings.embed, host.vendor)}
</head>
${body}
</html>`;
  return page(whole, {cache: visit.settings.pageCache ?? host.pageCache});
}
