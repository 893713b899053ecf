// Leaves something in every storage a CRM may use, so that there is something to report and to clear.
// Each kind has its own try: engines and policies refuse different ones.

const {searchParams} = new URL(import.meta.url);
const app = searchParams.get('app') ?? 'crm';
/** What the page's policy would only refuse with an error on the console. */
const without = searchParams.get('without');

const kinds = {
  localStorage: () => localStorage.setItem(`${app}.recent`, JSON.stringify(['C-1041', 'C-1043'])),
  sessionStorage: () => sessionStorage.setItem(`${app}.tab`, location.pathname),
  cookie: () => {
    // biome-ignore lint/suspicious/noDocumentCookie: what most CRMs still do, and what every engine has.
    document.cookie = `${app}-layout=wide; Path=/; SameSite=Lax; Max-Age=31536000`;
  },
  indexedDB: () =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open(`${app}-drafts`, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('drafts').put({note: 'Call back on Monday'}, 'C-1041');
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
      opening.onerror = () => reject(opening.error);
    }),
  cacheStorage: async () => (await caches.open(`${app}-records`)).put('/offline/records.json', new Response('[]')),
  file: async () => {
    const root = await navigator.storage.getDirectory();
    const writable = await (await root.getFileHandle(`${app}-export.csv`, {create: true})).createWritable();
    await writable.write('name,company\n');
    await writable.close();
  },
  // Its scope holds no page, so it changes nothing that a test looks at.
  serviceWorker: () => navigator.serviceWorker.register(trusted('/sw.js'), {scope: '/offline/'}),
};

// Registering a worker is one of the places that `require-trusted-types-for` guards.
function trusted(address) {
  return globalThis.trustedTypes?.createPolicy('crm', {createScriptURL: (url) => url}).createScriptURL(address) ?? address;
}

const wanted = Object.entries(kinds).filter(([kind]) => kind !== without);
const left = await Promise.allSettled(wanted.map(async ([, leave]) => leave()));

// The mark by which a test knows that all is written; the page itself is not touched.
performance.mark('traces-left', {detail: left.map(({status}) => status)});
