/** Tests for a person to confirm: around every edge, on every way, for every pair of scores, in teams; with results as they are computed. */
import {
  type Case,
  type Constant,
  type Lookup,
  type Metric,
  printNumber,
  type Quota,
  type RuleSet,
  type Streak,
  within,
} from '@kaohe/ir';
import {
  add,
  compare,
  contains,
  equal,
  multiply,
  printRational,
  type Rational,
  rational,
  sameDimension,
  subtract,
} from '@kaohe/quantity';
import { waysOf } from './branch.js';
import { lastStep } from './change.js';
import { type Coverage, coverageOf } from './coverage.js';
import { edgesOfCell, type Leaf, leafOfSubject, leavesOf, type Written } from './leaves.js';
import { type Node, nodesOf, numbersOf } from './nodes.js';
import { pairsOf, tries } from './pairs.js';
import { absentWay, recordCase, wayKey } from './recorded-case.js';
import { answeredCase, openCase, type Person, type Values } from './trial-case.js';

/** Why a test is suggested; texts call it after the metric it asks for. */
export type SuggestionForm = 'edge' | 'branch' | 'pairs' | 'people' | 'ties' | 'periods';

/** One suggested test. */
export interface Suggestion {
  readonly form: SuggestionForm;
  readonly name: string;
  /** The edge, or how many people. */
  readonly detail: string;
  readonly test: Case;
}

/** The suggestions, and what they add to the coverage of the tests there are. */
export interface Suggestions {
  readonly suggestions: readonly Suggestion[];
  readonly before: Coverage;
  readonly after: Coverage;
}

const mostTries = 600;
const mostPairs = 40;
const mostPeople = 40;

/** Suggests tests for what is written in the file. */
export function suggestCases(ruleSet: RuleSet, file: string): Suggestions {
  const bare: RuleSet = { ...ruleSet, cases: [] };
  const own = ruleSet.metrics.filter(
    (metric) => metric.table === undefined && [...within(metric.expression)].some(({ origin }) => origin.file === file),
  );
  const suggestions = own.flatMap((metric) => [
    ...aroundEdges(bare, metric),
    ...inPairs(bare, metric),
    ...onEveryWay(bare, metric),
    ...inTeams(bare, metric),
    ...overPeriods(bare, metric),
  ]);
  const all = { ...ruleSet, cases: [...ruleSet.cases, ...suggestions.map(({ test }) => test)] };
  return { suggestions, before: coverageOf(ruleSet, file), after: coverageOf(all, file) };
}

/** A step below each edge of a table, at it, and a step above; what the table needs besides stays as it is. */
function aroundEdges(ruleSet: RuleSet, metric: Metric): readonly Suggestion[] {
  const done = new Set<string>();
  return [...within(metric.expression)].flatMap((inner) => {
    if (inner.kind !== 'lookup') return [];
    return inner.subjects.flatMap((subject, at): readonly Suggestion[] => {
      const leaf = leafOfSubject(subject);
      if (leaf === undefined || done.has(`${leaf} ${at}`)) return [];
      done.add(`${leaf} ${at}`);
      const { settings, values } = usual(ruleSet, metric, leaf);
      return distinct(edgesAt(ruleSet, inner, at, leaf)).map((edge) => {
        const step = lastStep(edge.value, edge.unit);
        const around = [subtract(edge.value, step), edge.value, add(edge.value, step)];
        const possible = around.filter((value) => canBe(ruleSet, leaf, value));
        const people = possible.map((value, place) =>
          personAt(place, new Map([...values, [leaf, { kind: 'number', value, unit: edge.unit }]])),
        );
        const test = answeredCase(ruleSet, settings, people, [metric.id]);
        return { form: 'edge', name: metric.id, detail: printNumber(edge.value, edge.unit), test };
      });
    });
  });
}

/** Whether the data can hold it. */
function canBe({ inputs }: RuleSet, id: string, value: Rational): boolean {
  const range = inputs.find((each) => each.id === id)?.range;
  return range === undefined || contains(range, value);
}

/** The edges of one column, in the unit of the leaf where lowering wrote them in another. */
function edgesAt({ metrics, inputs }: RuleSet, { rows }: Lookup, at: number, leaf: string): readonly Written[] {
  const type = [...metrics, ...inputs].find(({ id }) => id === leaf)?.type;
  if (type?.kind !== 'number') return [];
  const edges = rows.flatMap(({ cells }) => cells.slice(at, at + 1).flatMap(edgesOfCell));
  return edges.map((edge) => (sameDimension(edge.unit, type.unit) ? edge : { ...edge, unit: type.unit }));
}

function distinct(edges: readonly Written[]): readonly Written[] {
  return edges
    .toSorted((a, b) => compare(a.value, b.value))
    .filter((edge, place, all) => place === 0 || !equal(edge.value, all[place - 1]?.value ?? edge.value));
}

/** Scores that tables give, in pairs, for a total of several. */
function inPairs(ruleSet: RuleSet, metric: Metric): readonly Suggestion[] {
  if (metric.role !== 'total') return [];
  const leaves = leavesOf(ruleSet, metric).filter(({ isSetting }) => !isSetting);
  const scores = leaves.map(({ id }): readonly Constant[] => {
    const score = ruleSet.metrics.find((each) => each.id === id);
    if (score?.role !== 'score' || score.type.kind !== 'number') return [];
    const { unit } = score.type;
    const results = [...within(score.expression)].flatMap((inner) =>
      inner.kind === 'lookup'
        ? [...inner.rows.map(({ result }) => result), ...(inner.otherwise ? [inner.otherwise] : [])]
        : [],
    );
    const written = results.flatMap((result) =>
      result.kind === 'constant' && result.constant.kind === 'number' ? [{ ...result.constant, unit }] : [],
    );
    return distinct(written).map(({ value }) => ({ kind: 'number', value, unit }));
  });
  if (scores.length < 2 || scores.some((each) => each.length === 0)) return [];
  const people = pairsOf(
    scores.map((each) => each.length),
    mostPairs,
  ).map((row, place) =>
    personAt(
      place,
      assigned(
        leaves,
        row.map((choice, leaf) => scores[leaf]?.[choice]),
      ),
    ),
  );
  const test = answeredCase(ruleSet, new Map(), people, [metric.id]);
  return [{ form: 'pairs', name: metric.id, detail: '', test }];
}

/** For each way through the metric the first values found that go it; who is given nothing stands alone. */
function onEveryWay(ruleSet: RuleSet, metric: Metric): readonly Suggestion[] {
  const kept = new Map<string, { settings: Values; people: Person[] }>();
  for (const { settings, values } of found(ruleSet, metric)) {
    const said = [...settings].map(([id, constant]) => `${id}=${JSON.stringify(plain(constant))}`).join();
    const key = values.size === 0 ? `${said} nobody` : said;
    const group = kept.get(key) ?? { settings, people: [] };
    const person = personAt(group.people.length, values);
    group.people.push(values.size === 0 ? { ...person, person: '' } : person);
    kept.set(key, group);
  }
  return [...kept.values()].map(({ settings, people }) => ({
    form: 'branch',
    name: metric.id,
    detail: '',
    test: answeredCase(ruleSet, settings, people, [metric.id]),
  }));
}

interface Found {
  readonly settings: Values;
  readonly values: Values;
  readonly ways: ReadonlySet<string>;
}

/** Tries values of what the metric reads, and keeps each trial that goes a way none before it went, until all are gone. */
function found(ruleSet: RuleSet, metric: Metric): readonly Found[] {
  const leaves = leavesOf(ruleSet, metric);
  const nodes = nodesOf(ruleSet);
  const numbers = numbersOf(nodes);
  const open = openWays(nodes, metric);
  const kept: Found[] = [];
  for (const row of tries(
    leaves.map(({ choices }) => choices.length),
    mostTries,
  )) {
    if (open.size === 0) break;
    const { settings, values } = split(
      leaves,
      row.map((choice, leaf) => leaves[leaf]?.choices[choice]),
    );
    const test = openCase(settings, [personAt(0, values)], [metric.id]);
    const ways = new Set([...recordCase(ruleSet, numbers, test).ways].filter((way) => open.has(way)));
    for (const way of ways) open.delete(way);
    if (ways.size > 0) kept.push({ settings, values, ways });
  }
  return kept;
}

/** The ways through the metric, as they are recorded. */
function openWays(nodes: readonly Node[], metric: Metric): Set<string> {
  const own = nodes.filter((node) => node.metric === metric);
  const ways = own.flatMap(({ index, expression }) => waysOf(expression).map(({ key }) => wayKey(index, key)));
  const [root] = own;
  return new Set(metric.role === 'kpi' && root ? [...ways, wayKey(root.index, absentWay)] : ways);
}

/** Values under which the metric can be told, without the one that is about to vary. */
function usual(ruleSet: RuleSet, metric: Metric, varied: string): Pick<Found, 'settings' | 'values'> {
  const leaves = leavesOf(ruleSet, metric);
  const { settings, values } = split(
    leaves,
    leaves.map(({ choices }) => choices[0]),
  );
  return { settings, values: new Map([...values].filter(([id]) => id !== varied)) };
}

/** A team in which every grade is given, one in which all are equal, one that is too small, one whose own grades are low. */
function inTeams(ruleSet: RuleSet, metric: Metric): readonly Suggestion[] {
  const quota = [...within(metric.expression)].find((inner): inner is Quota => inner.kind === 'quota');
  const by = quota && leafOfSubject(quota.by);
  if (quota === undefined || by === undefined) return [];
  const { settings, values } = usual(ruleSet, metric, by);
  const graded = quota.meets && leafOfSubject(quota.meets.grade);
  const team = (count: number, value: (place: number) => number, label: string | undefined): Case => {
    const people = Array.from({ length: count }, (_, place): Person => {
      const own = new Map([...values, [by, numberOf(ruleSet, by, value(place))] as const]);
      if (graded !== undefined && label !== undefined) own.set(graded, { kind: 'choice', label });
      return { ...personAt(place, own), team: ruleSet.cohort === undefined ? '' : '一组' };
    });
    return answeredCase(ruleSet, settings, people, [metric.id]);
  };
  const labels = quota.shares.map(({ label }) => label);
  const [best, worst] = [labels[0], labels.at(-1)];
  const spread = (count: number): Case => team(count, (place) => 100 - place, best);
  const least = Math.max(quota.small?.below ?? 1, labels.length);
  const given = (test: Case): number =>
    new Set(test.expected.map(({ constant }) => constant.kind === 'choice' && constant.label)).size;
  const counts = Array.from({ length: mostPeople - least + 1 }, (_, more) => least + more);
  const count = counts.find((each) => given(spread(each)) >= labels.length) ?? least;
  const suggestion = (form: 'people' | 'ties', people: number, test: Case): Suggestion => ({
    form,
    name: metric.id,
    detail: String(people),
    test,
  });
  return [
    suggestion('people', count, spread(count)),
    suggestion(
      'ties',
      count,
      team(count, () => 80, best),
    ),
    ...(graded === undefined
      ? []
      : [
          suggestion(
            'people',
            least,
            team(least, (place) => 100 - place, worst),
          ),
        ]),
    ...(quota.small && quota.small.below > 1
      ? [suggestion('people', quota.small.below - 1, spread(quota.small.below - 1))]
      : []),
  ];
}

/** So many of a hundred, or that share of the way from one end to the other where the data have ends. */
function numberOf({ metrics, inputs }: RuleSet, id: string, value: number): Constant {
  const input = inputs.find((each) => each.id === id);
  const type = (input ?? metrics.find((each) => each.id === id))?.type;
  if (type?.kind !== 'number') return { kind: 'none' };
  const [low, high] = [input?.range?.low?.value, input?.range?.high?.value];
  const scaled = low && high ? add(low, multiply(subtract(high, low), rational(BigInt(value), 100n))) : rational(value);
  return { kind: 'number', value: scaled, unit: type.unit };
}

/** Periods in a row in which the condition of a streak holds, as many as it takes to fill it, then one in which it does not. */
function overPeriods(ruleSet: RuleSet, metric: Metric): readonly Suggestion[] {
  const streak = [...within(metric.expression)].find((inner): inner is Streak => inner.kind === 'streak');
  if (streak === undefined || ruleSet.periodKind !== 'month') return [];
  const trials = found(ruleSet, metric);
  const going = (key: string): Found | undefined =>
    trials.find(({ ways }) => [...ways].some((way) => way.endsWith(` ${key}`)));
  const [held, broken] = [going('running'), going('ended')];
  if (held === undefined) return [];
  const length = Math.min(streak.restartAfter ?? 2, 12);
  const rows = [...Array.from({ length }, () => held), held, ...(broken ? [broken] : []), held];
  const people = rows.slice(0, 12).map(({ values }, place) => ({
    ...personAt(0, values),
    period: `2000-${String(place + 1).padStart(2, '0')}`,
  }));
  return [
    {
      form: 'periods',
      name: metric.id,
      detail: '',
      test: answeredCase(ruleSet, held.settings, people, [metric.id]),
    },
  ];
}

function personAt(place: number, values: Values): Person {
  return { person: `人${place + 1}`, period: '', team: '', values };
}

function split(
  leaves: readonly Leaf[],
  constants: readonly (Constant | undefined)[],
): Pick<Found, 'settings' | 'values'> {
  const part = (isSetting: boolean): Values =>
    assigned(
      leaves,
      constants.map((constant, leaf) => (leaves[leaf]?.isSetting === isSetting ? constant : undefined)),
    );
  return { settings: part(true), values: part(false) };
}

function assigned(leaves: readonly Leaf[], constants: readonly (Constant | undefined)[]): Values {
  return new Map(
    leaves.flatMap(({ id }, place) => {
      const constant = constants[place];
      return constant ? [[id, constant] as const] : [];
    }),
  );
}

function plain(constant: Constant): unknown {
  return constant.kind === 'number' ? printRational(constant.value) : constant;
}
