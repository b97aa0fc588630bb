// Logs one urge after another, each as soon as the one before is saved, and remembers what was called saved:
// in the window, for in Firefox each script has globals of its own.
const [wanted, pause] = arguments;
const wait = (ms) => new Promise((next) => setTimeout(next, ms));
const until = async (look) => { for (;;) { const found = look(); if (found) return found; await wait(0); } };
const said = () => document.querySelector('[role=status]')?.textContent.trim();
const urges = () => lull.journal.records().flatMap(([key, body]) =>
    key.startsWith('n:') ? (JSON.parse(body).episodes ?? []).map(({ id }) => id) : []);
window.__logged = 0;
window.__saved = [];
(async () => {
    for (let number = 0; number < (wanted ?? Infinity); number += 1) {
        location.hash = '#/now';
        const urge = '[aria-label="Urge to move now"] [role=radio]';
        await until(() => said() === '' && document.querySelector(urge));
        document.querySelectorAll(urge)[number % 11].click();
        await until(() => said() === 'Saved');
        window.__saved = urges();
        await wait(pause ? 200 + Math.random() * pause : 0);
        // Not by way of the start page, which would draw a list of all of them each time.
        location.hash = '#/help';
        await until(() => !document.querySelector(urge));
        window.__logged += 1;
    }
})();
