import type {Model} from '../core/model.ts';

/** Where links of a sentence may lead, and our own site's pages. */
export const linksOf = (model: Model): {site: string; locale: string; hosts: readonly string[]} => ({
  site: model.settings.site,
  locale: model.settings.locale,
  hosts: [...(model.pack?.linkHosts ?? []), ...(model.provider?.pack.linkHosts ?? []), ...(model.browser?.pack.linkHosts ?? [])],
});
