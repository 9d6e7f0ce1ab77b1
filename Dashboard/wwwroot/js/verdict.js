// The verdict forms: keys 1 to 5, only the reasons that fit, a draft that outlives a lost connection, one submit only.
const draftKey = form => `verdict-draft-${form.dataset.verdict}`;

export function openVerdicts(bench, onSelect) {
  const findings = [...bench.querySelectorAll('[data-finding]')];
  let current = Math.max(0, findings.findIndex(finding => fold(finding)?.open));

  findings.forEach(finding => finding.querySelectorAll('form.verdict').forEach(form => prepare(form)));
  if (findings.length > 0) show(false);
  findings.forEach((finding, index) => fold(finding)?.addEventListener('toggle', event => {
    if (!event.target.open || index === current) return;
    current = index;
    show(false);
  }));

  function show(focus) {
    findings.forEach((finding, index) => {
      finding.classList.toggle('is-current', index === current);
      if (fold(finding)) fold(finding).open = index === current;
    });
    onSelect(findings[current]);
    if (focus) {
      findings[current].focus({ preventScroll: true });
      findings[current].scrollIntoView({ block: 'nearest' });
    }
  }

  const form = () => findings[current]?.querySelector('form.verdict');

  return {
    move(by) {
      if (findings.length === 0) return;
      current = Math.max(0, Math.min(findings.length - 1, current + by));
      show(true);
    },
    choose(number) {
      if (findings.length === 0) return judgeWhole(bench, number);
      const radio = form()?.querySelectorAll('[name=outcome]')[number - 1];
      if (!radio) return;
      const details = radio.closest('details');
      if (details) details.open = true;
      radio.checked = true;
      radio.dispatchEvent(new Event('change', { bubbles: true }));
    },
    note() { form()?.querySelector('[name=note]').focus(); },
    save() { if (form()?.querySelector('[name=outcome]:checked')) form().requestSubmit(); },
  };
}

// A call that is read first knows the two keys of a verdict that fit: 1 something is wrong, 5 nothing found. Enter then saves.
function judgeWhole(bench, number) {
  const missed = bench.querySelector('.missed');
  if (number === 5) bench.querySelector('[data-whole] [type=submit]')?.focus();
  if (number !== 1 || !missed) return;
  missed.open = true;
  missed.querySelector('select').focus();
}

// A function of its own name, so that it stands ready before the first line above runs.
function fold(finding) { return finding.querySelector('[data-fold]'); }

function prepare(form) {
  const fit = () => {
    const outcome = form.querySelector('[name=outcome]:checked')?.value;
    form.querySelectorAll('[data-for]').forEach(field => { field.hidden = outcome !== undefined && field.dataset.for !== outcome; });
    form.querySelectorAll('[data-reasons] optgroup').forEach(group => { group.hidden = group.disabled = outcome !== undefined && group.dataset.outcome !== outcome; });
    const reasons = form.querySelector('[data-reasons]');
    if (reasons.selectedOptions[0]?.parentElement.disabled) reasons.value = '';
  };
  restore(form);
  fit();
  form.addEventListener('change', () => { fit(); keep(form); });
  form.addEventListener('input', () => keep(form));
  form.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.target.type === 'radio')) { event.preventDefault(); event.stopPropagation(); form.requestSubmit(); }
  });
  form.addEventListener('submit', event => {
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    form.querySelector('[type=submit]').setAttribute('aria-busy', 'true');
  });
  // A page that the browser brings back from its memory must be able to submit again.
  window.addEventListener('pageshow', () => { delete form.dataset.sent; form.querySelector('[type=submit]').removeAttribute('aria-busy'); });
}

function keep(form) {
  const values = Object.fromEntries([...new FormData(form)].filter(([name]) => ['outcome', 'severity', 'measure', 'reason', 'note'].includes(name)));
  localStorage.setItem(draftKey(form), JSON.stringify({ seen: form.elements.seen.value, values }));
}

// A draft belongs to the state of the finding that it was written for: a saved or overtaken verdict ends it.
function restore(form) {
  const draft = JSON.parse(localStorage.getItem(draftKey(form)) ?? 'null');
  if (!draft) return;
  if (draft.seen !== form.elements.seen.value) { localStorage.removeItem(draftKey(form)); return; }
  for (const [name, value] of Object.entries(draft.values)) {
    const field = form.elements[name];
    if (field && !(name === 'outcome' && form.querySelector('[name=outcome]:checked'))) field.value = value;
  }
  form.querySelector('[data-draft]').hidden = false;
}
