// The offline shell. The build puts one line above this file:
//   const BUILD = { version, files: { "<url relative to the scope>": "sha256-<base 64>", … } };
// Promises: a version is kept whole or not at all, answers only from its own files, never replaces
// a running version unasked, and touches no cache but its own app's (an origin may hold several apps).
// To withdraw Lull from a host, ship sw-retire.js under the name sw.js.

const SCOPE = new URL(self.registration.scope);
const OURS = `lull:${SCOPE.pathname}:`;
const CACHE = OURS + BUILD.version;
const SHELL = SCOPE.href;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  if (event.data === 'activate') self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(SHELL)) {
    event.respondWith(answer(request));
  }
});

async function install() {
  // A version that is put back may be the running one, whose cache a failed attempt must not delete.
  const running = await caches.has(CACHE);
  const cache = await caches.open(CACHE);
  try {
    const wanted = Object.entries(BUILD.files);
    await Promise.all(wanted.map(([url, integrity]) => keep(cache, new URL(url, SCOPE).href, integrity)));
  } catch (error) {
    if (!running) await caches.delete(CACHE);
    throw error;
  }
}

// An unchanged file is copied from the version before; any other comes from the network and must have
// exactly the bytes of this build, so that a half-finished deployment cannot mix two versions.
async function keep(cache, url, integrity) {
  const earlier = await kept(url, integrity);
  const response = earlier ?? (await fetch(new Request(url, { cache: 'no-cache', integrity })));
  if (!response.ok || response.redirected) throw new TypeError(`Cannot keep ${url}: ${response.status}`);
  await cache.put(url, response);
}

async function kept(url, integrity) {
  for (const name of await ourCaches()) {
    const response = await (await caches.open(name)).match(url);
    if (response && (await digest(response.clone())) === integrity) return response;
  }
  return undefined;
}

async function digest(response) {
  const hash = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}

async function activate() {
  const others = (await ourCaches()).filter((name) => name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function ourCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS));
}

// Pages differ only behind the #, so the shell answers every visit to the app's own address. Another
// address below it may belong to someone else: the network is asked first. Offline it leads to the app,
// by a redirect, because the shell names its files relative to its own address.
async function answer(request) {
  const cache = await caches.open(CACHE);
  const url = new URL(request.url);
  const home = url.pathname === SCOPE.pathname || url.pathname === `${SCOPE.pathname}index.html`;
  const file = await cache.match(home ? SHELL : `${url.origin}${url.pathname}`);
  if (file) return file;
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode === 'navigate') return Response.redirect(SHELL);
    throw error;
  }
}
