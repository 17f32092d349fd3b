/** Every code of the catalogue, raised by the smallest rules that show it, in both faces, its place right to the character. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile } from '../../packages/compiler/src/index.js';
import { allCodes, type Diagnostic, familyOf, isCode, sentence } from '../../packages/diagnostics/src/index.js';
import {
  caseFiles,
  type FenceUpdate,
  fileNameOf,
  inOrder,
  isUpdating,
  type MarkdownCase,
  readCases,
  withMarks,
  withoutMarks,
  writeUpdates,
} from '../../packages/testkit/src/index.js';
import { runDiagnostics } from './run-diagnostics.js';
import { untested } from './untested.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const updating = isUpdating(process.env);
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => ({ name, text: readFileSync(`${folder}${name}`, 'utf8') }));

/** The faces each code was shown in: the kinds of the rules fence that ends the case. */
const shown = new Map<string, Set<string>>();

for (const document of documents) {
  const updates: FenceUpdate[] = [];
  const cases = readCases(document.text);
  for (const one of cases) {
    const code = one.name.split(/[ :,]/)[0] ?? '';
    const face = one.fences.some((fence) => fence.kind === 'yaml') ? 'yaml' : 'kpi';
    shown.set(code, (shown.get(code) ?? new Set()).add(face));
    it(`${document.name}: ${one.name}`, () => {
      const marked = one.fences
        .filter((fence) => ['kpi', 'yaml', 'csv'].includes(fence.kind))
        .map((fence) => ({ fence, ...withoutMarks(fence.text) }));
      const textOf = new Map(marked.map(({ fence, text }) => [fence, text]));
      const files = caseFiles(one, (fence) => textOf.get(fence) ?? fence.text);
      const compilation = compile(files.rules, files.entry, files.settings);
      const found = [...compilation.diagnostics, ...runDiagnostics(compilation.ruleSet, files.data)];
      const wanted = found.filter((diagnostic) => diagnostic.code === code);
      if (updating) {
        for (const { fence, text } of marked)
          updates.push({ fence, text: withMarks(text, placesIn(wanted, fileNameOf(fence))) });
        if (one === cases.at(-1)) writeUpdates(`${folder}${document.name}`, document.text, updates);
        return;
      }
      expect(isCode(code), `${code} is a code of the catalogue`).toBe(true);
      expect(wanted, `${code} is raised`).not.toHaveLength(0);
      for (const { fence, text, places } of marked) {
        const name = fileNameOf(fence);
        expect(withMarks(text, placesIn(wanted, name)), name).toBe(withMarks(text, places));
      }
      expect(repeated(found), 'said twice').toEqual([]);
      expect(others(found, code).sort(), 'other codes').toEqual([...companionsOf(one)].sort());
      for (const diagnostic of wanted)
        for (const language of ['zh', 'en'] as const) expectSentence(diagnostic, language);
    });
  }
}

it('every code has a case in each face that can raise it', () => {
  const missing = allCodes
    .filter((code) => !['host', 'targets'].includes(familyOf(code)))
    .flatMap((code) => {
      const faces = familyOf(code) === 'yaml' ? ['yaml'] : familyOf(code) === 'data' ? ['kpi'] : ['kpi', 'yaml'];
      return faces.filter((face) => shown.get(code)?.has(face) !== true).map((face) => `${code} in ${face}`);
    })
    .filter((entry) => !Object.hasOwn(untested, entry));
  expect(missing).toEqual([]);
});

it('no code is excused that has a case', () => {
  const excused = Object.keys(untested).filter((entry) => {
    const [code = '', face = ''] = entry.split(' in ');
    return shown.get(code)?.has(face) === true || !isCode(code);
  });
  expect(excused).toEqual([]);
});

function placesIn(diagnostics: readonly Diagnostic[], file: string): ReturnType<typeof inOrder> {
  return inOrder(diagnostics.map(({ span }) => span).filter((span) => span.file === file));
}

/** The same mistake at the same place, told twice. */
function repeated(found: readonly Diagnostic[]): readonly string[] {
  const told = found.map(({ code, span }) => `${code} ${span.file}:${span.start}-${span.end}`);
  return told.filter((text, index) => told.indexOf(text) !== index);
}

/** What else the case raises, hints aside: one mistake should give one message. */
function others(found: readonly Diagnostic[], code: string): string[] {
  return [...new Set(found.filter((one) => one.code !== code && one.severity !== 'hint').map((one) => one.code))];
}

/** The codes of the `also` fence: mistakes that cannot be made without the one shown. */
function companionsOf(one: MarkdownCase): readonly string[] {
  return one.fences
    .filter((fence) => fence.kind === 'also')
    .flatMap((fence) => fence.text.split(/\s+/).filter(Boolean));
}

function expectSentence({ code, args }: Diagnostic, language: 'zh' | 'en'): void {
  const { what, why, next } = sentence(code, args, language);
  for (const text of [what, why, next]) {
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/undefined|\[object|NaN|[。.]$/);
  }
}
