// Starts the app and its offline shell. The page's policy forbids inline script, so this file does
// what Trunk's loader would: import the module named on its own tag and start the wasm.
//
// `globalThis.lull`, for the app:
//   updateReady      true while a newer version waits; the event `lull:update-ready` says when
//   applyUpdate()    switches to it and reloads, or looks for one first; asks nothing, so save drafts first
//   scriptUrl(name)  a URL that Trusted Types lets a worker start from
//   showDesk(place, address)  shows in a place what the second program has at an address; the empty one
//                    shows nothing
//   wayToInstall()   how this device installs the app; the event `lull:way-to-install` says when it changes
//   install()        shows the browser's own offer to install, where wayToInstall() is 'offer'
//   lock()           waits until no other tab saves; what it brings, if anything, ends the wait of others
//   tell(key, text)  tells other tabs what was kept here; theirs comes to heard(key, text), which the app sets
//   erased()         everything was erased: no tab shows or writes what it still has in its memory
//   panicked(text)   for the panic hooks: a program is gone, say so without it
//   rescue()         the journal as a backup made without the programs, { name, text }, or null

// Everything the Trusted Types policy lets through, relative to the app. A worker's file joins this list.
const SCRIPTS = ['sw.js'];
const CHECK_AGAIN_MS = 10 * 60 * 1000;
const TAKE_OVER_MS = 15 * 1000;
const LOOK_MS = 10 * 1000;

const policy = globalThis.trustedTypes?.createPolicy('lull', {
  createScriptURL(url) {
    if (SCRIPTS.some((name) => new URL(name, document.baseURI).href === url)) return url;
    throw new TypeError(`Not a script of this app: ${url}`);
  },
});

function scriptUrl(name) {
  const url = new URL(name, document.baseURI).href;
  return policy ? policy.createScriptURL(url) : url;
}

// Built through the DOM: the app may be dead, and Trusted Types forbids markup from text.
const trouble = document.getElementById('trouble').content;
let hasStopped = false;
function showTrouble(what) {
  if (hasStopped) return; // What comes after the first is its echo.
  hasStopped = true;
  stopWriting();
  const page = trouble.cloneNode(true);
  const [reload, take] = page.querySelectorAll('button');
  page.querySelector('pre').textContent = String(what);
  // A newer version may be the cure, so reloading takes it if there is one.
  reload.addEventListener('click', applyUpdate);
  document.body.replaceChildren(page);
  // Where it is not on the device yet, reloading is what is left.
  rescuer().then(({ offer }) => offer(take), () => {});
}

// What is left of the programs runs on, with timers and with answers under way. Nobody knows in which
// state: it hears of no other tab, and writes nothing.
function stopWriting() {
  tabs?.close();
  const stop = () => {
    throw new Error('Lull has stopped');
  };
  const places = { Storage: ['setItem', 'removeItem', 'clear'], IDBObjectStore: ['put', 'add', 'delete', 'clear'] };
  for (const [place, ways] of Object.entries(places)) {
    for (const way of ways) if (globalThis[place]) globalThis[place].prototype[way] = stop;
  }
}

function rescuer() {
  return import(new URL('rescue.js', document.baseURI));
}

// A program that runs out of memory or of stack ends without a word of its own.
for (const kind of ['error', 'unhandledrejection']) {
  addEventListener(kind, ({ error, reason = error }) => {
    if (reason instanceof WebAssembly.RuntimeError) showTrouble(reason);
  });
}

// The desk is the second program: all that is not needed to log a night or a moment. It is fetched when
// the app first asks for something of it, or by the worker before that, and then stays. It draws into
// places: the one below the app, and those that the app makes within its page.
const places = new Map(); // Each with the address of what it is to show.
let deskIsHere = false;
let deskIsComing = false;
function showDesk(place, address) {
  if (address) places.set(place, address);
  else places.delete(place);
  if (deskIsHere) return globalThis.lull.desk(place, address);
  place.replaceChildren();
  if (!address) return;
  place.append(part('desk-coming'));
  bringDesk();
}

async function bringDesk() {
  if (deskIsComing) return;
  deskIsComing = true;
  try {
    await startDesk();
    deskIsHere = true;
    places.forEach((address, place) => globalThis.lull.desk(place, address));
  } catch {
    places.forEach((_, place) => {
      const missing = part(place.id ? 'desk-missing' : 'part-missing');
      missing.querySelector('button').addEventListener('click', () => {
        places.forEach((address, place) => showDesk(place, address));
      });
      place.replaceChildren(missing);
    });
  }
  deskIsComing = false;
}

function part(template) {
  return document.getElementById(template).content.cloneNode(true);
}

async function startDesk() {
  // Not while the app itself has something to do: the first number is to be tapped without a wait.
  await new Promise((idle) => {
    if (globalThis.requestIdleCallback) requestIdleCallback(idle, { timeout: 1000 });
    else setTimeout(idle, 100);
  });
  const at = (name) => new URL(name, document.baseURI);
  // Its looks come with it, so that nothing of it is ever seen without them.
  const styles = new Promise((loaded, failed) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = at('desk.css');
    link.addEventListener('load', loaded);
    link.addEventListener('error', () => {
      link.remove();
      failed();
    });
    document.head.append(link);
  });
  const program = import(at('desk.js'));
  await Promise.all([styles, program]);
  await (await program).default({ module_or_path: at('desk_bg.wasm') });
}

const ours = new URL('./', document.baseURI).pathname;
const tabs = globalThis.BroadcastChannel ? new BroadcastChannel(`lull:${ours}`) : null;
tabs?.addEventListener('message', ({ data }) => {
  if (data === 'erased') showErased();
  else globalThis.lull.heard?.(...data);
});
function tell(key, text) {
  tabs?.postMessage([key, text]);
}
function erased() {
  tabs?.postMessage('erased');
  showErased();
}

// One tab saves at a time. One that sleeps with the lock in its hand must not stop the others: they go
// on without it, for the second copy looks for itself whether somebody was faster.
const LOCK_PATIENCE_MS = 1000;
function lock() {
  return new Promise((give) => {
    let late = false;
    const goOn = () => {
      late = true;
      give();
    };
    if (!navigator.locks) return goOn();
    setTimeout(goOn, LOCK_PATIENCE_MS);
    navigator.locks.request(`lull:${ours}`, () => (late ? null : new Promise(give))).catch(goOn);
  });
}

function showErased() {
  const page = document.getElementById('erased').content.cloneNode(true);
  page.querySelector('button').addEventListener('click', () => {
    history.replaceState(null, '', './');
    location.reload();
  });
  document.body.replaceChildren(page);
  document.querySelector('h1').focus();
}

// WebKit brings a field into view with no regard to what lies over the foot of the page.
addEventListener('focusin', ({ target }) => setTimeout(() => {
  const foot = document.querySelector('.dock');
  if (!foot || getComputedStyle(foot).position === 'static' || foot.contains(target) || !target.matches(':focus-visible')) return;
  const under = target.getBoundingClientRect().bottom - foot.getBoundingClientRect().top;
  if (under > 0) scrollBy(0, under + 16);
}, 50));

// Some browsers offer to install the app; the offer is kept until the person asks for it.
let offer = null;
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  offer = event;
  dispatchEvent(new Event('lull:way-to-install'));
});
addEventListener('appinstalled', () => {
  offer = null;
  dispatchEvent(new Event('lull:way-to-install'));
});

function wayToInstall() {
  const { userAgent, maxTouchPoints, standalone } = navigator;
  if (standalone || matchMedia('(display-mode: standalone)').matches) return 'installed';
  // An iPad says that it is a Mac, but no Mac has a screen to touch.
  if (/iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)) return 'home-screen';
  if (offer) return 'offer';
  return /Android/.test(userAgent) ? 'menu' : 'none';
}

function install() {
  offer?.prompt();
  offer = null; // Browsers take an offer once; a new one comes by itself.
  dispatchEvent(new Event('lull:way-to-install'));
}

let registration = null;
let reloading = false;

function reloadOnce() {
  if (reloading) return;
  reloading = true;
  location.reload();
}

async function applyUpdate() {
  if (registration && !registration.waiting) {
    await Promise.race([lookForUpdate(), new Promise((late) => setTimeout(late, LOOK_MS))]);
  }
  const waiting = registration?.waiting;
  if (!waiting) return reloadOnce();
  navigator.serviceWorker.addEventListener('controllerchange', reloadOnce);
  waiting.postMessage('activate');
  setTimeout(reloadOnce, TAKE_OVER_MS);
}

// A newer version that the host has, fetched until it waits. Offline there is none.
async function lookForUpdate() {
  await registration.update().catch(() => {});
  const { installing } = registration;
  if (installing) await new Promise((done) => installing.addEventListener('statechange', done, { once: true }));
}

function announceUpdate() {
  globalThis.lull.updateReady = true;
  dispatchEvent(new CustomEvent('lull:update-ready'));
}

// A first install has no version before it, hence nothing to announce. Which worker that is has to be
// remembered: for a moment WebKit shows it as waiting although it controls the page already.
let first = null;
function announceIfWaiting() {
  const { waiting } = registration;
  if (waiting && waiting !== first && navigator.serviceWorker.controller) announceUpdate();
}

async function keepOffline() {
  if (!('serviceWorker' in navigator)) return;
  const hadController = Boolean(navigator.serviceWorker.controller);
  try {
    registration = await navigator.serviceWorker.register(scriptUrl('sw.js'), {
      scope: './',
      updateViaCache: 'none',
    });
  } catch (error) {
    console.warn('Lull cannot be kept for offline use here:', error);
    return;
  }
  if (!hadController) first = registration.installing ?? registration.waiting ?? registration.active;
  // A newer version may be waiting already, may be on its way, or may come later.
  const followInstall = () => registration.installing?.addEventListener('statechange', announceIfWaiting);
  announceIfWaiting();
  followInstall();
  registration.addEventListener('updatefound', followInstall);
  // Another tab may switch versions. This one keeps running the old code until the person reloads it.
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (hadController) announceUpdate();
  });

  // An installed app on a phone is thawed rather than loaded, so it has to ask by itself.
  let asked = Date.now(); // Registering has just asked.
  const checkForUpdate = () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < CHECK_AGAIN_MS) return;
    asked = Date.now();
    // Offline, or the server is away: the next look will tell.
    registration.update().catch(() => {});
  };
  document.addEventListener('visibilitychange', checkForUpdate);
  addEventListener('pageshow', checkForUpdate);
}

globalThis.lull = {
  updateReady: false, applyUpdate, scriptUrl, panicked: showTrouble, showDesk,
  rescue: () => rescuer().then(({ backup }) => backup()), wayToInstall, install, erased, lock, tell,
};

// The first words are painted before the app is fetched, so that on a slow line they do not wait for
// it. A page in the background paints nothing: there the wait is short and ends by itself.
await new Promise((painted) => {
  requestAnimationFrame(() => setTimeout(painted));
  setTimeout(painted, 200);
});

const { js, wasm } = document.querySelector('script[data-wasm]').dataset;
try {
  // Both at once; the module then takes what has come of the program.
  const program = fetch(wasm);
  program.catch(() => {}); // Said below, where the module waits for it.
  const app = await import(js);
  await app.default({ module_or_path: program });
} catch (error) {
  showTrouble(error);
}
// After the app, so that filling the cache never competes with it; and even when the start failed,
// because the cure arrives as a newer version.
keepOffline();
