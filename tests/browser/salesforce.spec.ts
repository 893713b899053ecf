import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {expect, type Page, test} from 'playwright/test';
import {rolldown} from 'rolldown';
import {recipeFolder} from '../../site/model/recipes.ts';
import {dist} from './crms.ts';
import {Panel, wordsFrom} from './panel.ts';
import {saidUntil} from './walk.ts';

/**
 * The Salesforce component as we hand it out: linted by Salesforce's rules, compiled by Salesforce's compiler, run on
 * Salesforce's engine with its synthetic shadow, under `script-src 'self'`. What the org adds is made here by hand and
 * proves nothing about it: the loader of static resources, and what Locker and Lightning Web Security are documented to forbid.
 */
test.describe.configure({mode: 'serial'});
test.setTimeout(300_000);

const packages = ['@lwc/compiler@9.5.1', '@lwc/engine-dom@9.5.1', '@lwc/synthetic-shadow@9.5.1', '@salesforce/eslint-config-lwc@4.1.2', 'eslint@9'];
const component = 'force-app/main/default/lwc/exitGuide';
const word = wordsFrom(dist, 'en');
let folder = '';
let origin = '';
let asked: string[] = [];
let close = (): void => undefined;

type Compiler = {transformSync(source: string, file: string, options: object): {code: string}};

const run = (program: string, ...args: string[]): string => {
  try {
    return execFileSync(program, args, {cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});
  } catch (error) {
    const {stdout, stderr} = error as {stdout: string; stderr: string};
    throw new Error(`${program} ${args.join(' ')}\n${stdout}\n${stderr}`);
  }
};

/** The component and the engine in one file, for a page of ours. */
async function compile(): Promise<string> {
  const installed = createRequire(join(folder, 'package.json'));
  const compiler = installed('@lwc/compiler') as Compiler;
  const stands: Readonly<Record<string, string>> = {
    // As documented: resolves once the static resource's script has run.
    'lightning/platformResourceLoader': `export const loadScript = (self, src) => new Promise((done, fail) => document.head.append(Object.assign(document.createElement('script'), {src, onload: done, onerror: fail})));`,
    '@salesforce/resourceUrl/exitGuide': `export default '/resource/exitGuide';`,
    main: `import '@lwc/synthetic-shadow'; import {createElement} from 'lwc'; import ExitGuide from ${JSON.stringify(join(folder, component, 'exitGuide.js'))};
      const made = createElement('c-exit-guide', {is: ExitGuide});
      if (location.hash === '#in-page') made.inPage = true;
      document.querySelector('main').append(made);`,
  };
  const bundle = await rolldown({
    input: 'main',
    plugins: [
      {
        name: 'lwc',
        resolveId(id, importer) {
          if (id in stands) return `\0${id}`;
          if (id === 'lwc') return installed.resolve('@lwc/engine-dom');
          if (id === '@lwc/synthetic-shadow') return installed.resolve(id);
          if (/\.css$|\.scoped\.css\?/u.test(id.split('?')[0] ?? '')) return '\0no-style';
          return id.startsWith('.') && importer?.startsWith(join(folder, 'force-app')) ? join(folder, component, id) : null;
        },
        load(id) {
          if (id === '\0no-style') return 'export default undefined;';
          return id.startsWith('\0') ? (stands[id.slice(1)] ?? null) : null;
        },
        transform(code, id) {
          if (!id.startsWith(join(folder, 'force-app'))) return null;
          return {code: compiler.transformSync(code, id, {name: 'exitGuide', namespace: 'c', apiVersion: 62}).code, moduleType: 'js', map: null};
        },
      },
    ],
    transform: {define: {'process.env.NODE_ENV': '"production"'}},
  });
  const {output} = await bundle.generate({format: 'iife', codeSplitting: false});
  await bundle.close();
  return output[0].code;
}

test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = mkdtempSync(join(tmpdir(), 'salesforce-'));
  cpSync(join(recipeFolder, 'salesforce'), folder, {recursive: true});
  writeFileSync(join(folder, 'package.json'), '{"private": true}');
  run('npm', 'install', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts', ...packages);
  execFileSync('node', [
    join(dist, 'npm/cli.js'),
    'bundle',
    '--vendor',
    'salesforce',
    '--locale',
    'en',
    '--out',
    join(folder, 'force-app/main/default/staticresources/exitGuide.js'),
  ]);
  const files: Readonly<Record<string, string>> = {
    '/': '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lightning Experience</title><script defer src="/app.js"></script></head><body><h1>Ours</h1><main></main></body></html>',
    '/app.js': await compile(),
    '/resource/exitGuide': readFileSync(join(folder, 'force-app/main/default/staticresources/exitGuide.js'), 'utf8'),
  };
  const server = createServer(({url = '/'}, response) => {
    asked.push(url);
    const text = files[url];
    const type = url === '/' ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8';
    response.writeHead(text === undefined ? 404 : 200, {'content-type': type, 'content-security-policy': "default-src 'self'; style-src 'self' 'unsafe-inline'"}).end(text);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => server.close();
});
test.afterAll(() => {
  close();
  if (folder !== '') rmSync(folder, {recursive: true, force: true});
});
test.beforeEach(() => {
  asked = [];
});

const link = (page: Page) => page.getByRole('link', {name: 'Sign out safely (new tab)'});
const here = (page: Page) => page.getByRole('button', {name: 'Sign out safely'});

test('Salesforce’s own rules for components find nothing @all @chromium', () => {
  writeFileSync(join(folder, 'eslint.config.mjs'), `import recommended from '@salesforce/eslint-config-lwc/recommended.js';\nexport default [recommended].flat();\n`);
  run('npx', 'eslint', '--max-warnings', '0', 'force-app/main/default/lwc');
  // The rules are at work: a component that does what they forbid is told so.
  const bad = join(folder, 'force-app/main/default/lwc/bad/bad.js');
  mkdirSync(dirname(bad));
  writeFileSync(
    bad,
    `import {LightningElement} from 'lwc';\nexport default class Bad extends LightningElement {\n  connectedCallback() {\n    setTimeout(() => {}, 5);\n    this.template.innerHTML = '';\n  }\n}\n`,
  );
  expect(() => run('npx', 'eslint', 'force-app/main/default/lwc')).toThrow(/@lwc\/lwc\/no-inner-html/u);
  rmSync(dirname(bad), {recursive: true});
});

test('as it comes it is a link to the guide, and fetches nothing @all @chromium', async ({page}) => {
  await page.goto(origin);
  await expect(link(page)).toHaveAttribute('href', 'https://exit-guide.example/en/guides/salesforce/');
  await expect(here(page)).toHaveCount(0);
  expect(asked.filter((path) => path.startsWith('/resource'))).toEqual([]);
});

test('with `inPage` the guide runs from the static resource and asks nobody for anything @all @chromium', async ({page}) => {
  await page.goto(`${origin}/#in-page`);
  await here(page).click();
  const panel = new Panel(page);
  await expect(panel.root).toBeVisible();
  await panel.choose(word('leaving'));
  await saidUntil(panel, word, 'sign-out');
  await expect(panel.root.locator('.actions')).toContainText('Log Out');
  await panel.press('Close');
  await here(page).click();
  await expect(panel.root, 'a second time').toBeVisible();
  expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/', '/app.js', '/resource/exitGuide']);
});

test('where shadow roots are closed, as under Lightning Web Security, it opens all the same @all @chromium', async ({page}) => {
  await page.addInitScript(() => {
    const {attachShadow} = Element.prototype;
    const made: ShadowRoot[] = [];
    Object.assign(window, {made});
    Element.prototype.attachShadow = function (options) {
      const root = attachShadow.call(this, {...options, mode: this.localName === 'exit-guide' ? 'closed' : options.mode});
      if (this.localName === 'exit-guide') made.push(root);
      return root;
    };
  });
  await page.goto(`${origin}/#in-page`);
  await here(page).click();
  await expect.poll(() => page.evaluate(() => (window as unknown as {made: ShadowRoot[]}).made[0]?.querySelector('h2')?.textContent ?? '')).not.toBe('');
  expect(await page.evaluate(() => document.querySelector('exit-guide')?.shadowRoot)).toBeNull();
});

test('where custom elements are refused, as by Lightning Locker, it says so, leaves nothing behind, and the link stays @all @chromium', async ({page}) => {
  await page.addInitScript(() => {
    const {define} = CustomElementRegistry.prototype;
    // The engine's own components are not behind Locker's wall.
    CustomElementRegistry.prototype.define = function (name, ...rest) {
      if (name === 'exit-guide') throw new Error('customElements is not supported');
      define.call(this, name, ...rest);
    };
  });
  await page.goto(`${origin}/#in-page`);
  await here(page).click();
  await expect(page.getByRole('status')).toContainText('does not let the guide run here');
  await expect(link(page)).toBeVisible();
  await expect(page.locator('exit-guide')).toHaveCount(0);
});
