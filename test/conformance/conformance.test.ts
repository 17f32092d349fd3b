/** Every case of this folder: text in, results and diagnostics out, by the interpreter and by the plan. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Change } from '../../packages/ir/src/index.js';
import {
  asFound,
  caseFiles,
  diagnosticLines,
  type FenceUpdate,
  fencesOf,
  isUpdating,
  type MarkdownCase,
  readCases,
  resultLines,
  runCase,
  writeUpdates,
} from '../../packages/testkit/src/index.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const updating = isUpdating(process.env);

for (const name of readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md')) {
  const document = readFileSync(`${folder}${name}`, 'utf8');
  const updates: FenceUpdate[] = [];
  const cases = readCases(document);
  for (const one of cases) {
    it(`${name}: ${one.name}`, () => {
      if (updating) updates.push(...found(one));
      else
        for (const { fence, text } of found(one)) expect(text, fence.kind).toBe(wanted(fence.kind, fence.text, text));
      if (updating && one === cases.at(-1)) writeUpdates(`${folder}${name}`, document, updates);
    });
  }
}

/** What each expecting fence of the case should hold. Where a fence is left out, nothing wrong may be found. */
function found(one: MarkdownCase): readonly FenceUpdate[] {
  const files = caseFiles(one);
  const run = runCase(files);
  expect(run.disagreements, 'interpreter and plan').toEqual([]);
  const lines = {
    diagnostics: diagnosticLines(run.compilation.diagnostics.filter(isGrave), run.sources, files.entry),
    problems: diagnosticLines(run.problems.filter(isGrave), run.sources, files.entry),
    failed: run.failedTests,
  };
  const updates: FenceUpdate[] = [];
  for (const [kind, found] of Object.entries(lines)) {
    const [fence] = fencesOf(one, kind);
    if (fence === undefined) expect(found, `${kind} without a fence for them`).toEqual([]);
    else updates.push({ fence, text: asText(found) });
  }
  for (const fence of fencesOf(one, 'changes'))
    updates.push({ fence, text: asText(run.compilation.ruleSet.changes.map(changeLine)) });
  for (const fence of fencesOf(one, 'results')) {
    const [heading = ''] = fence.text.split('\n');
    expect(run.evaluation, 'a case with results has data').toBeDefined();
    if (run.evaluation !== undefined)
      updates.push({ fence, text: asText(resultLines(run.compilation.ruleSet, run.evaluation, heading)) });
  }
  return updates;
}

/** `path: what stood there -> what stands there now (why)`. */
function changeLine({ path, was, now, reason }: Change): string {
  return `${path}: ${was} -> ${now} (${reason})`;
}

/** Hints are no findings here: unused inputs are what small cases are made of. */
function isGrave({ severity }: { readonly severity: string }): boolean {
  return severity !== 'hint';
}

/** The expectation in the spelling of what was found, where both say the same. */
function wanted(kind: string, text: string, found: string): string {
  return kind === 'results' ? asText(asFound(linesOf(text), linesOf(found))) : asText(linesOf(text));
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function asText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
