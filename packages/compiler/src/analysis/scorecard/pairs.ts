/** Two scorecards side by side: every pair of totals that one person can have under the old rules and the new. */
import type { NamedValue } from '@kaohe/diagnostics';
import type { Metric } from '@kaohe/ir';
import { printRational, type Rational } from '@kaohe/quantity';
import type { Domains } from '../domain.js';
import { evaluate, type Rules } from './evaluate.js';
import { inPlaceOfMissing, mayLeaveBy } from './missing-values.js';
import { finished, fullWeightOf, type Item, type Sheet } from './sheet.js';
import { edgesFor, type Step, stepsBetween, stepsOfLabels } from './steps.js';
import { type Part, type Scale, scaled, worthOf } from './sums.js';
import { none, type Value } from './value.js';
import { textOf } from './variables.js';

/** A rule set with what is asked of it. */
export interface Side {
  readonly rules: Rules;
  readonly domains: Domains;
}

export interface Pair {
  readonly was: Rational;
  readonly now: Rational;
  /** Values of the KPIs that give both. */
  readonly kpis: readonly Assignment[];
}

export interface Assignment {
  readonly id: string;
  readonly value: Value;
  readonly shown: NamedValue;
}

/** Pairs of sums that are formed at most. */
const mostPairs = 300_000;

/** A KPI that stands in one sheet or both, and what each of its stretches scores there. */
interface Common {
  readonly id: string;
  readonly steps: readonly {
    readonly step: Step;
    readonly was: Rational | undefined;
    readonly now: Rational | undefined;
  }[];
  readonly shown: (step: Step) => NamedValue;
}

/** Undefined where points depend on where in a stretch a KPI lies, on more than the KPI, or there are too many. */
export function pairsOf(old: Side, now: Side, was: Sheet, is: Sheet): readonly Pair[] | undefined {
  if (was.vetoes.length > 0 || is.vetoes.length > 0) return undefined;
  const ids = [...new Set([...was.items, ...is.items].map(({ name }) => name))];
  const commons: Common[] = [];
  for (const id of ids) {
    const common = commonOf(old, now, itemOf(was, id), itemOf(is, id), id);
    if (common === undefined) return undefined;
    commons.push(common);
  }
  const [left, right] = [partsOf(commons, was, 'was'), partsOf(commons, is, 'now')];
  const [a, b] = [scaled(left, was.isWeighted), scaled(right, is.isWeighted)];
  return a && b && pairsFrom(commons, [a, b], [was, is]);
}

function itemOf({ items }: Sheet, id: string): Item | undefined {
  return items.find(({ name }) => name === id);
}

function commonOf(old: Side, now: Side, was: Item | undefined, is: Item | undefined, id: string): Common | undefined {
  const kpi = now.rules.metrics.get(id) ?? old.rules.metrics.get(id);
  const [left, right] = [scoreIn(old, was), scoreIn(now, is)];
  if (kpi?.role !== 'kpi' || (was && !left) || (is && !right)) return undefined;
  // what is told of values that are there says nothing of those that are missing
  if (left && right && inPlaceOfMissing([left]) !== inPlaceOfMissing([right])) return undefined;
  const side = now.rules.metrics.has(id) ? now : old;
  const expressions = [left, right].flatMap((one) => (one ? [one] : []));
  const steps =
    kpi.type.kind === 'number'
      ? stepsBetween(
          edgesFor(id, expressions, side.rules.ruleSet),
          side.domains({ kind: 'metric', id, origin: kpi.origin }),
        )
      : stepsOfLabels(kpi.type);
  const scored = (steps ?? []).map((step) => ({
    step,
    was: scoreAt(old, id, left, step),
    now: scoreAt(now, id, right, step),
  }));
  if (scored.length === 0 || scored.some((one) => one.was === 'unknown' || one.now === 'unknown')) return undefined;
  const leaving = [left, right].some((score) => score && mayLeaveBy(score)) ? [absent] : [];
  return {
    id,
    steps: [...scored.map(({ step, ...one }) => ({ step, was: number(one.was), now: number(one.now) })), ...leaving],
    shown: (step) => ({ name: id, value: textOf(step.at, kpi.type) }),
  };
}

/** Where the item does not count. */
const absent = {
  step: { text: '—', at: none, first: none, last: none, interval: undefined },
  was: undefined,
  now: undefined,
};

function number(score: Rational | 'unknown' | undefined): Rational | undefined {
  return score === 'unknown' ? undefined : score;
}

function scoreIn({ rules }: Side, item: Item | undefined): Metric['expression'] | undefined {
  const metric = item?.score.kind === 'metric' ? rules.metrics.get(item.score.id) : undefined;
  return metric?.role === 'score' ? metric.expression : undefined;
}

/** The points in a stretch; undefined where the item leaves. */
function scoreAt(
  { rules }: Side,
  id: string,
  score: Metric['expression'] | undefined,
  step: Step,
): Rational | undefined | 'unknown' {
  if (score === undefined) return undefined;
  const values = [step.at, step.first, step.last].map((value) => evaluate(rules, new Map([[id, value]]), score));
  const [value] = values;
  const isOne = values.every((one) => textIn(one) === (value && textIn(value)));
  if (!isOne || value === undefined) return 'unknown';
  return value.kind === 'number' ? value.value : value.kind === 'none' ? undefined : 'unknown';
}

function textIn(value: Value): string {
  return value.kind === 'number' ? printRational(value.value) : value.kind;
}

/** For each common KPI its points in one of the sheets; where it is no item there, it weighs nothing. */
function partsOf(commons: readonly Common[], sheet: Sheet, side: 'was' | 'now'): readonly Part[] {
  return commons.map(({ id, steps }) => ({
    weight: itemOf(sheet, id)?.weight ?? { numerator: 0n, denominator: 1n },
    options: steps.map((step) => ({ score: step[side], rows: 1n })),
  }));
}

interface State {
  readonly at: readonly [number, number, number, number];
  readonly path: Chosen | undefined;
}

interface Chosen {
  readonly step: number;
  readonly before: Chosen | undefined;
}

type Whole = NonNullable<ReturnType<typeof scaled>>;

function pairsFrom(
  commons: readonly Common[],
  [left, right]: readonly [Whole, Whole],
  [was, is]: readonly [Sheet, Sheet],
): readonly Pair[] | undefined {
  let states: ReadonlyMap<string, State> = new Map([['', { at: [0, 0, 0, 0], path: undefined }]]);
  let formed = 0;
  for (const [place, { steps }] of commons.entries()) {
    formed += states.size * steps.length;
    if (formed > mostPairs) return undefined;
    const next = new Map<string, State>();
    const [a, b] = [left.steps[place]?.options ?? [], right.steps[place]?.options ?? []];
    for (const { at, path } of states.values()) {
      for (const step of steps.keys()) {
        const sums = [
          at[0] + (a[step]?.present ?? 0),
          at[1] + (a[step]?.sum ?? 0),
          at[2] + (b[step]?.present ?? 0),
          at[3] + (b[step]?.sum ?? 0),
        ] as const;
        const key = sums.join(' ');
        if (!next.has(key)) next.set(key, { at: sums, path: { step, before: path } });
      }
    }
    states = next;
  }
  return [...states.values()].flatMap(({ at, path }): readonly Pair[] => {
    const before = totalOf(was, left.scale, at[0], at[1]);
    const after = totalOf(is, right.scale, at[2], at[3]);
    return before && after ? [{ was: before, now: after, kpis: assignmentsOf(commons, path) }] : [];
  });
}

function totalOf(sheet: Sheet, scale: Scale, present: number, sum: number): Rational | undefined {
  const value = worthOf(scale, present, sum, fullWeightOf(sheet));
  return value && finished(sheet, value);
}

function assignmentsOf(commons: readonly Common[], path: Chosen | undefined): readonly Assignment[] {
  const chosen: number[] = [];
  for (let one = path; one !== undefined; one = one.before) chosen.push(one.step);
  chosen.reverse();
  return commons.flatMap(({ id, steps, shown }, place): readonly Assignment[] => {
    const step = steps[chosen[place] ?? -1]?.step;
    return step ? [{ id, value: step.at, shown: shown(step) }] : [];
  });
}
