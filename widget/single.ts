/**
 * The guide as one file: what `exit-guide bundle` writes, behind the packs that were asked for. The element is
 * there at once, so that the loader, which makes the button and hears the openers, fetches nothing.
 */
import './held.ts';
import './loader.ts';
