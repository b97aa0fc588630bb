// Finds what a person would call by its role and name. `arguments`: role, name, and optionally the
// name of the group it stands in.
const [role, name, group] = arguments;
const native = {
  button: 'button, summary', link: 'a[href]', textbox: 'input:not([type]), input[type=text], input[type=date], input[type=time], input[type=datetime-local], textarea',
  checkbox: 'input[type=checkbox]', radio: 'input[type=radio]', combobox: 'select', heading: 'h1, h2, h3',
  status: 'output', img: 'svg[role=img]', table: 'table', file: 'input[type=file]', radiogroup: 'fieldset', group: 'fieldset, details', region: 'section[aria-labelledby]',
};
const words = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute('aria-hidden') === 'true') return '';
  return [...node.childNodes].map(words).join(' ');
};
const tidy = (text) => text.replace(/\s+/g, ' ').replace(/ ,/g, ',').trim();
const byId = (ids) => ids.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean).map(words).join(' ');
const nameOf = (element) => tidy(
  element.getAttribute('aria-label')
  || (element.getAttribute('aria-labelledby') && byId(element.getAttribute('aria-labelledby')))
  || ([...(element.labels || [])].map(words).join(' '))
  || words(element)
  || element.title || '');
// What is there but cannot be pressed yet is not there yet, for a person.
const shown = (element) => !element.disabled && (element.matches('input[type=file]') || element.getClientRects().length > 0);
const all = (root, role) => [...root.querySelectorAll(`[role="${role}"]${native[role] ? ', ' + native[role] : ''}`)]
  .filter((element) => shown(element) && (element.getAttribute('role') || role) === role || (role === 'file' && element.matches('input[type=file]')));
const roots = group ? ['radiogroup', 'group', 'region', 'table', 'grid'].flatMap((kind) => all(document, kind)).filter((element) => nameOf(element) === group) : [document];
const candidates = roots.flatMap((root) => all(root, role));
return candidates.find((element) => nameOf(element) === name)
  || candidates.find((element) => nameOf(element).startsWith(name))
  || null;
