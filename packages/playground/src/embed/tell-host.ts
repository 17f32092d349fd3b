/** Tells the host what happens on the page: changes of the rules, results, mistakes. */
import { watch } from 'vue';
import type { HostLine, HostProblem } from '../document/hosted.js';
import type { Page } from '../page/page.js';
import type { Problem, Snapshot } from '../protocol/snapshot.js';

export function tellHost(page: Page, line: HostLine): void {
  let told = '';
  let wrong = '';

  async function tellResult(snapshot: Snapshot): Promise<void> {
    const found = await page.ask('exported', { format: 'json' });
    // The checks follow the first result and do not change it.
    if (found === undefined || found.text === '' || found.text === told || page.snapshot.value !== snapshot) return;
    told = found.text;
    line.tell({ kind: 'result', period: snapshot.period ?? '', json: found.text });
  }

  function tellProblems(snapshot: Snapshot): void {
    const problems = snapshot.problems.filter(({ severity }) => severity === 'error').map(hostProblem);
    const now = JSON.stringify(problems);
    if (now === wrong) return;
    wrong = now;
    if (problems.length > 0) line.tell({ kind: 'error', problems });
  }

  watch(page.files, (files) => line.tell({ kind: 'change', files }));
  watch(
    page.snapshot,
    (snapshot) => {
      if (snapshot === undefined) return;
      tellProblems(snapshot);
      if (snapshot.stale === undefined && snapshot.ranking !== undefined) void tellResult(snapshot);
    },
    { immediate: true },
  );
}

function hostProblem({ code, what, why, next, place }: Problem): HostProblem {
  return { code, what, why, next, file: place.file, line: place.line, column: place.column };
}
