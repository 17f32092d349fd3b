/** Published data with its official results: every row of it equal through interpreter and plan, or listed with its reason. */
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Results } from '../../packages/evaluator/src/index.js';
import { cellAt, type Table } from '../../packages/intake/src/index.js';
import type { RuleSet } from '../../packages/ir/src/index.js';
import { rationalFromText } from '../../packages/quantity/src/index.js';
import { evaluators, foldersWith, root, type Spelling, schemeIn, textOf, written } from './scheme.js';

const spelling: Spelling = { yes: 'yes', no: 'no', none: 'none', fault: 'unknown', numberFrom: rationalFromText };

/**
 * `left = right`, one a line: a column of the data and the metric it is the official value of, or a word of such a column and what it
 * says (`unknown`, `none`); `rules = file.kpi` where the data needs rules that extend those of the scheme.
 */
function pairsOf(text: string): readonly (readonly [string, string])[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('=').map((part) => part.trim()))
    .map(([left = '', right = '']) => [left, right] as const);
}

interface Compared {
  readonly place: string;
  readonly official: string;
  readonly found: string;
}

/** Every official cell of a table beside what was found for it. */
function comparedIn(
  table: Table,
  pairs: ReadonlyMap<string, string>,
  ruleSet: RuleSet,
  rows: ReadonlyMap<string, number>,
  results: Results,
): readonly Compared[] {
  const [header = [], ...lines] = table.rows;
  const columns = Array.from({ length: header.length / 2 }, (_, index) => cellAt(table, header, index)?.text ?? '');
  return lines.flatMap((line) => {
    const row = rows.get(`${table.source.name} ${lineOf(table, line[0] ?? 0)}`);
    return columns.flatMap((column, index): readonly Compared[] => {
      const id = pairs.get(column);
      if (id === undefined) return [];
      const metric = ruleSet.metrics.find((one) => one.id === id);
      if (metric === undefined || row === undefined) throw new Error(`no ${id}, or no row, for ${column}`);
      const cell = cellAt(table, line, index)?.text ?? '';
      const official = pairs.get(cell) ?? cell;
      const told = written(results.value(id, row), metric, official, spelling);
      // an empty cell says that there is no result, not why
      const found = cell === '' && (told === 'none' || told === 'unknown') ? '' : told;
      return [{ place: `${table.source.name}:${lineOf(table, line[0] ?? 0)} ${column}`, official, found }];
    });
  });
}

/** The line of each place in a text, from 1. */
const linesOf = new Map<string, Uint32Array>();

function lineOf({ source: { text } }: Table, offset: number): number {
  const known = linesOf.get(text) ?? new Uint32Array(text.length + 1);
  if (!linesOf.has(text)) {
    let line = 1;
    for (let at = 0; at <= text.length; at += 1) {
      known[at] = line;
      if (text[at] === '\n') line += 1;
    }
    linesOf.set(text, known);
  }
  return known[offset] ?? 0;
}

for (const folder of foldersWith('official.txt')) {
  for (const [name, evaluate] of evaluators) {
    it(`${folder.slice(root.length)} by ${name}: every official result, but for the listed rows`, () => {
      const pairs = new Map(pairsOf(textOf(`${folder}/official.txt`)));
      const { ruleSet, tables, dataset, diagnostics } = schemeIn(folder, pairs.get('rules') ?? 'rules.kpi');
      const wrong = diagnostics.filter(({ severity }) => severity !== 'hint');
      expect(wrong.map(({ code, args }) => ({ code, ...args }))).toEqual([]);
      const results = evaluate(ruleSet, dataset);
      const rows = new Map(
        dataset.rows.map(({ origin }, row) => {
          const table = tables.find(({ source }) => source.name === origin.file);
          return [`${origin.file} ${table && lineOf(table, origin.start)}`, row];
        }),
      );
      const compared = tables.flatMap((table) => comparedIn(table, pairs, ruleSet, rows, results));
      expect(compared.length).toBeGreaterThanOrEqual(dataset.rows.length);
      const differing = compared.filter(({ official, found }) => official !== found);
      expect(differing.map(({ place, official, found }) => `${place}: ${official}, not ${found}`)).toEqual(
        listedIn(`${folder}/differences.txt`),
      );
    });
  }
}

/** The rows listed as different, each line without its reason: `data.csv:12 column: official, not found # reason`. */
function listedIn(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  return textOf(path)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/\s+#.*$/, ''));
}
