import {startBackground} from './background.ts';
import {removeCookies} from './cookies.ts';

/**
 * Firefox's own interface for clearing is not used: it ignores ports, does not clear its cache for one site, and with a
 * list of hosts still takes the history of all. Cookies go one by one; the page's part clears the rest by script.
 */
startBackground({permissions: ['cookies'], clearSite: ({hostname}, {id}) => removeCookies(hostname, id)});
