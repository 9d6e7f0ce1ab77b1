// Follows a running night. Without this script the page shows the same figures at each reload.
const section = document.querySelector("[data-live]");
if (section) {
  const source = new EventSource(section.dataset.live);
  source.addEventListener("stages", event => {
    const run = JSON.parse(event.data);
    for (const stage of run.stages) show(section.querySelector(`[data-stage="${stage.number}"]`), stage);
    if (run.state !== "running") {
      source.close();
      location.reload();
    }
  });
}

function show(row, stage) {
  if (!row) return;
  const badge = row.querySelector(".badge");
  badge.textContent = stage.word;
  badge.className = `badge ${stage.tone}`;
  const progress = row.querySelector("progress");
  progress.max = Math.max(1, stage.total);
  progress.value = stage.done;
  row.querySelector("[data-done]").textContent = stage.progress;
  row.querySelector("[data-kept]").textContent = stage.kept;
  row.querySelector("[data-dropped]").textContent = stage.dropped;
  row.querySelector("[data-written]").textContent = stage.written;
}
