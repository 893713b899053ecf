// A service worker that answers nothing: it is there to be found and unregistered.
self.addEventListener('install', () => self.skipWaiting());
