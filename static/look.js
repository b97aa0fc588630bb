// Runs before anything is painted, so that a dark room never sees a white flash.
// A look chosen on this device ("light", "dark" or "night") holds; with none chosen the page follows
// the device, also when that changes at dusk.
(() => {
  const colours = { light: '#faf6ef', dark: '#0f171d', night: '#000000' };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const chosen = () => {
    try {
      return localStorage.getItem('lull:look');
    } catch {
      return null; // Site data is blocked: follow the device.
    }
  };
  const putOn = () => {
    const wanted = chosen();
    const look = Object.hasOwn(colours, wanted ?? '') ? wanted : dark.matches ? 'dark' : 'light';
    document.documentElement.dataset.look = look;
    document.querySelector('meta[name="theme-color"]').content = colours[look];
  };
  putOn();
  dark.addEventListener('change', putOn);
})();
