// Lists what can be worked on this page but never gets the focus from the keyboard, or out of turn.
const kinds = 'a[href], button, input, select, textarea, summary, [onclick], [role=button], [role=link], [role=radio], [role=checkbox], [role=switch], [role=tab]';
const seen = (element) => !element.disabled && element.getClientRects().length > 0
  && getComputedStyle(element).visibility !== 'hidden' && !element.closest('[aria-hidden=true], [inert]');
// Of these one at a time takes the focus, and the arrows lead to the others. The browser sees to that
// itself among its own radio buttons.
const together = (element) => element.type === 'radio' ? null : element.closest('[role=radiogroup], [role=grid]');
const short = (element) => element.outerHTML.slice(0, 160);
const all = [...document.querySelectorAll(kinds)].filter(seen);
const alone = all.filter((element) => element.tabIndex < 0 && !together(element));
const groups = new Set(all.map(together).filter(Boolean));
const shut = [...groups].filter((group) => all.filter((element) => together(element) === group && element.tabIndex >= 0).length !== 1);
const early = [...document.querySelectorAll('[tabindex]')].filter((element) => element.tabIndex > 0);
// What scrolls without anything in it to go to has to take the focus itself.
const scrolls = [...document.querySelectorAll('*')].filter((element) => {
  const { overflowX, overflowY } = getComputedStyle(element);
  const rolls = (way, size, room) => ['auto', 'scroll'].includes(way) && size > room + 1;
  return seen(element) && element !== document.documentElement && element !== document.body && element.tabIndex < 0
    && (rolls(overflowX, element.scrollWidth, element.clientWidth) || rolls(overflowY, element.scrollHeight, element.clientHeight))
    && !all.some((inner) => element.contains(inner));
});
return [...alone, ...shut, ...early, ...scrolls].map(short);
