// The waveform: one band per channel, hits, silences and overlaps behind it, the playhead in front.
export function drawWave(canvas, data, seek) {
  const paint = canvas.getContext('2d');
  let now = 0;
  let marked = null;

  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  function draw() {
    const scale = window.devicePixelRatio || 1;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    canvas.width = width * scale;
    canvas.height = height * scale;
    paint.setTransform(scale, 0, 0, scale, 0, 0);
    const x = seconds => seconds / data.seconds * width;
    const band = (from, to, fill) => { paint.fillStyle = fill; paint.fillRect(x(from), 0, Math.max(2, x(to) - x(from)), height); };
    paint.fillStyle = colour('--surface-2');
    paint.fillRect(0, 0, width, height);
    for (const [from, to] of data.silences) band(from, to, colour('--surface-3'));
    for (const [from, to] of data.overlaps) band(from, to, colour('--warn-soft'));
    for (const hit of data.hits) band(hit.start, hit.end, colour('--bad-soft'));
    const each = height / data.peaks.length;
    data.peaks.forEach((peaks, channel) => {
      const bar = width / peaks.length;
      peaks.forEach((peak, index) => {
        const tall = Math.max(1, peak / 255 * each * 0.92);
        paint.fillStyle = (index + 0.5) * bar <= x(now) ? colour('--accent') : colour('--line-strong');
        paint.fillRect(index * bar, channel * each + (each - tall) / 2, Math.max(0.6, bar - 0.4), tall);
      });
    });
    for (const hit of data.hits) {
      paint.fillStyle = colour('--bad');
      paint.fillRect(x(hit.start), hit.id === marked ? 0 : height - 4, Math.max(3, x(hit.end) - x(hit.start)), hit.id === marked ? 4 : 4);
    }
    paint.fillStyle = colour('--ink');
    paint.fillRect(x(now) - 1, 0, 2, height);
  }

  canvas.addEventListener('click', event => seek(event.offsetX / canvas.clientWidth * data.seconds));
  new ResizeObserver(draw).observe(canvas);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  draw();
  return {
    at(seconds) { now = seconds; draw(); },
    mark(id) { marked = id; draw(); },
  };
}
