/** Every fix, applied, takes its finding away and brings no new error: over the cases of this folder and the standards as printed, in both faces. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile, convertSource } from '../../packages/compiler/src/index.js';
import type { SourceFile } from '../../packages/diagnostics/src/index.js';
import { caseFiles, readCases, withoutMarks } from '../../packages/testkit/src/index.js';
import { flawOf } from './mending.js';
import { withoutFix } from './without-fix.js';

interface Rules {
  readonly name: string;
  readonly sources: readonly SourceFile[];
  readonly entry: string;
  readonly settings: readonly string[];
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const schemes = fileURLToPath(new URL('../../rules', import.meta.url));

const cases: readonly Rules[] = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .flatMap((name) => readCases(readFileSync(`${folder}${name}`, 'utf8')))
  .map((one) => {
    const files = caseFiles(one, (fence) => withoutMarks(fence.text).text);
    return { name: one.name, sources: files.rules, entry: files.entry, settings: files.settings };
  });

const printed: readonly Rules[] = readdirSync(schemes, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('as-printed.kpi'))
  .flatMap((path) => {
    const text = { name: 'as-printed.kpi', text: readFileSync(`${schemes}/${path}`, 'utf8') };
    const yaml = { name: 'as-printed.kpi.yaml', text: convertSource(text).value };
    const others = basesBeside(path.replace(/[^/]+$/u, ''));
    return [text, yaml]
      .filter((source) => source.text !== '')
      .map((source) => ({
        name: `${path} ${source.name}`,
        sources: [source, ...others],
        entry: source.name,
        settings: [],
      }));
  });

/** What an excerpt may extend. */
function basesBeside(place: string): readonly SourceFile[] {
  return readdirSync(`${schemes}/${place}`)
    .filter((name) => /\.kpi(?:\.yaml)?$/u.test(name) && !name.startsWith('as-printed'))
    .map((name) => ({ name, text: readFileSync(`${schemes}/${place}/${name}`, 'utf8') }));
}

const checked = [...cases, ...printed].map((rules) => ({
  ...rules,
  before: compile(rules.sources, rules.entry, rules.settings).diagnostics,
}));
const offering = checked.filter(({ before }) => before.some((one) => one.fixes.length > 0));

it.each(offering.map((rules) => [rules.name, rules] as const))('%s is mended by each fix', (_, rules) => {
  for (const finding of rules.before)
    for (const fix of finding.fixes) expect(flawOf(rules, finding, fix)).toBeUndefined();
});

it('a code that has a fix in text has one in YAML', () => {
  const inText = offering.filter(({ entry }) => entry.endsWith('.kpi')).flatMap(({ before }) => before);
  const mended = new Set(inText.filter((one) => one.fixes.length > 0).map((one) => one.code));
  const lacking = checked.filter(({ name, entry, before }) => {
    const found = before.filter((one) => name.startsWith(one.code) && mended.has(one.code));
    return !entry.endsWith('.kpi') && found.length > 0 && found.every((one) => one.fixes.length === 0);
  });
  expect(lacking.map(({ name }) => name)).toEqual(Object.keys(withoutFix));
});
