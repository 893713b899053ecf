import type {Plugin} from 'vite';

/**
 * Vite wraps every lazy import in a helper that also fetches style sheets. What is lazy here has none, and every page
 * would pay 800 bytes for it.
 */
export const plainImports = (): Plugin => ({
  name: 'plain-imports',
  enforce: 'pre',
  load(id) {
    return id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined;
  },
});
