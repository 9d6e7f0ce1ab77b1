// The officer's player and keyboard. Everything but playback also works without it.
import { openPlayer } from './player.js';
import { openStrips } from './strips.js';
import { openVerdicts } from './verdict.js';

const bench = document.querySelector('[data-session]');
const help = document.querySelector('[data-help-dialog]');
openStrips(document.querySelector('[data-strips]'));
const player = openPlayer(document.querySelector('[data-player]'), bench);
const verdicts = openVerdicts(bench, finding => player.select(finding));

document.querySelectorAll('[data-help]').forEach(button => button.addEventListener('click', () => help.showModal()));

const isTyping = target => target.closest('textarea, select, input:not([type=radio]):not([type=checkbox])');

const actions = {
  ' ': () => player.toggle(),
  h: () => player.playHit(),
  l: () => player.toggleLoop(),
  ArrowLeft: () => player.seekBy(-3),
  ArrowRight: () => player.seekBy(3),
  '+': () => player.zoom(0.5),
  '=': () => player.zoom(0.5),
  '-': () => player.zoom(2),
  0: () => player.zoom(0),
  j: () => verdicts.move(1),
  k: () => verdicts.move(-1),
  n: () => document.querySelector('[data-next]')?.click(),
  '/': () => verdicts.note(),
  '?': () => help.showModal(),
};

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  if (isTyping(event.target)) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  if (event.key >= '1' && event.key <= '5') {
    event.preventDefault();
    verdicts.choose(Number(event.key));
    return;
  }
  if (event.key === 'Enter' && !event.target.closest('a, button, summary')) {
    event.preventDefault();
    verdicts.save();
    return;
  }
  if (event.key === ' ' && event.target.closest('a, button, summary')) return;
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});
