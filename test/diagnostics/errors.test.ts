/** Whether rules are wrong is known before everything is found: no error of any code is left out. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { begin, compile, readingFromSource } from '../../packages/compiler/src/index.js';
import { hasErrors } from '../../packages/diagnostics/src/index.js';
import { caseFiles, readCases, withoutMarks } from '../../packages/testkit/src/index.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const documents = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');

it.each(documents)('%s: what is wrong is known to be', (document) => {
  const cases = readCases(readFileSync(`${folder}${document}`, 'utf8'));
  for (const one of cases) {
    const { rules, entry } = caseFiles(one, ({ text }) => withoutMarks(text).text);
    const files = rules.map((source) => ({ source, ...readingFromSource(source) }));
    const begun = begin(files, entry);
    const compiled = compile(rules, entry);
    const silenced = compiled.silenced.map(({ diagnostic }) => diagnostic);
    expect(begun.isWrong(), one.name).toBe(hasErrors([...compiled.diagnostics, ...silenced]));
    expect(begun.finished(), one.name).toEqual(compiled);
  }
});
