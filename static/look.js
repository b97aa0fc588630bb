// Runs before anything is painted, so that a dark room never sees a white flash, and keeps the look
// right from then on. What is chosen on this device, under the key `lull:look`:
//   "light", "dark", "night"   always this look
//   "clock"                    night between the hours of `lull:look-hours` ("21-7"), else as below
//   nothing                    as the device has it, also when that changes at dusk
// The event `lull:look-chosen` says that another look was chosen, in its detail, for browsers that
// remember nothing; `lull:look-changed` says that another one is on.
(() => {
  const colours = { light: '#faf6ef', dark: '#0f171d', night: '#000000' };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  let unremembered = null;
  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // Site data is blocked: follow the device.
    }
  };
  const isNight = () => {
    const [from, until] = (kept('lull:look-hours') ?? '21-7').split('-').map(Number);
    const hour = new Date().getHours();
    return from < until ? from <= hour && hour < until : from <= hour || hour < until;
  };
  const wanted = () => {
    const chosen = kept('lull:look') ?? unremembered;
    if (Object.hasOwn(colours, chosen ?? '')) return chosen;
    if (chosen === 'clock' && isNight()) return 'night';
    return dark.matches ? 'dark' : 'light';
  };
  const putOn = () => {
    const look = wanted();
    if (root.dataset.look === look) return;
    root.dataset.look = look;
    document.querySelector('meta[name="theme-color"]').content = colours[look];
    dispatchEvent(new Event('lull:look-changed'));
  };
  putOn();
  dark.addEventListener('change', putOn);
  document.addEventListener('visibilitychange', putOn);
  addEventListener('storage', putOn);
  addEventListener('lull:look-chosen', (event) => {
    unremembered = event.detail;
    putOn();
  });
  // The hour comes by itself; a look at the clock each minute costs less than being right to the second.
  setInterval(putOn, 60_000);
})();
