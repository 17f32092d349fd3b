/** Where an amount jumps: every edge of every KPI in its total, and of every value beside it, with the largest jump each can make. */
import type { Metric } from '@kaohe/ir';
import { absolute, compare, isZero, printRational, type Rational, subtract } from '@kaohe/quantity';
import { once } from '../../memory/once.js';
import type { Domains } from '../domain.js';
import { evaluate, type Rules } from './evaluate.js';
import type { Study } from './pay-study.js';
import { newPairs } from './same-numbers.js';
import type { Item, Sheet } from './sheet.js';
import { optionsTo, type State, statesOf, type Steps as Whole } from './states.js';
import { edgesFor, type Step, stepsBetween, stepsOfLabels } from './steps.js';
import { scaled } from './sums.js';
import { totalsOfSums } from './totals-of-sums.js';
import type { Value } from './value.js';
import { type Setting, textOf, type Variable, withValue } from './variables.js';

/** A step from one stretch of a value to the next, and what it does to the amount. */
export interface Jump {
  /** The KPI, input or grade that takes the step. */
  readonly name: string;
  readonly from: Step;
  readonly to: Step;
  /** Whether the step leads to what the KPI calls better. */
  readonly isBetter: boolean | undefined;
  readonly before: Rational;
  readonly after: Rational;
  /** The value behind the step that gives `after`, as an author would write it. */
  readonly reached: string;
  readonly witness: Witness;
}

/** The points of the items, but for the one that takes the step, and the values of what else is assumed. */
export interface Witness {
  readonly scores: readonly { readonly name: string; readonly score: Rational | undefined }[];
  readonly setting: Setting;
  /** The total before and after, where there is one. */
  readonly totals: readonly [Rational, Rational] | undefined;
}

/** For each edge: the jump that is largest, and the one that takes most from who does better. */
export interface EdgeJumps {
  readonly largest: Jump;
  readonly falling: Jump | undefined;
}

/** Scorecards of the other items that are formed, and that are tried, for one amount. Beyond, evenly spread ones are. */
const mostSums = 200_000;
const mostTried = 20_000;

export function jumpsOf(rules: Rules, domains: Domains, study: Study): readonly EdgeJumps[] {
  const { hub } = study;
  return [
    ...(hub ? jumpsOfItems(rules, domains, study, hub.sheet) : []),
    ...study.variables.flatMap((variable) => (isResult(variable) ? jumpsOfVariable(study, variable) : [])),
  ];
}

/** A number, or a grade: what somebody is or what a shop chooses is no result. What others decide has a place of its own. */
function isResult({ metric, type, isStepped }: Variable): boolean {
  return (
    isStepped && metric?.expression.kind !== 'statistic' && (type.kind === 'number' || metric?.type.kind === 'choice')
  );
}

/** A KPI's stretches with its points in each, worst first where it says which way is better. */
export interface ScoredStep {
  readonly step: Step;
  readonly score: Rational | undefined;
}

/** Undefined where points depend on more than the KPI, or on where in a stretch it lies. */
export function scoredStepsOf(
  rules: Rules,
  domains: Domains,
  item: Item,
): { readonly kpi: Metric; readonly steps: readonly ScoredStep[] } | undefined {
  const kpi = rules.metrics.get(item.name);
  const score = item.score.kind === 'metric' ? rules.metrics.get(item.score.id) : undefined;
  if (kpi?.role !== 'kpi' || score?.role !== 'score') return undefined;
  const own =
    kpi.type.kind === 'number'
      ? stepsBetween(
          edgesFor(kpi.id, [score.expression], rules.ruleSet),
          domains({ kind: 'metric', id: kpi.id, origin: kpi.origin }),
        )
      : stepsOfLabels(kpi.type);
  const steps = (own ?? []).flatMap((step): readonly ScoredStep[] => {
    const values = [step.at, step.first, step.last].map((value) =>
      evaluate(rules, new Map([[kpi.id, value]]), score.expression),
    );
    const [value] = values;
    if (value === undefined || values.some((one) => printed(one) !== printed(value))) return [];
    if (value.kind === 'number') return [{ step, score: value.value }];
    return value.kind === 'none' ? [{ step, score: undefined }] : [];
  });
  return { kpi, steps: kpi.direction === 'lower' ? steps.toReversed() : steps };
}

function printed(value: ReturnType<typeof evaluate>): string {
  return value.kind === 'number' ? printRational(value.value) : value.kind;
}

function jumpsOfItems(rules: Rules, domains: Domains, study: Study, sheet: Sheet): readonly EdgeJumps[] {
  const parts = sheet.items.map(({ weight, options = [] }) => ({ weight, options }));
  const whole = scaled(parts, sheet.isWeighted);
  if (whole === undefined) return [];
  // where there are too many sums for one item, do not begin with the next
  const isFew =
    (study.hub?.totals.length ?? 0) * parts.reduce((all, { options }) => all + options.length, 0) <= mostSums;
  const totalWith = totalsOfSums(sheet, whole.scale, study.same);
  const trials = study.settings.map((setting) => ({ setting, amountAt: study.amountsWith(setting.assumed) }));
  const edges = sheet.items.map((item) => scoredStepsOf(rules, domains, item)?.steps ?? []);
  const each = Math.max(
    1,
    Math.floor(
      mostTried /
        (study.settings.length *
          Math.max(
            1,
            edges.reduce((all, one) => all + one.length, 0),
          )),
    ),
  );
  return sheet.items.flatMap((item, place) => {
    const own = whole.steps[place];
    const steps = edges[place] ?? [];
    if (own === undefined || steps.length < 2) return [];
    const rest = whole.steps.filter((_, other) => other !== place);
    // the highest sums first: of jumps as large, that of whoever is best at all else is told
    const all = isFew ? statesOf(rest, mostSums)?.toReversed() : undefined;
    const others = all === undefined ? spread(someOthers(rest), each) : spread(all, each).map(othersOf);
    const kpi = rules.metrics.get(item.name);
    const direction = kpi?.direction;
    const optionOf = (score: Rational | undefined) =>
      own.options[item.options?.findIndex((one) => isSameScore(one.score, score)) ?? -1];
    return steps.slice(1).flatMap((to, index) => {
      const from = steps[index];
      if (from === undefined || isSameScore(from.score, to.score)) return [];
      const [low, high] = [optionOf(from.score), optionOf(to.score)];
      const isBetter = direction && isHigher(from, to);
      const best = extremes(isBetter);
      // scorecards with the same totals before and behind the step jump alike
      const isNew = newPairs();
      for (const other of others) {
        const start = low && totalWith(other, low);
        const end = high && totalWith(other, high);
        if (start === undefined || end === undefined || !isNew(start, end)) continue;
        for (const { setting, amountAt } of trials) {
          const [before, after] = [amountAt(start), amountAt(end)];
          if (before === undefined || after === undefined) continue;
          best.offer(before, after, () => {
            const scores = scoresAlong(
              sheet.items.filter((_, other) => other !== place),
              other.options(),
            );
            const reached = kpi ? textOf(to.step.at, kpi.type) : '';
            const witness: Witness = { scores, setting, totals: [start, end] };
            return { name: item.name, reached, from: from.step, to: to.step, isBetter, before, after, witness };
          });
        }
      }
      return best.found();
    });
  });
}

/** Points that fall where the KPI gets better are said of the bands; here they are no better step. */
function isHigher(from: ScoredStep, to: ScoredStep): boolean | undefined {
  return from.score && to.score && compare(from.score, to.score) < 0 ? true : undefined;
}

function isSameScore(left: Rational | undefined, right: Rational | undefined): boolean {
  return left === undefined || right === undefined ? left === right : compare(left, right) === 0;
}

function scoresAlong(items: readonly Item[], options: readonly number[]): Witness['scores'] {
  return items.map(({ name, options: own }, place) => ({ name, score: own?.[options[place] ?? -1]?.score }));
}

/** A scorecard of the other items: what it comes to, and the option of each. */
interface Others extends Pick<State, 'present' | 'sum'> {
  readonly options: () => readonly number[];
}

function othersOf(state: State): Others {
  return { present: state.present, sum: state.sum, options: () => optionsTo(state) };
}

/** Where there are too many: each item alone at each of its options, the others at their first. */
function someOthers(parts: readonly Whole[]): readonly Others[] {
  const firsts = parts.flatMap(({ options: [first] }) => first ?? []);
  if (firsts.length < parts.length) return [];
  const present = firsts.reduce((all, one) => all + one.present, 0);
  const sum = firsts.reduce((all, one) => all + one.sum, 0);
  return parts.flatMap(({ options }, place) =>
    options.map((option, at) => ({
      present: present - (firsts[place]?.present ?? 0) + option.present,
      sum: sum - (firsts[place]?.sum ?? 0) + option.sum,
      options: () => parts.map((_, other) => (other === place ? at : 0)),
    })),
  );
}

/** At most so many of them, evenly spread. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)]).flatMap((one) =>
    one === undefined ? [] : [one],
  );
}

/** A value beside the total: the same total and all else, before the step and behind it. */
function jumpsOfVariable(study: Study, variable: Variable): readonly EdgeJumps[] {
  const { hub, settings } = study;
  const totals: readonly (Rational | undefined)[] = hub ? hub.totals.map(({ value }) => value) : [undefined];
  const own = settings.filter(({ assumed }) => assumed.get(variable.id) === variable.steps.at(-1)?.at);
  const each = Math.max(1, Math.floor(mostTried / Math.max(1, own.length * variable.steps.length)));
  const steps = variable.metric?.direction === 'lower' ? variable.steps.toReversed() : variable.steps;
  const isReversed = variable.metric?.direction === 'lower';
  const trials = own.map((setting) => ({
    setting,
    amountsAt: once((value: Value) => study.amountsWith(withValue(setting, variable.id, variable.type, value).assumed)),
  }));
  return steps.slice(1).flatMap((to, index) => {
    const from = steps[index];
    if (from === undefined) return [];
    const [last, first] = isReversed ? [from.first, to.last] : [from.last, to.first];
    const moves = trials.map(({ setting, amountsAt }) => ({ setting, start: amountsAt(last), end: amountsAt(first) }));
    const isBetter = variable.metric?.direction && true;
    const best = extremes(isBetter);
    for (const total of spread(totals, each)) {
      for (const { setting, start, end } of moves) {
        const [before, after] = [start(total), end(total)];
        if (before === undefined || after === undefined) continue;
        best.offer(before, after, () => {
          const others = { ...setting, given: setting.given.filter(({ name }) => name !== variable.id) };
          const witness: Witness = { scores: [], setting: others, totals: total && [total, total] };
          const reached = textOf(first, variable.type);
          return { name: variable.id, reached, from, to, isBetter, before, after, witness };
        });
      }
    }
    return best.found();
  });
}

interface Extremes {
  readonly offer: (before: Rational, after: Rational, jump: () => Jump) => void;
  readonly found: () => readonly EdgeJumps[];
}

/** The largest of the jumps at one edge, and the largest fall, the first of equal ones. A jump is made only if it is one of them. */
function extremes(isBetter: boolean | undefined): Extremes {
  const isNew = newPairs();
  let largest: { readonly size: Rational; readonly jump: () => Jump } | undefined;
  let falling: typeof largest;
  return {
    offer: (before, after, jump) => {
      if (!isNew(before, after)) return;
      const size = absolute(subtract(after, before));
      if (largest === undefined || compare(size, largest.size) > 0) largest = { size, jump };
      // who gets nothing of this amount may well get another
      const isFall = isBetter === true && compare(after, before) < 0 && !isZero(after);
      if (isFall && (falling === undefined || compare(size, falling.size) > 0)) falling = { size, jump };
    },
    found: () => (largest ? [{ largest: largest.jump(), falling: falling?.jump() }] : []),
  };
}

/** How much the amount changes, without its sign. */
export function sizeOf({ before, after }: Jump): Rational {
  return absolute(subtract(after, before));
}
