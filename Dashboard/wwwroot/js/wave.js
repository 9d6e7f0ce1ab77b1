// The waveform: one band per channel, hits, silences and overlaps behind it, the playhead in front. Zoomed in, the window follows the playhead.
const CLOSEST_SECONDS = 4;
const BAR_PIXELS = 2;

export function drawWave(canvas, data, seek) {
  const paint = canvas.getContext('2d');
  let now = 0;
  let marked = null;
  let from = 0;
  let span = data.seconds;

  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  function draw() {
    const scale = window.devicePixelRatio || 1;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    canvas.width = width * scale;
    canvas.height = height * scale;
    paint.setTransform(scale, 0, 0, scale, 0, 0);
    const x = seconds => (seconds - from) / span * width;
    const band = (start, end, fill) => { paint.fillStyle = fill; paint.fillRect(x(start), 0, Math.max(2, x(end) - x(start)), height); };
    paint.fillStyle = colour('--surface-2');
    paint.fillRect(0, 0, width, height);
    for (const [start, end] of data.silences) band(start, end, colour('--surface-3'));
    for (const [start, end] of data.overlaps) band(start, end, colour('--warn-soft'));
    for (const hit of data.hits) band(hit.start, hit.end, colour('--bad-soft'));
    drawPeaks(width, height, [colour('--accent'), colour('--line-strong')]);
    for (const hit of data.hits) {
      paint.fillStyle = colour('--bad');
      paint.fillRect(x(hit.start), hit.id === marked ? 0 : height - 4, Math.max(3, x(hit.end) - x(hit.start)), 4);
    }
    paint.fillStyle = colour('--ink');
    paint.fillRect(x(now) - 1, 0, 2, height);
  }

  function drawPeaks(width, height, [played, ahead]) {
    const each = height / data.peaks.length;
    const bars = Math.max(1, Math.floor(width / BAR_PIXELS));
    data.peaks.forEach((peaks, channel) => {
      const perSecond = peaks.length / data.seconds;
      for (let bar = 0; bar < bars; bar++) {
        const [start, end] = [from + bar * span / bars, from + (bar + 1) * span / bars];
        let peak = 0;
        for (let index = Math.floor(start * perSecond); index < Math.max(end * perSecond, Math.floor(start * perSecond) + 1); index++) peak = Math.max(peak, peaks[index] ?? 0);
        const tall = Math.max(1, peak / 255 * each * 0.92);
        paint.fillStyle = start <= now ? played : ahead;
        paint.fillRect(bar * width / bars, channel * each + (each - tall) / 2, width / bars - 0.4, tall);
      }
    });
  }

  // Keeps the second under the pointer, or the playhead, where it is.
  function zoom(factor, around = now) {
    const place = (around - from) / span;
    span = Math.min(data.seconds, Math.max(Math.min(CLOSEST_SECONDS, data.seconds), span * factor));
    moveTo(around - (place >= 0 && place <= 1 ? place : 0.5) * span);
  }

  function moveTo(seconds) {
    from = Math.max(0, Math.min(data.seconds - span, seconds));
    canvas.dataset.span = span.toFixed(1);
    draw();
  }

  const secondsAt = event => from + event.offsetX / canvas.clientWidth * span;
  canvas.addEventListener('click', event => seek(secondsAt(event)));
  canvas.addEventListener('wheel', event => {
    if (!event.ctrlKey && !event.shiftKey) return;
    event.preventDefault();
    if (event.ctrlKey) zoom(event.deltaY < 0 ? 0.8 : 1.25, secondsAt(event));
    else moveTo(from + Math.sign(event.deltaY || event.deltaX) * span / 8);
  }, { passive: false });
  new ResizeObserver(draw).observe(canvas);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  moveTo(0);
  return {
    at(seconds) {
      now = seconds;
      if (now < from || now > from + span) moveTo(now - span / 5);
      else draw();
    },
    mark(id) { marked = id; draw(); },
    zoom,
    whole() { zoom(Infinity); },
  };
}
