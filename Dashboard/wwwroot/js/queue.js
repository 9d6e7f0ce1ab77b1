// Keyboard on the review queue. Without it every row is still a link and every box a box.
const rows = [...document.querySelectorAll('[data-row]')];
const help = document.querySelector('[data-help-dialog]');
let current = -1;

const isTyping = target => target.closest('input:not([type=checkbox]), select, textarea, [contenteditable]');

function go(index) {
  if (rows.length === 0) return;
  rows[current]?.classList.remove('is-current');
  current = Math.max(0, Math.min(rows.length - 1, index));
  const row = rows[current];
  row.classList.add('is-current');
  row.querySelector('[data-open]').focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

const actions = {
  j: () => go(current + 1),
  k: () => go(current - 1),
  o: () => rows[Math.max(current, 0)]?.querySelector('[data-open]').click(),
  x: () => rows[current]?.querySelector('.pick input:not(:disabled)')?.click(),
  '/': () => {
    const details = document.querySelector('.filters');
    details.open = true;
    details.querySelector('[data-filter]').focus();
  },
  '?': () => help.showModal(),
};

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || help.open) return;
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

document.querySelectorAll('[data-help]').forEach(button => button.addEventListener('click', () => help.showModal()));

const boxes = () => document.querySelectorAll('[data-row] .pick input:not(:disabled)');
document.querySelector('[data-pick-all]')?.addEventListener('change', event => boxes().forEach(box => { box.checked = event.target.checked; }));

// The bulk bar comes up once something is chosen; without scripts it is always there.
const bulk = document.querySelector('[data-bulk]');
if (bulk) {
  const show = () => bulk.classList.toggle('is-idle', ![...boxes()].some(box => box.checked) && bulk.querySelector('[name=scope]').value === 'chosen');
  document.addEventListener('change', show);
  show();
}
