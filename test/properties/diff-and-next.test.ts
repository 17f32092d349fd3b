/** What `kaohe diff` and `kaohe next` say of scorecards made by chance, against every combination of them, interpreted. */
import { expect, it } from 'vitest';
import {
  type Comparison,
  compareRules,
  type Lift,
  nextGrade,
  readingFromSource,
  ruleSetOf,
  type Situation,
} from '../../packages/compiler/src/index.js';
import { interpret, makeDataset, type Value } from '../../packages/evaluator/src/index.js';
import { everyExpression, type RuleSet } from '../../packages/ir/src/index.js';
import {
  add,
  compare,
  equal,
  printRational,
  type Rational,
  rational,
  subtract,
  zero,
} from '../../packages/quantity/src/index.js';
import { chance } from '../broken-inputs/chance.js';
import { changedFrom } from './made/changed.js';
import { type Outcome, type Probe, shown, type Tried, triedOf } from './made/outcomes.js';
import { type Item, type Scorecard, scorecardFrom } from './made/scorecard.js';

const runs = Number(process.env.RULESETS ?? 600);
const first = Number(process.env.SEED ?? 1);
const seeds = Array.from({ length: runs }, (_, index) => first + index);

function ruleSetFrom(text: string): RuleSet | undefined {
  const source = { name: 'rules.kpi', text };
  const { ruleSet, diagnostics } = ruleSetOf([readingFromSource(source)], source.name);
  return diagnostics.some(({ severity }) => severity === 'error') ? undefined : ruleSet;
}

/** Whether weights come to 100%: else there is no total. */
const isWhole = (ruleSet: RuleSet): boolean =>
  [...everyExpression(ruleSet)].every(({ expression }) => {
    if (expression.kind !== 'weighted-sum') return true;
    const weights = expression.items.map(({ weight }) =>
      weight.kind === 'constant' && weight.constant.kind === 'number' ? weight.constant.value : zero,
    );
    return equal(weights.reduce(add, zero), rational(1));
  });

it('what is the same is the same for everybody, and what differs does in the case that is shown', () => {
  const verdicts = new Map<string, number>();
  for (const seed of seeds) {
    const next = chance(seed * 104_729);
    const scorecard = scorecardFrom(next);
    const text = changedFrom(next, scorecard.text);
    const [old, now] = [ruleSetFrom(scorecard.text), text === undefined ? undefined : ruleSetFrom(text)];
    if (text === undefined || old === undefined || now === undefined || !isWhole(old)) continue;
    const { results } = compareRules(old, now);
    const { pairs, isWhole: areAll } = pairsOf(scorecard, old, now, text);
    const told = `${seed}\n${scorecard.text}\n${text}`;
    for (const id of ['总分', '级', '奖金']) {
      const found = results.find(({ metric }) => metric.id === id);
      if (found === undefined) throw new Error(`no ${id}`);
      verdicts.set(`${id} ${found.verdict}`, (verdicts.get(`${id} ${found.verdict}`) ?? 0) + 1);
      expectTrue(found, pairs, id, areAll, told);
      for (const situation of [found.difference, found.less]) if (situation) expectShown(situation, id, old, now, told);
    }
  }
  for (const id of ['总分', '级', '奖金'])
    for (const verdict of ['same', 'differs'])
      expect(verdicts.get(`${id} ${verdict}`) ?? 0, `${id} ${verdict}`).toBeGreaterThan(runs / 40);
}, 1_000_000);

type Results = Readonly<Record<string, Value | undefined>>;

interface Pairs {
  readonly pairs: readonly (readonly [Results, Results])[];
  /** Whether rows take every value there can be: elsewhere the comparison may stay open. */
  readonly isWhole: boolean;
}

/** Every combination of values by which one of the two could tell people apart, under both. */
function pairsOf(scorecard: Scorecard, old: RuleSet, now: RuleSet, text: string): Pairs {
  // an edge of the new version is where one was, or one more
  const moved = [...(scorecard.text + text).matchAll(/\d+/gu)]
    .map(([number]) => Number(number))
    .filter((number) => number <= 100);
  const edgesOf = ({ edges }: Item): readonly number[] =>
    [...new Set([...edges, ...edges.map((edge) => edge + 1)])]
      .filter((edge) => moved.includes(edge))
      .sort((a, b) => a - b);
  const items = scorecard.items.map((item) => ({ ...item, edges: edgesOf(item) }));
  const [before, after] = [old, now].map((ruleSet) => triedOf({ ...scorecard, items }, ruleSet).probes);
  if (before === undefined || after === undefined) return { pairs: [], isWhole: false };
  const values = before.map((own, place) => differentIn(own, after[place] ?? []));
  const people = values.reduce<readonly (readonly Value[])[]>(
    (all, own) => all.flatMap((start) => own.map((value) => [...start, value])),
    [[]],
  );
  const [left, right] = [old, now].map((ruleSet) =>
    resultsOf(
      ruleSet,
      people.map((own) => new Map(own.map((value, place) => [items[place]?.input ?? '', value]))),
    ),
  );
  const pairs = people.flatMap((_, row) => (left?.[row] && right?.[row] ? [[left[row], right[row]] as const] : []));
  const all = [...before.flat(), ...after.flat()];
  return { pairs, isWhole: all.every(({ score, isMissing }) => score !== undefined || isMissing) };
}

function differentIn(before: readonly Probe[], after: readonly Probe[]): readonly Value[] {
  const seen = new Set<string>();
  return before.flatMap(({ value, score }, place) => {
    const key = `${shown(score)} ${shown(after[place]?.score)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [value];
  });
}

const nowhere = { file: '', start: 0, end: 0 };

/** What comes out for people of whom so much is known, inputs and metrics by their ids. */
function resultsOf(ruleSet: RuleSet, people: readonly ReadonlyMap<string, Value>[]): readonly Results[] {
  const rows = people.map((_, row) => ({ person: `${row}`, team: '', period: '2025-01', origin: nowhere }));
  const of = (id: string, usual: Value): readonly Value[] => people.map((known) => known.get(id) ?? usual);
  const columns = new Map(
    ruleSet.inputs.map(({ id }) => [
      id,
      of(id, id === '基数' ? { kind: 'number', value: rational(1000) } : { kind: 'none' }),
    ]),
  );
  const assumed = new Map(
    ruleSet.metrics.flatMap(({ id }) =>
      people.some((known) => known.has(id)) ? [[id, people.map((known) => known.get(id))] as const] : [],
    ),
  );
  const results = interpret(ruleSet, makeDataset({ rows, columns, assumed }));
  return rows.map((_, row) => Object.fromEntries(['总分', '级', '奖金'].map((id) => [id, results.value(id, row)])));
}

function printed(value: Value | undefined): string {
  if (value?.kind === 'number') return printRational(value.value);
  return value?.kind === 'choice' ? value.label : (value?.kind ?? '');
}

/** Where nothing comes out under one of them, that is told by the checks and is no difference. */
function expectTrue(found: Comparison, pairs: Pairs['pairs'], id: string, isWhole: boolean, told: string): void {
  const both = pairs
    .map(([a, b]) => [a[id], b[id]] as const)
    .filter((one) => one.every((value) => value?.kind !== 'fault'));
  const differs = both.some(([a, b]) => printed(a) !== printed(b));
  if (!isWhole && found.verdict === 'open') return;
  expect(`${id} ${found.verdict === 'differs'}`, told).toBe(`${id} ${differs}`);
  if (found.verdict === 'same')
    for (const [a, b] of pairs) expect(`${id} ${printed(a[id])}`, told).toBe(`${id} ${printed(b[id])}`);
  if (!isWhole) return;
  const losses = both.flatMap(([a, b]) =>
    a?.kind === 'number' && b?.kind === 'number' ? [subtract(b.value, a.value)] : [],
  );
  const worst = losses.reduce((most, one) => (compare(one, most) < 0 ? one : most), zero);
  const { was, now } = found.less ?? {};
  const shownLoss = was?.kind === 'number' && now?.kind === 'number' ? subtract(now.value, was.value) : zero;
  expect(`${id} ${printRational(shownLoss)}`, told).toBe(`${id} ${printRational(worst)}`);
}

/** The case, given to both, gives what it says. */
function expectShown({ given, was, now }: Situation, id: string, before: RuleSet, after: RuleSet, told: string): void {
  const known = new Map(given.map(({ id: name, value }) => [name, valueFrom(value)]));
  const [[left], [right]] = [resultsOf(before, [known]), resultsOf(after, [known])];
  expect([printed(left?.[id]), printed(right?.[id])], told).toEqual([was, now].map((one) => printed(valueFrom(one))));
}

function valueFrom(value: Situation['was']): Value {
  if (value.kind === 'label') return { kind: 'choice', label: value.label };
  return value.kind === 'unknown' ? { kind: 'none' } : value;
}

it('what stands for missing values is never called the same unseen', () => {
  const text = (missing: string): string =>
    `标准 样例\n  对象 人员 属于 组\n输入 甲 : 分\n指标 乙 = 甲\n  权重 100%\n  缺失 ${missing}\n  >= 60 -> 100\n  否则 -> 0\n总分\n`;
  const [old, now] = [ruleSetFrom(text('-> 0')), ruleSetFrom(text('-> 50'))];
  const { results } = old && now ? compareRules(old, now) : { results: [] };
  expect(results.map(({ metric, verdict, isProven }) => [metric.id, verdict, isProven])).toEqual([
    ['乙.score', 'open', false],
    ['总分', 'open', false],
  ]);
});

it('the smallest change gives the grade, a little less does not, and no fewer changes would', () => {
  const kinds = new Map<string, number>();
  for (const seed of seeds) {
    const next = chance(seed * 15_485_863);
    const scorecard = scorecardFrom(next);
    const ruleSet = ruleSetFrom(scorecard.text);
    if (ruleSet === undefined || !isWhole(ruleSet)) continue;
    const tried = triedOf(scorecard, ruleSet);
    const present = tried.outcomes.filter(({ probes }) =>
      probes.every((at, place) => !tried.probes[place]?.[at]?.isMissing),
    );
    const own = present[next(Math.max(1, present.length))];
    if (own === undefined) continue;
    const found = nextGrade(ruleSet, (id) => reachedBy(scorecard, tried, own, id));
    kinds.set(found.kind, (kinds.get(found.kind) ?? 0) + 1);
    const labels = labelsOf(ruleSet);
    const better = present.filter(({ grade }) => isBetter(labels, grade, own.grade));
    const told = `${seed}\n${scorecard.text}\n${own.probes} ${printRational(own.total)} ${own.grade}`;
    const isBest = own.grade === labels[0];
    expect(found.kind, told).toBe(isBest ? 'best' : better.length > 0 ? 'lift' : 'out-of-reach');
    if (found.kind === 'lift') expectLift(found, { scorecard, ruleSet, tried, own, better, labels, told });
  }
  for (const kind of ['best', 'lift', 'out-of-reach']) expect(kinds.get(kind) ?? 0, kind).toBeGreaterThan(runs / 40);
}, 1_000_000);

interface Person {
  readonly scorecard: Scorecard;
  readonly ruleSet: RuleSet;
  readonly tried: Tried;
  readonly own: Outcome;
  readonly better: readonly Outcome[];
  readonly labels: readonly string[];
  readonly told: string;
}

function expectLift(found: Lift, { scorecard, ruleSet, tried, own, better, labels, told }: Person): void {
  const scoresOf = ({ probes }: Outcome): readonly string[] =>
    probes.map((at, place) => shown(tried.probes[place]?.[at]?.score));
  const mine = scoresOf(own);
  const fewest = Math.min(...better.map((one) => scoresOf(one).filter((score, place) => score !== mine[place]).length));
  expect(found.changes.length, told).toBe(fewest);
  const values = scorecard.items.map(({ name, input }, place) => {
    const change = found.changes.find(({ kpi }) => kpi.id === name);
    const from = tried.probes[place]?.[own.probes[place] ?? 0]?.value ?? { kind: 'none' as const };
    return { input, from, to: change ? valueFrom(change.to) : from };
  });
  const there = new Map(values.map(({ input, to }) => [input, to]));
  const short = values.flatMap(({ input, from, to }) =>
    from.kind === 'number' && to.kind === 'number' && !equal(from.value, to.value)
      ? [new Map([...there, [input, nearer(from.value, to.value)]])]
      : [],
  );
  const [reached, ...others] = resultsOf(ruleSet, [there, ...short]);
  expect([printed(reached?.级), printed(reached?.总分)], told).toEqual([found.next, printRational(found.nextTotal)]);
  expect(isBetter(labels, found.next, own.grade), told).toBe(true);
  for (const one of others)
    expect(isBetter(labels, one.级?.kind === 'choice' ? one.级.label : undefined, own.grade), `short\n${told}`).toBe(
      false,
    );
}

/** A thousandth less of the way. */
function nearer(from: Rational, to: Rational): Value {
  const little = rational(compare(from, to) < 0 ? -1 : 1, 1000);
  return { kind: 'number', value: add(to, little) };
}

function reachedBy({ items }: Scorecard, { probes }: Tried, own: Outcome, id: string): Situation['was'] {
  if (id === '总分') return { kind: 'number', value: own.total };
  const place = items.findIndex(({ name }) => id === name || id === `${name}.score`);
  const probe = probes[place]?.[own.probes[place] ?? 0];
  if (probe === undefined) return { kind: 'unknown' };
  if (id.endsWith('.score'))
    return typeof probe.score === 'object' ? { kind: 'number', value: probe.score } : { kind: 'none' };
  const { value } = probe;
  return value.kind === 'choice'
    ? { kind: 'label', label: value.label }
    : value.kind === 'number'
      ? value
      : { kind: 'unknown' };
}

function labelsOf({ metrics }: RuleSet): readonly string[] {
  const type = metrics.find(({ role }) => role === 'grade')?.type;
  return type?.kind === 'choice' ? type.labels : [];
}

function isBetter(labels: readonly string[], grade: string | undefined, than: string | undefined): boolean {
  const [place, other] = [labels.indexOf(grade ?? ''), labels.indexOf(than ?? '')];
  return place >= 0 && (other < 0 || place < other);
}
