import {expect, type Page} from 'playwright/test';
import {type Hosts, type HostsOptions, startHosts} from '../hosts/serve.ts';
import type {RunningHost} from '../hosts/running-host.ts';
import {press} from './press.ts';
import type {Course} from './walk.ts';

/** Where the build is that the CRMs embed. */
export const dist = process.env['EXIT_GUIDE_DIST'] ?? 'dist';

export const demoNames = ['lightning', 'hubspot', 'fxiaoke'] as const;
export type DemoName = (typeof demoNames)[number];

/** How the three demo CRMs are signed in to and walked out of, by the names of their own controls. */
const ways: Readonly<Record<DemoName, {readonly start: string; readonly presses: readonly string[]; readonly signIn: (page: Page) => Promise<void>}>> = {
  lightning: {
    start: '/',
    presses: ['profile', 'sign-out'],
    signIn: async (page) => {
      await page.locator('#username').fill('demo');
      await page.locator('#password').fill('demo');
      await press(page.locator('#Login'));
      await expect(page.locator('.oneHeader')).toBeVisible();
    },
  },
  hubspot: {
    start: '/',
    presses: ['profile', 'sign-out'],
    signIn: async (page) => {
      await page.locator('#username').fill('demo');
      await page.locator('#password').fill('demo');
      await press(page.locator('#loginBtn'));
      await expect(page.locator('#hs-global-toolbar')).toBeVisible();
    },
  },
  fxiaoke: {
    start: '/XV/UI/Home',
    presses: ['profile', 'sign-out', 'confirm'],
    signIn: async (page) => {
      await page.locator('input[name=phoneNumber]').fill('demo');
      await page.locator('input[name=password]').fill('demo');
      const consent = page.locator('#IHaveReadAndAgreedToTheServiceAgreementAndPrivacyPolicy');
      if (await consent.count()) await consent.check();
      await press(page.locator('button.loginsdk-button'));
      await expect(page.locator('#app-portal > header')).toBeVisible();
    },
  },
};

/** The demo CRMs with the widget on them, each with a server of its own. */
export const startDemoCrms = (options: HostsOptions & {attributes?: Record<string, string | undefined>} = {}): Promise<Hosts> => {
  const {attributes, ...rest} = options;
  return startHosts({truth: true, embed: {folder: dist, attributes: {'allow-clear': '', ...attributes}}, ...rest});
};

/** The course over a running demo CRM. */
export const courseOver = (host: RunningHost): Course => {
  const way = ways[host.name as DemoName];
  return {
    origin: host.origin,
    presses: way.presses,
    signIn: async (page) => {
      await page.goto(`${host.origin}${way.start}`);
      await way.signIn(page);
    },
  };
};
