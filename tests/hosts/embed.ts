import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {html, raw, type Markup} from './markup.ts';

/**
 * Where the widget comes from. A `folder` is a build (`dist`): the host serves it itself, as a support team
 * that hosts its own copy would. An `origin` is somebody else's: the site, or another host started with a folder.
 */
export type Embed = ({readonly folder: string} | {readonly origin: string}) & {
  /** The script's `data-*`; laid over the host's own `{vendor}`, and undefined takes one away. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
};

/** The one line that a CRM adds to be embedding. */
export function embedTag(embed: Embed | undefined, vendor: string | undefined): Markup {
  if (embed === undefined) return html``;
  const origin = 'origin' in embed ? embed.origin : '';
  const attributes = Object.entries({vendor, ...embed.attributes}).flatMap(([name, value]) => (value === undefined ? [] : [html` data-${raw(name)}="${value}"`]));
  return html`<script async src="${origin}/embed/v1/loader.js"${attributes}></script>`;
}

/** The file behind `/embed/...` or `/packs/...`; a build may hold the version's folder or be it. */
export function embedFile(folder: string, path: string): string | undefined {
  const [, area, version, ...rest] = path.split('/');
  if (area !== 'embed' && area !== 'packs') return undefined;
  const versioned = existsSync(join(folder, area, version ?? ''));
  return join(folder, area, ...(versioned && version !== undefined ? [version] : []), ...rest);
}
