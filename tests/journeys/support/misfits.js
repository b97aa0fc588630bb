// Everything on the page that does not fit, each in a sentence. Whoever sees the page could find the
// same with a ruler.
const SMALLEST = 44;
const wrong = [];
const say = (what, element) => wrong.push(`${what}: ${element.outerHTML.replace(/\s+/g, ' ').slice(0, 140)}`);
const hidden = (element) => element.closest('.spoken, .skip, svg') || !element.checkVisibility({ visibilityProperty: true });
// A table may be wider than the page: it scrolls within its frame.
const scrolls = (element) => element.closest('.scrolls');
const all = [...document.body.querySelectorAll('*')].filter((e) => e.getClientRects().length > 0 && !hidden(e));

for (const element of all) {
  const box = element.getBoundingClientRect();
  if ((box.right > innerWidth + 1 || box.left < -1) && !scrolls(element)) say('sticks out', element);
  const style = getComputedStyle(element);
  const cuts = (axis) => ['hidden', 'clip'].includes(style[`overflow${axis}`]);
  if (cuts('X') && element.scrollWidth > element.clientWidth + 1) say('cut off sideways', element);
  if (cuts('Y') && element.scrollHeight > element.clientHeight + 1) say('cut off below', element);
  const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  if (words && !scrolls(element)) {
    const range = document.createRange();
    range.selectNodeContents(element);
    const text = range.getBoundingClientRect();
    if (text.right > box.right + 1.5 && style.display !== 'inline') say('words wider than their place', element);
  }
}

// What is pressed: large enough, and nothing else pressed lies over it. A link within a sentence is
// as large as its words; a box to tick is pressed by its words as well.
const pressed = all.filter((e) => e.matches('a[href], button, input, select, textarea, summary, [tabindex="0"][role]') && !e.matches('[role=region]'));
const target = (element) => (element.matches('input[type=checkbox], input[type=radio], input[type=file]') && element.labels?.[0]) || element;
const inSentence = (element) => element.matches('a') && getComputedStyle(element).display === 'inline';
for (const element of pressed) {
  const box = target(element).getBoundingClientRect();
  if (!inSentence(element) && !element.disabled && (box.width < SMALLEST - 0.5 || box.height < SMALLEST - 0.5)) {
    say(`only ${Math.round(box.width)} by ${Math.round(box.height)} to press`, element);
  }
}
const fixed = (element) => { for (let e = element; e; e = e.parentElement) if (getComputedStyle(e).position === 'fixed') return true; return false; };
for (const [at, one] of pressed.entries()) {
  for (const other of pressed.slice(at + 1)) {
    const [a, b] = [target(one), target(other)];
    if (a === b || a.contains(b) || b.contains(a) || fixed(a) !== fixed(b)) continue;
    const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
    const over = Math.min(p.right, q.right) - Math.max(p.left, q.left) > 1 && Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 1;
    if (over) say(`lies over ${b.outerHTML.slice(0, 80)}`, a);
  }
}

// What is fixed to the screen leaves most of it to the page.
const dock = document.querySelector('.dock');
const covered = dock && getComputedStyle(dock).position === 'fixed' ? [...dock.children].filter((e) => e.getClientRects().length && getComputedStyle(e).visibility !== 'hidden' && getComputedStyle(e).pointerEvents !== 'none').reduce((sum, e) => sum + e.getBoundingClientRect().height, 0) : 0;
if (covered > innerHeight * 0.45) wrong.push(`the dock covers ${Math.round(covered)} of ${innerHeight}`);

// At the end of the page nothing lies below the dock; what scrolls by itself ends where its frame does.
scrollTo(0, document.documentElement.scrollHeight);
const last = [...document.querySelectorAll('main *')].filter((e) => e.getClientRects().length && !hidden(e) && !e.parentElement.closest('.scrolls')).reduce((most, e) => Math.max(most, e.getBoundingClientRect().bottom), 0);
const top = dock && getComputedStyle(dock).position === 'fixed' ? Math.min(...[...dock.children].filter((e) => e.matches('.now, .tabs')).map((e) => e.getBoundingClientRect().top)) : innerHeight;
if (last > top + 1) wrong.push(`the last of the page ends ${Math.round(last - top)} below the dock's edge`);
scrollTo(0, 0);
return wrong;
