import type {Browser, Provider, Vendor} from '../schema/subject.ts';
import {hostFits} from '../plan/hosts.ts';
import type {Filed, Rule} from './knowledge.ts';
import type {Problem} from './problem.ts';

/** Steps lead only to hosts of the vendor, provider or browser maker: else a bad file is a phishing kit. */
export const linksStayHome: Rule = {
  name: 'links stay home',
  check: ({vendors, browsers, identity}) => [...vendors, ...browsers, ...identity].flatMap(strangers),
};

/** Every host that a step of this subject may link to. */
export function linkHosts(data: Vendor | Browser | Provider): string[] {
  const site = 'site' in data && data.site !== undefined ? [new URL(data.site).host] : [];
  return [...data.hosts, ...('linkHosts' in data ? (data.linkHosts ?? []) : []), ...site];
}

function strangers({file, data}: Filed<Vendor | Browser | Provider>): Problem[] {
  const home = linkHosts(data);
  return data.surfaces.flatMap((surface, s) =>
    surface.tasks.flatMap((task, t) =>
      task.actions.flatMap((action, a): Problem[] => {
        if (action.do !== 'visit' || !URL.canParse(action.url)) return [];
        const {host} = new URL(action.url);
        if (home.some((pattern) => hostFits(host, pattern))) return [];
        return [
          {file, field: `surfaces[${s}].tasks[${t}].actions[${a}].url`, say: `${host} is not among the hosts of ${data.id}; add it to \`hosts\` or \`linkHosts\` if it is theirs`},
        ];
      }),
    ),
  );
}
