import {crmNames} from './visitor.ts';
import {finish, struck, told} from './flow.ts';
import type {Plan} from './plans.ts';

type Fault = {
  readonly script: string;
  /** The walk outlives the page. */
  readonly keepsWalk: boolean;
};

const over = (area: 'Storage' | 'Window' | 'Document', name: string, body: string): string =>
  area === 'Storage'
    ? `{ const real = Storage.prototype.${name}; Storage.prototype.${name} = function (...args) { ${body} }; }`
    : `Object.defineProperty(${area === 'Window' ? 'window' : 'Document.prototype'}, '${name}', {configurable: true, get() { ${body} }, set() {}});`;
const refuse = `throw new DOMException('refused', 'SecurityError');`;
const full = `throw new DOMException('full', 'QuotaExceededError');`;
const never = 'new Promise(() => {})';
const method = (object: string, name: string, value: string): string =>
  `try { Object.defineProperty(${object}, '${name}', {configurable: true, value: () => ${value}}); } catch {}`;

/** Each storage call throws, is full, lies, or never answers. */
const faults: Readonly<Record<string, Fault>> = {
  'sessionStorage is blocked': {script: over('Window', 'sessionStorage', refuse), keepsWalk: false},
  'sessionStorage is null': {script: over('Window', 'sessionStorage', 'return null;'), keepsWalk: false},
  'localStorage is blocked': {script: over('Window', 'localStorage', refuse), keepsWalk: true},
  'all storage is blocked': {script: over('Window', 'sessionStorage', refuse) + over('Window', 'localStorage', refuse), keepsWalk: false},
  'getItem throws': {script: over('Storage', 'getItem', refuse), keepsWalk: false},
  'getItem lies: undefined': {script: over('Storage', 'getItem', 'return undefined;'), keepsWalk: false},
  'getItem lies: a number': {script: over('Storage', 'getItem', 'return 7;'), keepsWalk: false},
  'getItem lies: a promise': {script: over('Storage', 'getItem', `return ${never};`), keepsWalk: false},
  'setItem throws': {script: over('Storage', 'setItem', refuse), keepsWalk: false},
  'setItem is full': {script: over('Storage', 'setItem', full), keepsWalk: false},
  'setItem lies': {script: over('Storage', 'setItem', ''), keepsWalk: false},
  'removeItem throws': {script: over('Storage', 'removeItem', refuse), keepsWalk: true},
  'removeItem lies': {script: over('Storage', 'removeItem', ''), keepsWalk: true},
  'key throws': {script: over('Storage', 'key', refuse), keepsWalk: true},
  'cookies are refused': {script: over('Document', 'cookie', refuse), keepsWalk: true},
  'databases hang': {script: method('IDBFactory.prototype', 'databases', never), keepsWalk: true},
  'databases are refused': {script: method('IDBFactory.prototype', 'databases', 'Promise.reject(new Error("no"))'), keepsWalk: true},
  'caches hang': {script: method('CacheStorage.prototype', 'keys', never), keepsWalk: true},
  'workers hang': {script: method('ServiceWorkerContainer.prototype', 'getRegistrations', never), keepsWalk: true},
  'files hang': {script: method('StorageManager.prototype', 'getDirectory', never), keepsWalk: true},
  'no channels between tabs': {script: over('Window', 'BroadcastChannel', refuse), keepsWalk: true},
};

export const storagePlans = (): Plan[] =>
  Object.entries(faults).flatMap(([fault, {script, keepsWalk}], row) =>
    struck.map((stage, column): Plan => {
      const crm = crmNames[(row + column) % crmNames.length] ?? 'hubspot';
      // Where signing out loads another page and nothing could be kept, the walk is over: it must begin afresh, and end well.
      const isLost = stage === 'sign-out' && crm !== 'fxiaoke' && !keepsWalk;
      return {
        id: `storage: ${fault}, at ${stage}, ${crm}`,
        crm,
        init: script,
        twin: `twin: at ${stage}, ${crm}`,
        expected: [stage === 'save' ? 'goes on' : isLost ? 'afresh, then seen' : 'seen'],
        run: async (visitor) => {
          await visitor.signIn();
          const isOut = stage !== 'save' && stage !== 'sign-out';
          if (isOut) await visitor.signOut();
          await visitor.goto(isOut ? visitor.way.login : visitor.way.app);
          await visitor.page.locator('exit-guide #open').waitFor({timeout: 5000});
          await visitor.walkTo(isOut ? 'prove' : stage);
          if (stage === 'clear' || stage === 'recheck') {
            const proof = await finish(visitor, 'prove');
            if (proof !== 'seen') return `proof: ${proof}`;
            await visitor.jump(stage);
          }
          if (!isLost) return finish(visitor, stage);
          await visitor.pressOut();
          await visitor.page.locator('input[type=password]').waitFor({timeout: 5000});
          await visitor.page.locator('exit-guide #open').waitFor({timeout: 5000});
          const after = told(await visitor.until(({launchers}) => launchers > 0));
          await visitor.walkTo('prove');
          return `${after}, then ${await finish(visitor, 'prove')}`;
        },
      };
    }),
  );
