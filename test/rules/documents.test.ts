/**
 * Every example in the documents. A `kpi` or `yaml` fence that opens with 标准 or `ruleset` is a whole file: it compiles without error or warning
 * and passes its own tests. Any other is a piece and must be read without a complaint. A fence `kpi wrong` is refused with exactly the codes that
 * the `diagnostics` fence behind it names.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile, syntaxFromSource } from '../../packages/compiler/src/index.js';
import type { SourceFile } from '../../packages/diagnostics/src/index.js';
import { interpret, runCases } from '../../packages/evaluator/src/index.js';

interface Example extends SourceFile {
  /** The codes the page says it is refused with; undefined for one that is right. */
  readonly refused: readonly string[] | undefined;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const language = `${root}docs/language/`;
const pagesIn = (folder: string): readonly string[] =>
  readdirSync(language + folder).filter((name) => name.endsWith('.md'));
const pages = ['', 'zh/', 'en/'].flatMap((folder) => pagesIn(folder).map((name) => `docs/language/${folder}${name}`));
const documents = ['README.md', 'README.zh-CN.md', ...pages];

for (const document of documents) {
  const examples = examplesOf(document, readFileSync(root + document, 'utf8'));
  for (const [index, example] of examples.entries()) {
    it(`${example.name} ${example.refused === undefined ? 'is right' : 'is refused as the page says'}`, () => {
      // A file may extend those that stand above it on its page.
      const above = examples.slice(0, index).filter((one) => one.refused === undefined && isWhole(one));
      if (example.refused !== undefined) {
        expect([...new Set(complaintsAbout(example, above))].sort()).toEqual([...example.refused].sort());
      } else if (isWhole(example) && !document.startsWith('README')) {
        expect(complaintsAbout(example, above)).toEqual([]);
        expect(failuresOf(example, above)).toEqual([]);
      } else {
        expect(syntaxFromSource(example).diagnostics).toEqual([]);
      }
    });
  }
}

it('every page of the language stands in both languages, with as many headings and examples', () => {
  const outline = (folder: string): readonly string[] =>
    pagesIn(folder).map((name) => {
      const text = readFileSync(language + folder + name, 'utf8');
      const [bare, fences] = [text.replace(/^```[\s\S]*?^```$/gm, ''), text.match(/^```(kpi|yaml)/gm) ?? []];
      return `${name}: ${(bare.match(/^#+ /gm) ?? []).length} headings, ${fences.length} examples`;
    });
  expect(outline('en/')).toEqual(outline('zh/'));
});

it('every page of the language is linked from its index, and every link of the documents leads to a file', () => {
  const index = readFileSync(`${language}README.md`, 'utf8');
  const named = pages.map((page) => page.replace('docs/language/', '')).filter((page) => page !== 'README.md');
  expect(named.filter((page) => !index.includes(`(${page})`))).toEqual([]);
  expect(documents.flatMap(deadLinksOf)).toEqual([]);
});

/** The fenced rules of a document. */
function examplesOf(document: string, text: string): readonly Example[] {
  const fences = [...text.matchAll(/^```(\S*)[ \t]*(.*)\n([\s\S]*?)^```$/gm)];
  return fences.flatMap(([, kind = '', info = '', content = ''], index) => {
    if (kind !== 'kpi' && kind !== 'yaml') return [];
    const next = fences[index + 1];
    const codes = next?.[1] === 'diagnostics' ? (next[3] ?? '').split(/\s+/).filter(Boolean) : [];
    const line = text.slice(0, fences[index]?.index).split('\n').length;
    const name = `${document}:${line}.${kind === 'yaml' ? 'kpi.yaml' : 'kpi'}`;
    return [{ name, text: content, refused: info === 'wrong' ? codes : undefined }];
  });
}

function isWhole({ text }: SourceFile): boolean {
  return /^(\s*#.*\n)*\s*(标准|ruleset)/.test(text);
}

/** The codes of errors and warnings. */
function complaintsAbout(example: SourceFile, others: readonly SourceFile[]): readonly string[] {
  const { diagnostics } = compile([...others, example], example.name);
  return diagnostics.filter(({ severity }) => severity !== 'hint').map(({ code }) => code);
}

/** The tests in the example that do not hold. */
function failuresOf(example: SourceFile, others: readonly SourceFile[]): readonly unknown[] {
  const { ruleSet } = compile([...others, example], example.name);
  return runCases(ruleSet, interpret).flatMap(({ name, passed, failures, diagnostics }) =>
    passed
      ? []
      : [{ name, failures: failures.map(({ id, expected, found }) => ({ id, expected, found })), diagnostics }],
  );
}

function deadLinksOf(document: string): readonly string[] {
  const folder = new URL(`../../${document}`, import.meta.url);
  const text = readFileSync(root + document, 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
  const targets = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
  return targets
    .filter((target) => !isThere(fileURLToPath(new URL(target, folder))))
    .map((target) => `${document}: ${target}`);
}

function isThere(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EISDIR';
  }
}
