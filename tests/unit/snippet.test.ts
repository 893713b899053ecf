import {expect, test} from 'vitest';
import {fromQuery, plainChoices, snippet, toQuery} from '../../site/model/snippet.ts';

const origin = 'https://guide.example';
const release = {version: '0.1.0', integrity: 'sha384-abc'};

test('the plain snippet is one line', () => {
  expect(snippet(plainChoices, origin, undefined)).toEqual({
    html: '<script async src="https://guide.example/embed/v1/loader.js"></script>',
    css: '',
    policy: "script-src https://guide.example; connect-src 'self' https://guide.example",
  });
});

test('every choice is in it, in the words of the loader', () => {
  const {html, css, policy} = snippet(
    {
      vendor: 'hubspot',
      locale: 'en',
      situation: 'shared-computer',
      corner: 'top-left',
      contact: 'mailto:help@acme.example',
      ownPack: '/own.json',
      accent: '#123456',
      allowClear: true,
      noLauncher: true,
      nonce: true,
      strict: false,
      release: 'numbered',
    },
    origin,
    release,
  );
  expect(html).toBe(
    '<script async src="https://guide.example/embed/0.1.0/loader.js" integrity="sha384-abc" crossorigin="anonymous" nonce="NONCE" data-vendor="hubspot" data-locale="en" data-situation="shared-computer" data-corner="top-left" data-contact="mailto:help@acme.example" data-own-pack="/own.json" data-allow-clear data-no-launcher></script>\n<button type="button" data-exit-guide-open>Sign out safely</button>',
  );
  expect(css).toContain('--exit-guide-accent: #123456');
  expect(policy).toBe("script-src 'nonce-NONCE'; connect-src 'self' https://guide.example");
});

test('a strict policy is whole: what it does not name is refused', () => {
  const strict = {...plainChoices, strict: true};
  expect(snippet(strict, origin, undefined).policy).toBe(
    "default-src 'none'; script-src https://guide.example; connect-src 'self' https://guide.example; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  );
  expect(snippet({...strict, nonce: true}, origin, undefined).policy).toContain("script-src 'nonce-NONCE' 'strict-dynamic';");
});

test('an address holds what was changed, and gives it back', () => {
  expect(toQuery(plainChoices)).toBe('');
  const choices = {...plainChoices, vendor: 'odoo', accent: '#00ff00', nonce: true, strict: true, release: 'numbered' as const};
  expect(fromQuery(toQuery(choices))).toEqual(choices);
});

test('an address that somebody else made puts nothing into the snippet', () => {
  const evil = new URLSearchParams({
    vendor: '"><script>',
    locale: 'xx',
    contact: 'javascript:alert(1)',
    ownPack: '"onload=x',
    accent: 'red;}',
    corner: 'x',
    situation: '<b>',
    release: 'v9',
  });
  expect(fromQuery(evil.toString())).toEqual(plainChoices);
  expect(snippet({...plainChoices, contact: 'https://a.example/?a="b"&c<d'}, origin, undefined).html).toContain('data-contact="https://a.example/?a=&quot;b&quot;&amp;c&lt;d"');
});
