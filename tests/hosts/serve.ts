import {parseArgs} from 'node:util';
import {hostNames, type HostName} from './definition.ts';
import {fxiaoke} from './fxiaoke/server.ts';
import {hubspot} from './hubspot/server.ts';
import {lightning} from './lightning/server.ts';
import {plain} from './plain/server.ts';
import {isPolicyName, policies} from './policies.ts';
import {runHost, type RunningHost} from './running-host.ts';
import {defaultSettings, type HostSettings} from './settings.ts';

export const definitions = {lightning, hubspot, fxiaoke, plain};

export type HostsOptions = Partial<HostSettings> & {
  /** The first host's port, the others take those that follow; 0 lets the system choose. */
  readonly port?: number;
  /** What is different for one host. */
  readonly only?: Readonly<Partial<Record<HostName, Partial<HostSettings>>>>;
};

export type Hosts = Readonly<Record<HostName, RunningHost>> & {
  readonly origins: Readonly<Record<HostName, string>>;
  close(): Promise<void>;
};

/**
 * Starts the CRMs to test on, each on its own port and so its own origin. Cookies know no port: all hosts
 * share one jar, so a test that counts cookies should open one host in one browser context.
 */
export async function startHosts({port = 0, only = {}, ...settings}: HostsOptions = {}): Promise<Hosts> {
  const start = (name: HostName, at: number) => runHost(definitions[name], {...defaultSettings, ...settings, ...only[name]}, port === 0 ? 0 : port + at);
  const running = await Promise.all(hostNames.map(start));
  const byName = Object.fromEntries(running.map((host) => [host.name, host])) as Record<HostName, RunningHost>;
  return {
    ...byName,
    origins: Object.fromEntries(running.map(({name, origin}) => [name, origin])) as Record<HostName, string>,
    async close() {
      await Promise.all(running.map((host) => host.close()));
    },
  };
}

if (import.meta.main) {
  const {values} = parseArgs({
    options: {
      port: {type: 'string', default: '4400'},
      policy: {type: 'string', default: 'none'},
      /** A build to serve, or the origin that serves one. */
      embed: {type: 'string'},
      'keep-session-alive': {type: 'boolean', default: false},
    },
  });
  if (!isPolicyName(values.policy)) throw new Error(`--policy is one of ${Object.keys(policies).join(', ')}`);
  const embed = values.embed === undefined ? undefined : /^https?:/u.test(values.embed) ? {origin: values.embed} : {folder: values.embed};
  const hosts = await startHosts({port: Number(values.port), policy: values.policy, embed, keepSessionAlive: values['keep-session-alive']});
  for (const [name, origin] of Object.entries(hosts.origins)) console.log(`${name.padEnd(10)} ${origin}`);
  console.log('Sign in with any name and the password demo.');
}
