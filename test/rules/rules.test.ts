/** Every rule set that ships: sound, in canonical form, the same through both faces, its own tests passing. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile, convertSource, formatSource } from '../../packages/compiler/src/index.js';
import type { SourceFile } from '../../packages/diagnostics/src/index.js';
import { interpret, preparePlan, runCases, runOnDataset, runPlan } from '../../packages/evaluator/src/index.js';
import { printRuleSet } from '../../packages/ir/src/index.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string): SourceFile => ({ name, text: readFileSync(root + name, 'utf8') });
const rulesIn = (folder: string): readonly SourceFile[] =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.kpi'))
    .sort()
    .map((name) => read(`${folder}/${name}`));

const shipped = [...rulesIn('rules'), ...rulesIn('examples')];
const commentsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^[^"'#\n]*#\s?(.*)$/gm)].map((match) => (match[1] ?? '').trim()).sort();

/** The rule set as text without places, so that faces can be compared. */
const modelOf = (source: SourceFile, others: readonly SourceFile[]): string =>
  printRuleSet(compile([...others, source], source.name).ruleSet);

/** What columns leave to closures somewhere in these rules, where all rows have the same value or where there is no kernel. */
const byValue = new Set<string>();
const leftToClosures = new Set([
  ...['carried', 'record', 'pool', 'quota wins', 'quota lower-of-both', 'quota bounded', 'streak'],
  ...['sum over records', 'count over records', 'count over last', 'previous over before', 'sum over last'],
  ...['sum over quarter', 'count over year', 'sum over year', 'count over cohort', 'rank over cohort'],
  ...['sum over cohort', 'mean over cohort', 'minimum over cohort', 'maximum over cohort'],
  ...['power', 'add-months', 'date-day', 'date-weekday', 'whole-months'],
  ...['arithmetic', 'lookup', 'logic', 'weighted-sum', 'if-missing'],
]);

for (const source of shipped) {
  const isPrinted = source.name.includes('as-printed');
  const others = shipped.filter((one) => one !== source);

  it(`${source.name} has ${isPrinted ? 'the faults of its source' : 'no error and no warning'}`, () => {
    const found = compile(shipped, source.name).diagnostics.filter((one) => one.severity !== 'hint');
    if (isPrinted) expect(found.length).toBeGreaterThan(0);
    else expect(found).toEqual([]);
  });

  it(`${source.name} passes its own tests in every evaluator`, () => {
    const { ruleSet } = compile(shipped, source.name);
    const byPlan = runCases(ruleSet, (rules, dataset) => runPlan(preparePlan(rules), dataset));
    expect(byPlan.filter((outcome) => !outcome.passed)).toEqual([]);
    expect(runCases(ruleSet, interpret)).toEqual(byPlan);
    const noteByValue = (_metric: string, what: string): void => void byValue.add(what);
    const byColumns = runCases(ruleSet, (rules, dataset) => runOnDataset(rules, dataset, { noteByValue }));
    expect(byColumns).toEqual(byPlan);
  });

  it(`${source.name} is in canonical form`, () => {
    expect(formatSource(source)).toEqual({ value: source.text, diagnostics: [] });
  });

  it(`${source.name} keeps model and comments through YAML and through the other language`, () => {
    const yaml = { name: `${source.name}.yaml`, text: convertSource(source).value };
    const back = { name: source.name, text: convertSource(yaml).value };
    expect(back.text).toBe(source.text);
    expect(commentsOf(yaml.text)).toEqual(commentsOf(source.text));
    expect(modelOf(yaml, others)).toBe(modelOf(source, others));
    const own = formatSource(source, 'en').value === source.text ? 'en' : 'zh';
    const foreign = { name: source.name, text: formatSource(source, own === 'en' ? 'zh' : 'en').value };
    expect(modelOf(foreign, others)).toBe(modelOf(source, others));
    expect(formatSource(foreign, own).value).toBe(source.text);
  });
}

it('columns leave no more to closures than they did', () => {
  expect([...byValue].filter((what) => !leftToClosures.has(what))).toEqual([]);
});

it('the printed standard raises its faults, each at its place', () => {
  const source = read('rules/customer-service/taobao-presales-as-printed/rules.kpi');
  const lineOf = (offset: number): number => source.text.slice(0, offset).split('\n').length;
  const { diagnostics } = compile([source], source.name);
  expect(diagnostics.map((one) => `${lineOf(one.span.start)} ${one.code}`)).toEqual([
    '28 scoring/band-gap',
    '32 scoring/edge-misprint',
    '32 scoring/band-empty',
    '33 scoring/edge-misprint',
    '33 scoring/band-empty',
    '42 scoring/band-cliff',
    '70 scoring/reach-narrow',
    ...Array(4).fill('73 scoring/grade-hole'),
    '73 scoring/grade-integer-edges',
    '86 scoring/quota-headcount-unstated',
    '86 scoring/quota-ties-unstated',
    '86 scoring/quota-small-unstated',
    '86 scoring/quota-meets-unstated',
    '86 scoring/quota-sizes',
    '86 scoring/label-two-meanings',
    '90 rules/required-value',
    '95 pay/cliff',
    '95 pay/cliff',
    '95 pay/cliff',
    '95 pay/cliff',
    '95 pay/cliff',
    '95 pay/coefficient-twice',
    '95 scoring/pay-rounding-unstated',
    '101 scoring/decider-missing',
    '102 scoring/decider-missing',
    '103 scoring/decider-missing',
  ]);
  const holes = diagnostics
    .filter((one) => one.code === 'scoring/grade-hole')
    .map((one) => [one.args.totals, one.args.count, one.args.combinations]);
  expect(holes.slice(1).map(([totals]) => totals)).toEqual(['75.5', '85.5', '90.5']);
  expect(holes[0]?.[2]).toBe(221);
  expect(holes.slice(1).reduce((sum, [, , combinations]) => sum + Number(combinations), 0)).toBe(24);
  // the coefficients of the places: 0.5, 0.8 and 1.0 of 100 points; that of A is not printed
  const cliffs = diagnostics.filter((one) => one.code === 'pay/cliff').map(({ args }) => args);
  expect(cliffs.map(({ name, from, to, before, after }) => [name, from, to, before, after]).slice(0, 3)).toEqual([
    ['名次等级', 'D', 'C', '50元', '80元'],
    ['名次等级', 'C', 'B', '80元', '100元'],
    ['订单转化率', '< 40%', '>= 55%', '82.5元', '100元'],
  ]);
});
