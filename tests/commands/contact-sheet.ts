import {writeFileSync} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser} from 'playwright';

/** One glance at a group of pictures. Names are paths in the folder, a row of the sheet each list. */
export type Sheet = {readonly group: string; readonly rows: readonly (readonly string[])[]};

/** Pictures stand side by side at one scale for phones and one for desks, so that sizes compare. */
const style = `
  body { width: max-content; margin: 0; padding: 24px; background: #777; color: #fff; font: 13px system-ui; }
  h1 { margin: 0 0 16px; font-size: 20px; }
  div { display: flex; flex-wrap: wrap; align-items: start; gap: 16px; max-width: 2000px; margin-bottom: 24px; }
  figure { margin: 0; }
  figcaption { padding-bottom: 4px; }
  img { display: block; }`;

/** Writes `sheet-<group>.html` and a picture of it. A browser lays it out, so no image library is needed. */
export async function contactSheet(browser: Browser, folder: string, {group, rows}: Sheet): Promise<string> {
  const figure = (name: string): string => {
    const width = name.includes('1280') ? 480 : 240;
    return `<figure style="width: ${width}px"><figcaption>${basename(name, '.png')}</figcaption><img src="${name}" width="${width}" alt=""></figure>`;
  };
  const html = join(folder, `sheet-${group}.html`);
  writeFileSync(
    html,
    `<!doctype html><meta charset="utf-8"><title>${group}</title><style>${style}</style><h1>${group}</h1>${rows.map((row) => `<div>${row.map(figure).join('')}</div>`).join('')}`,
  );
  const page = await browser.newPage();
  try {
    await page.goto(pathToFileURL(resolve(html)).href);
    const {width, height} = (await page.locator('body').boundingBox()) ?? {width: 1280, height: 800};
    await page.setViewportSize({width: Math.ceil(width), height: Math.ceil(height)});
    const file = join(folder, `sheet-${group}.png`);
    await page.screenshot({path: file});
    return file;
  } finally {
    await page.close();
  }
}
