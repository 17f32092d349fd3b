/** Rules and data that are broken: a clear diagnostic each, nothing thrown, bounded work, and other people's results untouched. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile, convertSource } from '../../packages/compiler/src/index.js';
import { type Diagnostic, isCode, sentence } from '../../packages/diagnostics/src/index.js';
import {
  type Dataset,
  interpret,
  preparePlan,
  problems,
  type Results,
  readDataset,
  runPlan,
  sameValue,
} from '../../packages/evaluator/src/index.js';
import { readTables, recordsFromTables } from '../../packages/intake/src/index.js';
import type { RuleSet } from '../../packages/ir/src/index.js';
import { brokenData, type DataFile, filesFrom, withCell } from './broken-data.js';
import { brokenRules } from './broken-rules.js';

/** Long enough for a slow machine: work without bounds takes far longer, and how fast it is the benchmarks say. */
const patience = 60_000;
const settings = ['奖金算法=分值乘系数', '名次系数.A=1.2'];
const text = sample('rules/customer-service/taobao-presales/rules.kpi');
const yaml = convertSource({ name: 'rules.kpi', text }).value;
const good = {
  exported: sample('examples/01-my-shop/data/客服绩效_202501.csv').replaceAll('\r', ''),
  rated: firstMonth(sample('examples/01-my-shop/data/人工评分.csv').replaceAll('\r', '')),
};
const { ruleSet, diagnostics } = compiled('rules.kpi', text);
const whole = evaluated(ruleSet, filesFrom(good));

const rules = [
  ...brokenRules(text, 'kpi').map((one) => ({ ...one, file: 'rules.kpi' })),
  ...brokenRules(yaml, 'yaml').map((one) => ({ ...one, file: 'rules.kpi.yaml' })),
];
const data = brokenData(good);

it('begins with good rules and good data', () => {
  expect(grave(diagnostics)).toEqual([]);
  expect(grave(compiled('rules.kpi.yaml', yaml).diagnostics)).toEqual([]);
  expect(grave(whole.diagnostics)).toEqual([]);
  expect(whole.dataset.rows).toHaveLength(20);
});

it('breaks at least two hundred of them', () => {
  expect(rules.length + data.length).toBeGreaterThanOrEqual(200);
});

for (const { name, file, text: broken } of rules) {
  it(`${file}: ${name}`, { timeout: patience }, () => {
    const compilation = compiled(file, broken);
    expectClear([...compilation.diagnostics, ...evaluated(compilation.ruleSet, filesFrom(good)).diagnostics]);
  });
}

for (const { name, files, person } of data) {
  it(`data: ${name}`, { timeout: patience }, () => {
    const found = evaluated(ruleSet, files);
    expectClear(found.diagnostics);
    if (person !== undefined) expectOthersUntouched(found, person);
  });
}

it('people may be called like what programs know', () => {
  const names = { '青柠:可乐': '__proto__', '青柠:老周': 'constructor', '青柠:阿岩': 'toString' };
  let { exported, rated } = good;
  for (const [old, now] of Object.entries(names)) {
    exported = exported.replace(old, now);
    rated = rated.replace(old, now);
  }
  const found = evaluated(ruleSet, filesFrom({ exported, rated }));
  expect(grave(found.diagnostics)).toEqual([]);
  for (const [old, now] of Object.entries(names)) expect(differing(found, old, now, () => true)).toEqual([]);
});

it('a person with a hundred broken cells leaves the others alone', () => {
  const person = '青柠:可乐';
  let { exported } = good;
  for (const heading of ['询单人数', '询单最终付款人数', '询单最终付款金额', '平均响应时长（秒)'])
    exported = withCell(exported, person, heading, 'NaN');
  expectOthersUntouched(evaluated(ruleSet, filesFrom({ ...good, exported })), person);
});

interface Evaluated {
  readonly dataset: Dataset;
  readonly results: Results;
  readonly diagnostics: readonly Diagnostic[];
}

function compiled(name: string, source: string): ReturnType<typeof compile> {
  return compile([{ name, text: source }], name, settings);
}

function evaluated(rules: RuleSet, files: readonly DataFile[]): Evaluated {
  const tables = readTables(files);
  const records = recordsFromTables(tables.value, rules);
  const dataset = readDataset(rules, records.value);
  const results = interpret(rules, dataset.value);
  const planned = runPlan(preparePlan(rules), dataset.value);
  const rows = [...dataset.value.rows.keys()];
  const unlike = results.metricIds.filter((id) =>
    rows.some((row) => !sameValue(results.value(id, row), planned.value(id, row))),
  );
  expect(unlike).toEqual([]);
  return {
    dataset: dataset.value,
    results,
    diagnostics: [...tables.diagnostics, ...records.diagnostics, ...dataset.diagnostics, ...problems(results)],
  };
}

/** At least one message, each with a code of the catalogue and its sentences in both languages, short and without raw controls. */
function expectClear(found: readonly Diagnostic[]): void {
  expect(found.length).toBeGreaterThan(0);
  for (const { code, args, span } of found.slice(0, 200)) {
    expect(isCode(code)).toBe(true);
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    for (const language of ['zh', 'en'] as const) {
      const { what, why, next } = sentence(code, args, language);
      for (const part of [what, why, next]) {
        expect(part.trim()).not.toBe('');
        expect(part.length).toBeLessThan(1500);
        expect(part).not.toMatch(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]|\[object|\bundefined is\b/);
      }
    }
  }
}

/** What a person's own data decide stays as it was for everyone else; for other teams, everything does. */
function expectOthersUntouched(found: Evaluated, person: string): void {
  const team = teamOf(person);
  for (const row of whole.dataset.rows) {
    if (row.person === person) continue;
    const isOwn = (id: string): boolean => id.endsWith('.score') || ['总分', '成绩等级', '成绩系数'].includes(id);
    expect(differing(found, row.person, row.person, row.team === team ? isOwn : () => true), row.person).toEqual([]);
  }
}

function teamOf(person: string): string | undefined {
  return whole.dataset.rows.find((row) => row.person === person)?.team;
}

/** The metrics in which a person's results are not those of the whole data. */
function differing(found: Evaluated, old: string, now: string, counts: (id: string) => boolean): readonly string[] {
  const before = whole.dataset.rowOf(old, '2025-01');
  const after = found.dataset.rowOf(now, '2025-01');
  if (before === undefined || after === undefined) return [`${now} is not there`];
  return whole.results.metricIds.filter(
    (id) => counts(id) && !sameValue(whole.results.value(id, before), found.results.value(id, after)),
  );
}

function grave(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return found.filter(({ severity }) => severity !== 'hint');
}

function sample(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
}

function firstMonth(table: string): string {
  return table
    .split('\n')
    .filter((line, index) => index === 0 || line.startsWith('2025-01,'))
    .join('\n');
}
