// The kill switch, not shipped as it stands. Served under the name sw.js, it takes over at once, deletes
// this app's caches and unregisters; the next visit comes from the network. The journal is not touched:
// it lives in localStorage and IndexedDB. The development build uses it, so that nothing stale is served.

const OURS = `lull:${new URL(self.registration.scope).pathname}:`;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(OURS));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
