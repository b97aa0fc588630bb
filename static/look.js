// Runs before anything is painted, so that a dark room never sees a white flash.
// A look chosen on this device ("light", "dark" or "night") becomes <html data-look>;
// with none chosen the attribute is absent and the style sheet follows prefers-color-scheme.
(() => {
  const colours = { light: '#faf6ef', dark: '#0f171d', night: '#000000' };
  let look = null;
  try {
    look = localStorage.getItem('lull:look');
  } catch {
    // Site data is blocked: follow the device.
  }
  if (!Object.hasOwn(colours, look ?? '')) return;
  document.documentElement.dataset.look = look;
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
    meta.content = colours[look];
  }
})();
