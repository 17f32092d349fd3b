/** Every case of this folder in the other face: it gives the same, and is refused with the same codes. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { convertSource } from '../../packages/compiler/src/index.js';
import {
  type CaseFiles,
  caseFiles,
  diagnosticLines,
  fencesOf,
  inOtherFace,
  readCases,
  resultLines,
  rulesAgain,
  runCase,
} from '../../packages/testkit/src/index.js';

const folder = fileURLToPath(new URL('.', import.meta.url));

for (const name of readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md')) {
  for (const one of readCases(readFileSync(`${folder}${name}`, 'utf8'))) {
    const files = caseFiles(one);
    const headings = fencesOf(one, 'results').map(({ text }) => text.split('\n')[0] ?? '');
    const again = rulesAgain(one);
    if (again !== undefined)
      it(`${name}: ${one.name}, as written again`, () => {
        expect(outcomeOf(inOtherFace(files, again), headings)).toEqual(outcomeOf(files, headings));
      });
    it(`${name}: ${one.name}, converted`, () => {
      const last = files.rules.at(-1);
      const converted = last && convertSource(last);
      // what cannot be read in one face cannot be said in the other
      if (!converted || converted.value === '') expect(converted?.diagnostics).not.toEqual([]);
      else expect(outcomeOf(inOtherFace(files, converted.value), headings)).toEqual(outcomeOf(files, headings));
    });
  }
}

/** What a case comes to, apart from places in its rules. */
function outcomeOf(files: CaseFiles, headings: readonly string[]): unknown {
  const { compilation, sources, problems, failedTests, evaluation } = runCase(files);
  const { ruleSet } = compilation;
  const isGrave = ({ severity }: { readonly severity: string }): boolean => severity !== 'hint';
  return {
    diagnostics: withoutPlaces(diagnosticLines(compilation.diagnostics.filter(isGrave), sources, files.entry)),
    problems: withoutPlaces(diagnosticLines(problems.filter(isGrave), sources, files.entry)),
    failedTests,
    results: evaluation && headings.map((heading) => resultLines(ruleSet, evaluation, heading)),
  };
}

/** Places in the rules, `3:4 code …`, differ between faces; those in data, `2025-01.csv:3:4 code …`, do not. */
function withoutPlaces(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(/^(?:\d+:\d+|-) /, '')).sort();
}
