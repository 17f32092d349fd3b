/** Published data with its official results: every row of it equal through interpreter and plan, or listed with its reason. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile } from '../../packages/compiler/src/index.js';
import {
  interpret,
  preparePlan,
  type Results,
  readDataset,
  runPlan,
  type Value,
} from '../../packages/evaluator/src/index.js';
import { cellAt, readTables, recordsFromTables, type Table } from '../../packages/intake/src/index.js';
import type { Metric, RuleSet } from '../../packages/ir/src/index.js';
import { equal, fromCanonical, printRational, rationalFromText } from '../../packages/quantity/src/index.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = readdirSync(`${root}rules`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('official.txt'))
  .map((name) => `${root}rules/${dirname(name)}`)
  .sort();

const textOf = (path: string): string => readFileSync(path, 'utf8').replace('\uFEFF', '').replaceAll('\r\n', '\n');

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

/** The value as the official column writes it. */
function shown(value: Value, { type }: Metric, wanted: string): string {
  switch (value.kind) {
    case 'number': {
      const number = type.kind === 'number' ? fromCanonical(value.value, type.unit) : value.value;
      const official = rationalFromText(wanted);
      return official !== undefined && equal(official, number) ? wanted : printRational(number);
    }
    case 'choice':
      return value.label;
    case 'text':
      return value.text;
    case 'yes-no':
      return value.value ? 'yes' : 'no';
    case 'none':
      return 'none';
    case 'fault':
      return 'unknown';
  }
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
      const told = shown(results.value(id, row), metric, official);
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

for (const folder of folders) {
  for (const [name, evaluate] of [
    ['interpret', interpret],
    ['plan', (...[rules, data]: Parameters<typeof interpret>): Results => runPlan(preparePlan(rules), data)],
  ] as const) {
    it(`${folder.slice(root.length)} by ${name}: every official result, but for the listed rows`, () => {
      const pairs = new Map(pairsOf(textOf(`${folder}/official.txt`)));
      const sources = readdirSync(folder)
        .filter((file) => file.endsWith('.kpi'))
        .map((file) => ({ name: file, text: textOf(`${folder}/${file}`) }));
      const { ruleSet } = compile(sources, pairs.get('rules') ?? 'rules.kpi');
      const tables = readTables(
        readdirSync(`${folder}/data`)
          .filter((file) => file.endsWith('.csv'))
          .sort()
          .map((file) => ({ name: file, bytes: readFileSync(`${folder}/data/${file}`) })),
      );
      const records = recordsFromTables(tables.value, ruleSet);
      const data = readDataset(ruleSet, records.value);
      const wrong = [...tables.diagnostics, ...records.diagnostics, ...data.diagnostics];
      expect(wrong.filter(({ severity }) => severity !== 'hint').map(({ code, args }) => ({ code, ...args }))).toEqual(
        [],
      );
      const results = evaluate(ruleSet, data.value);
      const rows = new Map(
        data.value.rows.map(({ origin }, row) => {
          const table = tables.value.find(({ source }) => source.name === origin.file);
          return [`${origin.file} ${table && lineOf(table, origin.start)}`, row];
        }),
      );
      const compared = tables.value.flatMap((table) => comparedIn(table, pairs, ruleSet, rows, results));
      expect(compared.length).toBeGreaterThanOrEqual(data.value.rows.length);
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
