/** The engine over the rows of a benchmark: rules compiled from their file, columns handed over as they are. */
import { readFileSync } from 'node:fs';
import { compile } from '../../packages/compiler/dist/index.js';
import {
  Arena,
  interpret,
  Memory,
  numberColumn,
  readDataset,
  runOnColumns,
  tableOf,
} from '../../packages/evaluator/dist/index.js';
import { rational } from '../../packages/quantity/dist/index.js';
import { ratings, shop } from './workload.mjs';

const nowhere = { file: 'rows', start: 0, end: 0 };

/** The rules of a workload. */
export function rulesOf(workload) {
  const sources = ['w1', 'w2', 'w3'].map((name) => ({
    name: `${name}.kpi`,
    text: readFileSync(new URL(`rules/${name}.kpi`, import.meta.url), 'utf8'),
  }));
  const { ruleSet, diagnostics } = compile(sources, `${workload}.kpi`);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(`the rules of ${workload} are wrong: ${errors.map(({ code }) => code).join(' ')}`);
  return ruleSet;
}

/** The rows as the engine takes them. */
export function tableFrom(columns) {
  const { count, asked, paid, amount, served, replied, response, rating, base, person, team, month } = columns;
  const whole = (values, per = 1n) =>
    numberColumn({ numerators: Float64Array.from(values), factor: rational(1n, per), odd: undefined });
  const same = (value, per = 1n) =>
    numberColumn({ numerators: new Float64Array(count).fill(value), factor: rational(1n, per), odd: undefined });
  const words = (codes, prefix, last) => ({
    codes,
    words: Array.from({ length: last + 1 }, (_, at) => `${prefix}${at}`),
  });
  return tableOf({
    rowCount: count,
    inputs: new Map([
      ['询单人数', whole(asked)],
      ['最终付款人数', whole(paid)],
      ['付款金额', whole(amount, 100n)],
      ['店铺付款人数', same(shop.payers)],
      ['店铺付款金额', same(shop.amount, 100n)],
      ['接待人数', whole(served)],
      ['回复人数', whole(replied)],
      ['平均响应时长', whole(response, 10n)],
      [
        '平时表现',
        {
          kind: 'codes',
          codes: Int32Array.from(rating, (at) => at + 1),
          values: labels,
          isNeverNone: true,
          odd: undefined,
        },
      ],
      ['绩效基数', whole(base, 100n)],
    ]),
    persons: words(person, 'p', greatestOf(person)),
    teams: words(team, 't', greatestOf(team)),
    periods: { codes: month, words: Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, '0')}`) },
    originOf: () => nowhere,
    cellOf: () => undefined,
  });
}

const labels = [{ kind: 'none' }, ...ratings.map((label) => ({ kind: 'choice', label }))];

function greatestOf(codes) {
  let greatest = 0;
  for (const code of codes) if (code > greatest) greatest = code;
  return greatest;
}

/** One run; the results can be read as columns. `options` say what is wanted, and in which memory. */
export function run(ruleSet, table, options = {}) {
  return runOnColumns(ruleSet, table, options);
}

/** Memory for one run after another, as the version by hand has its own. */
export function memory() {
  return new Memory();
}

/** For code that is emitted instead of kernels. */
export function arena() {
  return new Arena(WebAssembly, 0);
}

/** The interpreter, which defines what is right, over as many rows. */
export function interpreted(ruleSet, columns, count) {
  const { value: dataset } = readDataset(ruleSet, recordsOf(columns, count));
  return () => interpret(ruleSet, dataset);
}

function recordsOf(columns, count) {
  const cell = (text) => ({ text: String(text), span: nowhere });
  return {
    persons: Array.from({ length: count }, (_, row) => ({
      person: `p${columns.person[row]}`,
      team: `t${columns.team[row]}`,
      period: `2025-${String(columns.month[row] + 1).padStart(2, '0')}`,
      origin: nowhere,
      further: new Map(),
      cells: new Map([
        ['询单人数', cell(columns.asked[row])],
        ['最终付款人数', cell(columns.paid[row])],
        ['付款金额', cell((columns.amount[row] / 100).toFixed(2))],
        ['店铺付款人数', cell(shop.payers)],
        ['店铺付款金额', cell((shop.amount / 100).toFixed(2))],
        ['接待人数', cell(columns.served[row])],
        ['回复人数', cell(columns.replied[row])],
        ['平均响应时长', cell((columns.response[row] / 10).toFixed(1))],
        ['平时表现', cell(ratings[columns.rating[row]])],
        ['绩效基数', cell((columns.base[row] / 100).toFixed(2))],
      ]),
    })),
    shared: [],
    tables: [],
    keyed: [],
  };
}
