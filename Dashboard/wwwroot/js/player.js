// Plays the review copy from five seconds before a hit, draws its waveform and lets the transcript follow.
import { drawWave } from './wave.js';

const LEAD_SECONDS = 5;
const TAIL_SECONDS = 3;

const silent = { select() {}, toggle() {}, playHit() {}, toggleLoop() {}, seekBy() {}, zoom() {} };

export function openPlayer(card, bench) {
  const audio = card?.querySelector('[data-audio]');
  if (!audio) return silent;
  const loop = card.querySelector('[data-loop]');
  const box = card.querySelector('[data-wave-box]');
  const turns = [...document.querySelectorAll('.turn[data-start]')].filter(turn => turn.dataset.start !== '');
  let hit = null;
  let wave = null;
  let noted = false;

  card.querySelector('[data-player-bar]').hidden = false;
  fetch(card.dataset.wave, { headers: { Accept: 'application/json' } })
    .then(response => response.ok ? response.json() : null)
    .then(data => {
      if (!data) return;
      box.hidden = false;
      card.querySelectorAll('[data-zoom]').forEach(button => { button.hidden = false; });
      wave = drawWave(box.querySelector('[data-canvas]'), data, seconds => { audio.currentTime = seconds; audio.play().catch(() => {}); });
      wave.at(audio.currentTime);
    });

  // Half, double, or 0 for the whole recording.
  const zoom = factor => factor === 0 ? wave?.whole() : wave?.zoom(factor);
  card.querySelectorAll('[data-zoom]').forEach(button => button.addEventListener('click', () => zoom(Number(button.dataset.zoom))));

  const lead = () => hit ? Math.max(0, hit.start - LEAD_SECONDS) : 0;

  function playHit() {
    audio.currentTime = lead();
    // Browsers refuse to start by themselves on a first visit; then the button is one key away.
    audio.play().catch(() => {});
  }

  function follow() {
    document.dispatchEvent(new CustomEvent('played', { detail: audio.currentTime }));
    wave?.at(audio.currentTime);
    if (loop.checked && hit && audio.currentTime >= hit.end + TAIL_SECONDS) audio.currentTime = lead();
    const now = turns.find(turn => audio.currentTime >= Number(turn.dataset.start) && audio.currentTime < Number(turn.dataset.end));
    for (const turn of turns) turn.classList.toggle('is-now', turn === now);
    if (now && !audio.paused) scrollWithin(now);
  }

  audio.addEventListener('timeupdate', follow);
  audio.addEventListener('play', () => {
    if (noted) return;
    noted = true;
    const token = document.querySelector('input[name=__RequestVerificationToken]');
    fetch(card.dataset.played, { method: 'POST', body: new URLSearchParams(token ? { [token.name]: token.value } : {}) });
  });
  card.querySelector('[data-hit-play]').addEventListener('click', playHit);
  card.querySelector('[data-speed]').addEventListener('change', event => { audio.playbackRate = Number(event.target.value); });
  document.addEventListener('click', event => {
    const piece = event.target.closest('[data-at], [data-jump]');
    const seconds = piece?.dataset.at ?? piece?.dataset.jump;
    if (!seconds) return;
    audio.currentTime = Number(seconds);
    audio.play().catch(() => {});
  });

  const first = bench.querySelector('[data-finding][data-start]:not([data-start=""])');
  if (first) select(first);
  audio.addEventListener('loadedmetadata', playHit, { once: true });
  if (audio.readyState > 0) playHit();

  function select(finding) {
    const { start, end } = finding.dataset;
    if (!start) return;
    hit = { start: Number(start), end: end ? Number(end) : Number(start) + 2 };
    wave?.mark(finding.id.replace('finding-', ''));
  }

  return {
    select(finding) { select(finding); if (!audio.paused) playHit(); },
    toggle() { if (audio.paused) audio.play().catch(() => {}); else audio.pause(); },
    playHit,
    toggleLoop() { loop.checked = !loop.checked; },
    zoom,
    seekBy(seconds) { audio.currentTime = Math.max(0, audio.currentTime + seconds); },
  };
}

// Moves only the transcript, never the page under the officer's hands.
function scrollWithin(turn) {
  const list = turn.parentElement;
  const top = turn.offsetTop - list.offsetTop;
  if (top < list.scrollTop || top + turn.offsetHeight > list.scrollTop + list.clientHeight) list.scrollTop = top - list.clientHeight / 3;
}
