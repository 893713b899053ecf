import {createHash} from 'node:crypto';
import {describe, expect, test} from 'vitest';
import {brotliCompressSync} from 'node:zlib';
import {bytesOf, files, textAt} from './built-site.ts';

const folder = '/embed/v1/';
const names = [...files].filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
const scripts = names.filter((name) => name.endsWith('.js'));
/** What answers questions: the index's engine, its view, and what reads strange words. */
const questions = /^(?:questions|guess)-/u;
const guess = /^guess-/u;
/** Fetched where an embedder names a pack of their own. */
const ownPack = /^own-pack-/u;
/** Fetched only where no guide describes the page, or its controls are gone. */
const finder = /^find-/u;
/** Fetched only where a control cannot be pointed at. */
const drawing = /^schematic-/u;
/** Fetched only where a receipt is kept. */
const keeping = /^keep-by-/u;
/** Fetched only where the reader opens the names of what is left. */
const naming = /^residue-names-/u;
const brotli = (name: string): number => brotliCompressSync(bytesOf(`${folder}${name}`)).length;

describe('in bytes of brotli', () => {
  test('the loader costs 1,000 at most', () => {
    console.log(`Embed: ${names.map((name) => `${name} ${brotli(name)}`).join(', ')}`);
    expect(brotli('loader.js')).toBeGreaterThan(100);
    expect(brotli('loader.js')).toBeLessThanOrEqual(1000);
  });

  test('the panel costs 14,000 at most', () => {
    expect(brotli('exit-guide.js')).toBeGreaterThan(1000);
    expect(brotli('exit-guide.js')).toBeLessThanOrEqual(14_000);
  });

  test('questions cost 5,800 at most, what guesses at strange words 3,500, and only who asks pays', () => {
    const asked = names.filter((name) => questions.test(name) && !guess.test(name));
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.reduce((total, name) => total + brotli(name), 0)).toBeLessThanOrEqual(5800);
    const guessing = names.filter((name) => guess.test(name));
    expect(guessing).toHaveLength(1);
    expect(guessing.reduce((total, name) => total + brotli(name), 0)).toBeLessThanOrEqual(3500);
  });

  test('what finds by name alone costs 7,000 at most, and only where no guide helps', () => {
    const found = names.filter((name) => finder.test(name));
    expect(found).toHaveLength(1);
    expect(found.reduce((total, name) => total + brotli(name), 0)).toBeLessThanOrEqual(7000);
  });

  test('what lays an own pack over ours costs 1,500 at most, and only who has one pays it', () => {
    const own = names.filter((name) => ownPack.test(name));
    expect(own).toHaveLength(1);
    expect(own.reduce((total, name) => total + brotli(name), 0)).toBeLessThanOrEqual(1500);
    expect(textAt(`${folder}loader.js`)).not.toContain('own-pack');
  });

  test('the drawing costs 2,300 at most, and only where a control cannot be pointed at', () => {
    const drawn = names.filter((name) => drawing.test(name));
    expect(drawn).toHaveLength(1);
    expect(drawn.reduce((total, name) => total + brotli(name), 0)).toBeLessThanOrEqual(2300);
  });

  test('keeping a receipt costs 1,600 at most, names of what is left 600, and only who asks pays', () => {
    for (const [part, most] of [
      [keeping, 1600],
      [naming, 600],
    ] as const) {
      const asked = names.filter((name) => part.test(name));
      expect(asked).toHaveLength(1);
      expect(asked.reduce((total, name) => total + brotli(name), 0)).toBeLessThanOrEqual(most);
    }
  });

  test('everything else that comes later costs 24,000 at most together', () => {
    // The manifest is for who embeds: no walk fetches it.
    const rest = scripts.filter(
      (name) =>
        name !== 'loader.js' &&
        name !== 'exit-guide.js' &&
        !questions.test(name) &&
        !finder.test(name) &&
        !ownPack.test(name) &&
        !drawing.test(name) &&
        !keeping.test(name) &&
        !naming.test(name),
    );
    expect(rest.length).toBeGreaterThan(1);
    expect(rest.reduce((total, name) => total + brotli(name), 0)).toBeLessThanOrEqual(24_000);
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(textAt(`${folder}manifest.json`)) as {files: {file: string; bytes: number; brotli: number; integrity: string}[]};

  test('lists every script, once', () => {
    expect(scripts.length).toBeGreaterThan(2);
    expect(manifest.files.map(({file}) => file).sort()).toEqual(scripts.sort());
  });

  test('gives each script the integrity that a browser computes', () => {
    const right = (name: string): string =>
      `sha384-${createHash('sha384')
        .update(bytesOf(`${folder}${name}`))
        .digest('base64')}`;
    expect(manifest.files.map(({file, integrity}) => [file, integrity])).toEqual(manifest.files.map(({file}) => [file, right(file)]));
  });

  test('gives each script its size, as it is and compressed', () => {
    expect(manifest.files.map(({file, bytes, brotli: small}) => [file, bytes, small])).toEqual(
      manifest.files.map(({file}) => [file, bytesOf(`${folder}${file}`).length, brotli(file)]),
    );
  });
});

describe('a script of the embed', () => {
  const found = (pattern: RegExp): string[] => scripts.flatMap((name) => [...textAt(`${folder}${name}`).matchAll(pattern)].map(({0: text}) => `${name}: ${text}`));

  test('makes no code out of text', () => {
    expect(scripts.length).toBeGreaterThan(2);
    expect(found(/\beval\s*\(|\bnew Function\b|\bFunction\s*\(|\bset(?:Timeout|Interval)\(\s*["'`]/gu)).toEqual([]);
  });

  test('never writes a document', () => {
    expect(found(/\bdocument\.write(?:ln)?\b/gu)).toEqual([]);
  });

  test('makes no markup out of text, but for the one place where lit-html makes its templates', () => {
    const template = /static createElement\(\w+,\w+\)\{\w+ \w+=\w+\.createElement\([`"']template[`"']\);try\{(\w+)\.setHTML\(\w+,[^)]+\)\}catch\{\1\.innerHTML=\w+\}/gu;
    expect(found(template)).toHaveLength(1);
    expect(found(/\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bcreateContextualFragment\b/gu)).toHaveLength(1);
  });

  test('asks nobody for anything but its own files', () => {
    expect(found(/\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b/gu)).toEqual([]);
  });
});
