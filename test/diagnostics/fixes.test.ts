/** Every fix, applied, takes its finding away and brings no new error: over the cases of this folder and the standards as printed, in both faces. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile, convertSource } from '../../packages/compiler/src/index.js';
import {
  applyEdits,
  type Diagnostic,
  type Fix,
  fixTitle,
  type SourceFile,
} from '../../packages/diagnostics/src/index.js';
import { caseFiles, readCases, withoutMarks } from '../../packages/testkit/src/index.js';
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
  for (const finding of rules.before) for (const fix of finding.fixes) expectMended(rules, finding, fix);
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

function expectMended(
  { sources, entry, settings, before }: (typeof checked)[number],
  finding: Diagnostic,
  fix: Fix,
): void {
  const title = `${finding.code}: ${fixTitle(fix, 'zh')} / ${fixTitle(fix, 'en')}`;
  expect(title).not.toMatch(/undefined|\[object|NaN/u);
  const mended = sources.map((source) => ({ ...source, text: mendedText(source, fix) }));
  const after = compile(mended, entry, settings).diagnostics;
  const shown = `${title}\n${mended.map(({ text }) => text).join('\n')}\n${after.map(told).join('\n')}`;
  expect(count(after, finding), shown).toBeLessThan(count(before, finding));
  // behind an unknown name nothing was looked at: what stands under the right one may now be wrong in its own way
  const revealed = fix.id === 'rename' ? ['types/mismatch', 'syntax/clause-missing'] : [];
  const added = newErrors(before, after).filter((code) => !revealed.includes(code));
  expect(added, shown).toEqual([]);
}

function mendedText({ name, text }: SourceFile, fix: Fix): string {
  return applyEdits(
    text,
    fix.edits.filter(({ span }) => span.file === name),
  );
}

/** How often the same is said: of several equal mistakes one fix mends one. */
function count(found: readonly Diagnostic[], { code, args }: Diagnostic): number {
  return found.filter((one) => one.code === code && JSON.stringify(one.args) === JSON.stringify(args)).length;
}

function newErrors(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly string[] {
  const known = errorsOf(before);
  return errorsOf(after).filter((code) => {
    const at = known.indexOf(code);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

function errorsOf(found: readonly Diagnostic[]): string[] {
  return found.filter((one) => one.severity === 'error').map((one) => one.code);
}

function told({ code, args }: Diagnostic): string {
  return `${code} ${JSON.stringify(args)}`;
}
