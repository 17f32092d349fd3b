/** Every code has a page: its wrong example raises exactly it, its right one nothing, and its sentences are those of today (UPDATE=1 writes them). */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile } from '../../packages/compiler/src/index.js';
import { allCodes, type Code, type Diagnostic, familyOf } from '../../packages/diagnostics/src/index.js';
import { caseFiles, isUpdating, type MarkdownCase, readCases } from '../../packages/testkit/src/index.js';
import { handPart, pageText, rightHeading, wrongHeading } from './page.js';
import { runDiagnostics } from './run-diagnostics.js';

const folder = fileURLToPath(new URL('../../docs/diagnostics/', import.meta.url));
const placeOf = (code: Code): string => `${folder}${code}.md`;
const written = allCodes.filter((code) => existsSync(placeOf(code)));

it('every code has a page', () => {
  expect(allCodes.filter((code) => !written.includes(code))).toEqual([]);
});

it.each(written)('%s', (code) => {
  const page = readFileSync(placeOf(code), 'utf8');
  const [wrong, right] = [wrongHeading, rightHeading].map((heading) =>
    readCases(page).find(({ name }) => `## ${name}` === heading),
  );
  expect(wrong, wrongHeading).toBeDefined();
  expect(right, rightHeading).toBeDefined();
  if (wrong === undefined || right === undefined) return;
  const byCommand = wrong.fences.some((fence) => fence.kind === 'sh');
  const raised = byCommand ? [] : findings(wrong);
  const own = raised.find((one) => one.code === code);
  const text = pageText(code, handPart(page), own);
  if (isUpdating(process.env)) writeFileSync(placeOf(code), text);
  else expect(page, 'UPDATE=1 writes it').toBe(text);
  if (byCommand) {
    expect(['host', 'data', 'targets'], 'a command stands for rules').toContain(familyOf(code));
    return;
  }
  // a fence `also` names the codes without which the mistake cannot be made
  const companions = wrong.fences.flatMap(({ kind, text: codes }) =>
    kind === 'also' ? codes.trim().split(/\s+/u) : [],
  );
  expect(grave(raised, code).toSorted(), 'the wrong example').toEqual([code, ...companions].toSorted());
  expect(grave(findings(right), code), 'the right example').toEqual([]);
});

function findings(one: MarkdownCase): readonly Diagnostic[] {
  const files = caseFiles(one);
  const { diagnostics, ruleSet } = compile(files.rules, files.entry, files.settings);
  return [...diagnostics, ...runDiagnostics(ruleSet, files.data)];
}

/** The codes that are raised, each once; of the hints only the one the page is about. */
function grave(found: readonly Diagnostic[], code: Code): readonly string[] {
  return [...new Set(found.filter((one) => one.severity !== 'hint' || one.code === code).map((one) => one.code))];
}
