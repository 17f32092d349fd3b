/** A small rule set as a handbook, word for word in both languages, and every rule set that ships: nothing of it is left out. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile } from '../../packages/compiler/src/index.js';
import {
  type Block,
  type Document,
  documentOf,
  htmlFromDocument,
  markdownFromDocument,
} from '../../packages/handbook/src/index.js';
import { type Expression, everyExpression, type RuleSet } from '../../packages/ir/src/index.js';
import { isUpdating } from '../../packages/testkit/src/index.js';
import { foldersWith, root, textOf } from '../rules/scheme.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const languages = ['zh', 'en'] as const;

function rulesIn(folder: string, entry: string): RuleSet {
  return compile([{ name: entry, text: textOf(`${folder}/${entry}`) }], entry).ruleSet;
}

/** All that can be read in a document, as plain text. */
function textsIn({ title, facts, blocks }: Document): readonly string[] {
  return [title, ...facts.flatMap(({ name, text }) => [name, text]), ...blocks.flatMap(textsInBlock)];
}

function textsInBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'formula':
      return [block.name, block.text];
    case 'list':
      return block.items;
    case 'facts':
      return block.facts.flatMap(({ name, text }) => [name, text]);
    case 'table':
      return [...block.columns.map(({ heading }) => heading), ...block.rows.flat()];
    case 'signatures':
      return [...block.lines, block.date];
  }
}

for (const language of languages) {
  it(`writes the small rule set in ${language}, as it was read last`, () => {
    const path = `${here}small.${language}.md`;
    const text = markdownFromDocument(documentOf(rulesIn(here, 'small.kpi'), language));
    if (isUpdating(process.env)) writeFileSync(path, text);
    expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
  });

  it(`makes a page in ${language} in which nothing of the author becomes markup`, () => {
    const page = htmlFromDocument(documentOf(rulesIn(here, 'small.kpi'), language, 'f00d'));
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(page).toContain('f00d');
    expect(page).not.toMatch(/<img|<script|<b>\s*<|https?:|url\(|@import/);
    expect(page).not.toContain('王小明');
  });
}

const schemes = foldersWith('rules.kpi').map((folder) => ({
  name: folder.slice(root.length),
  ruleSet: rulesIn(folder, 'rules.kpi'),
}));

for (const { name, ruleSet } of schemes) {
  it(`tells everything of ${name}`, () => {
    for (const language of languages) {
      const document = documentOf(ruleSet, language);
      const texts = textsIn(document);
      const all = texts.join('\n');
      expect(all).not.toMatch(/undefined|\[object|NaN/);
      for (const { id, label, role, note } of ruleSet.metrics) {
        if (role !== 'score' && !id.endsWith('.computed')) expect(all, id).toContain(label === '' ? id : label);
        expect(all).toContain(note);
      }
      for (const { id, label } of [...ruleSet.parameters, ...ruleSet.inputs])
        expect(all).toContain(label === '' ? id : label);
      for (const test of ruleSet.cases) expect(texts).toContain(test.name);
      for (const source of ruleSet.sources) expect(all).toContain(source);
      expect(rowsIn(document)).toBeGreaterThanOrEqual(bandsIn(ruleSet));
      expect(htmlFromDocument(document).length).toBeGreaterThan(markdownFromDocument(document).length / 2);
    }
  });
}

function rowsIn({ blocks }: Document): number {
  return blocks.reduce((count, block) => count + (block.kind === 'table' ? block.rows.length : 0), 0);
}

/** The rows of tables that stand by themselves. */
function bandsIn({ metrics }: RuleSet): number {
  return metrics.reduce(
    (count, { expression }) => count + (expression.kind === 'lookup' ? expression.rows.length : 0),
    0,
  );
}

// Rules with errors have no handbook, so `broken` is nowhere to be met.
const everyKind: Readonly<Record<Exclude<Expression['kind'], 'broken'>, true>> = {
  constant: true,
  input: true,
  parameter: true,
  metric: true,
  period: true,
  team: true,
  arithmetic: true,
  comparison: true,
  logic: true,
  choose: true,
  lookup: true,
  round: true,
  call: true,
  'if-missing': true,
  'weighted-sum': true,
  statistic: true,
  quota: true,
  pool: true,
  streak: true,
  award: true,
  override: true,
  requirement: true,
  required: true,
};

it('meets every kind of expression in the rules that ship, and says none by the name we have for it', () => {
  const all = [...schemes, { ruleSet: rulesIn(here, 'small.kpi') }];
  const met = new Set(
    all.flatMap(({ ruleSet }) => [...everyExpression(ruleSet)].map(({ expression }) => expression.kind)),
  );
  expect(Object.keys(everyKind).filter((kind) => !met.has(kind as Expression['kind']))).toEqual([]);
  const ours =
    /weighted-sum|if-missing|half-up|half-even|half-down|largest-remainder|share-better|lower-of-both|so-far|percent-rank|yes-no/;
  for (const { name, ruleSet } of schemes) {
    for (const language of languages) {
      const found = textsIn(documentOf({ ...ruleSet, cases: [] }, language)).filter((text) => ours.test(text));
      expect(found, name).toEqual([]);
    }
  }
});
