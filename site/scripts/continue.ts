import {type Handed, readHanded} from './continue-ids.ts';

/** Fetches the guide, which has every plan already, and shows the one that was handed over. */
const root = document.querySelector<HTMLElement>('[data-continue]');
const status = root?.querySelector<HTMLElement>('[data-status]');
const place = root?.querySelector<HTMLElement>('[data-plan-place]');
const choose = root?.querySelector<HTMLElement>('[data-choose]');
const guideLink = root?.querySelector<HTMLAnchorElement>('[data-guide]');
const links = [...(root?.querySelectorAll<HTMLAnchorElement>('[data-vendors] a[href*="/guides/"]') ?? [])];
const addressOf = (vendor: string): string | undefined => links.map(({pathname}) => pathname).find((path) => path.endsWith(`/guides/${vendor}/`));

async function show({vendor, situation}: Handed): Promise<void> {
  const address = addressOf(vendor);
  if (!root || !status || !place || !choose || !guideLink || address === undefined) return;
  const {loading = '', failed = '', planFor = ''} = root.dataset;
  guideLink.href = `${address}#plan-${situation}`;
  guideLink.hidden = false;
  choose.hidden = true;
  status.textContent = loading;
  const plan = await fetchPlan(address, situation);
  if (plan === undefined) {
    status.textContent = failed;
    return;
  }
  status.textContent = planFor.replace('{name}', nameOf(vendor)).replace('{situation}', plan.dataset['name'] ?? '');
  place.replaceChildren(plan);
}

/** The plan as the guide shows it. A page of this site, parsed and not run. */
async function fetchPlan(address: string, situation: string): Promise<HTMLElement | undefined> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return undefined;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const plan = page.querySelector<HTMLElement>(`[data-plan="${situation}"]`);
    return plan === null ? undefined : document.importNode(plan, true);
  } catch {
    return undefined;
  }
}

const nameOf = (vendor: string): string => links.find(({pathname}) => pathname.endsWith(`/guides/${vendor}/`))?.textContent.trim() ?? vendor;

function read(): void {
  const vendors = links.map(({pathname}) => pathname.split('/').at(-2) ?? '');
  const handed = readHanded(location.hash, vendors, (root?.dataset['situations'] ?? '').split(' '));
  if (handed !== undefined) void show(handed);
}
addEventListener('hashchange', read);
read();
