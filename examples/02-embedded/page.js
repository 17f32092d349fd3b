/** What a host does with the events of the element: here it only says what it heard. */
const heard = document.getElementById('heard');
const counts = { change: 0, result: 0, error: 0 };

for (const kind of Object.keys(counts)) {
  document.getElementById('try').addEventListener(`kaohe-${kind}`, ({ detail }) => {
    counts[kind] += 1;
    const last = {
      change: () => detail.files.map(({ name }) => name).join(' '),
      result: () => `${detail.period}: ${detail.result.rows.length}`,
      error: () => detail.problems[0].what,
    };
    heard.textContent = `kaohe-${kind} · ${last[kind]()}`;
  });
}
