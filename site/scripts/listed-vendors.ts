import type {Listed} from './find-vendor.ts';

/** The vendors that this page lists, and their links. */
export function listedVendors(): {readonly listed: readonly Listed[]; readonly linkOf: (id: string) => HTMLAnchorElement | undefined} {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-vendors] a[data-vendor]')];
  return {
    listed: links.map(({dataset}) => ({
      id: dataset['vendor'] ?? '',
      names: (dataset['names'] ?? '').split('|'),
      hosts: (dataset['hosts'] ?? '').split(' ').filter((host) => host !== ''),
    })),
    linkOf: (id) => links.find(({dataset}) => dataset['vendor'] === id),
  };
}
