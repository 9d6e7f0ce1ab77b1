// The cameras of a post side by side: one slider runs through all of their strips, and the sound takes them along.
export function openStrips(card) {
  const clips = [...card?.querySelectorAll('[data-from]') ?? []];
  if (clips.length === 0) return;
  const slider = card.querySelector('[data-scrub]');
  const label = card.querySelector('[data-scrub-time]');
  const [first, last] = [Math.min(...clips.map(clip => Number(clip.dataset.from))), Math.max(...clips.map(clip => Number(clip.dataset.to)))];
  slider.min = first;
  slider.max = last;
  slider.value = Math.max(first, 0);
  card.querySelector('[data-scrub-field]').hidden = false;

  function show(seconds) {
    // Seconds are counted from the start of the session; the hall's clock stands beside the slider.
    label.textContent = new Date((Number(card.dataset.clock) + seconds) * 1000).toISOString().slice(11, 19);
    for (const clip of clips) {
      const isNow = seconds >= Number(clip.dataset.from) && seconds < Number(clip.dataset.to);
      clip.classList.toggle('is-now', isNow);
      const strip = clip.parentElement;
      if (isNow) strip.scrollLeft = clip.offsetLeft - strip.offsetLeft - (strip.clientWidth - clip.offsetWidth) / 2;
    }
  }

  slider.addEventListener('input', () => show(Number(slider.value)));
  document.addEventListener('played', event => {
    slider.value = event.detail;
    show(event.detail);
  });
  show(Number(slider.value));
}
