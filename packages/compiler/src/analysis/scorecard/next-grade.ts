/** The smallest change of somebody's results that lifts the grade: fewest KPIs first, then the shortest way. Exact. */
import type { Metric, RuleSet } from '@kaohe/ir';
import {
  absolute,
  add,
  compare,
  contains,
  divide,
  equal,
  isZero,
  one,
  type Rational,
  rational,
  subtract,
  zero,
} from '@kaohe/quantity';
import { domainsOf } from '../domain.js';
import { settled } from '../settled.js';
import { type Rules, rulesOf } from './evaluate.js';
import { type GradedTotals, labelAt, seenBy } from './graded-totals.js';
import { scoredStepsOf } from './jumps.js';
import { finished, fullWeightOf, type Item, type Sheet, sheetsOf } from './sheet.js';
import type { Step } from './steps.js';
import { type Part, scaled, worthOf } from './sums.js';
import type { Value } from './value.js';
import { textOf } from './variables.js';

/** What somebody has reached, by the id of a metric. */
export type Reached = (id: string) => Value;

export type NextGrade =
  /** No grade stands on a total whose items can be changed. */
  | { readonly kind: 'no-grade' }
  /** The total of the sheet is not the total the person has: a veto or an override decides, or a value is missing. */
  | { readonly kind: 'other-total'; readonly grade: Metric }
  | { readonly kind: 'best'; readonly grade: Metric; readonly label: string }
  /** No change of the KPIs that have steps lifts the grade. */
  | { readonly kind: 'out-of-reach'; readonly grade: Metric; readonly label: string }
  | Lift;

export interface Lift {
  readonly kind: 'lift';
  readonly grade: Metric;
  /** Empty where there is none now. */
  readonly label: string;
  readonly next: string;
  readonly total: Rational;
  readonly nextTotal: Rational;
  readonly changes: readonly Change[];
  /** Changes of other KPIs that are exactly as little effort. */
  readonly equals: readonly (readonly Change[])[];
}

export interface Change {
  readonly kpi: Metric;
  readonly from: Value;
  readonly to: Value;
  /** As an author would write them: `52.3%`, `55%`, and the whole stretch `>= 55%`. */
  readonly shown: readonly [from: string, to: string, stretch: string];
  readonly points: readonly [from: Rational | undefined, to: Rational | undefined];
}

/** Ways of equal effort that are told at most. */
const mostEquals = 4;

/** Sums that are formed at most; a combination of more KPIs than that allows is not looked for. */
const mostSums = 2_000_000;

export function nextGrade(ruleSet: RuleSet, reached: Reached): NextGrade {
  const known = settled(ruleSet);
  const rules = rulesOf(known);
  const found = gradeWithSheet(known, rules);
  if (found === undefined) return { kind: 'no-grade' };
  const { grade, graded } = found;
  const moves = graded.sheet.items.map((item) => movesOf(rules, known, item, reached));
  const now = totalNow(graded.sheet, moves);
  const own = reached(found.total);
  if (now === undefined || own.kind !== 'number' || !equal(own.value, now)) return { kind: 'other-total', grade };
  const label = labelAt(graded, seenBy(graded, now));
  const labels = grade.type.kind === 'choice' ? grade.type.labels : [];
  const better = label === '' ? labels : labels.slice(0, labels.indexOf(label));
  if (better.length === 0) return { kind: 'best', grade, label };
  const lift = cheapest(graded, moves, new Set(better));
  if (lift === undefined) return { kind: 'out-of-reach', grade, label };
  const [changes = [], ...equals] = lift.ways.map((moves) => moves.flatMap((move) => move.change ?? []));
  return {
    kind: 'lift',
    grade,
    label,
    next: labelAt(graded, seenBy(graded, lift.total)),
    total: now,
    nextTotal: lift.total,
    changes,
    equals,
  };
}

/** The last grade that stands on a total. */
function gradeWithSheet(
  ruleSet: RuleSet,
  rules: Rules,
): { readonly grade: Metric; readonly total: string; readonly graded: Graded } | undefined {
  const sheets = sheetsOf(ruleSet);
  for (const grade of ruleSet.metrics.toReversed()) {
    const { expression } = grade;
    if (grade.role !== 'grade' || expression.kind !== 'lookup' || expression.subjects.length !== 1) continue;
    const [subject] = expression.subjects;
    const total = subject?.kind === 'round' ? subject.operand : subject;
    const metric = total?.kind === 'metric' ? rules.metrics.get(total.id) : undefined;
    const sheet = metric && sheets.sheetOf(metric.expression);
    if (metric && sheet) return { grade, total: metric.id, graded: { grade: expression, sheet } };
  }
  return undefined;
}

type Graded = Pick<GradedTotals, 'grade' | 'sheet'>;

/** What one item can do: stay, or go to another stretch. */
interface Move {
  readonly score: Rational | undefined;
  /** How far the value must go, as a share of where it must be; for labels, of all labels. */
  readonly distance: Rational;
  readonly change: Change | undefined;
}

/** The first is to stay. Undefined where somebody has no points. */
function movesOf(rules: Rules, ruleSet: RuleSet, item: Item, reached: Reached): readonly Move[] | undefined {
  const own = item.score.kind === 'metric' ? reached(item.score.id) : undefined;
  if (own?.kind !== 'number' && own?.kind !== 'none') return undefined;
  const score = own.kind === 'number' ? own.value : undefined;
  const stay: Move = { score, distance: zero, change: undefined };
  const scored = scoredStepsOf(rules, domainsOf(ruleSet), item);
  const value = scored && reached(scored.kpi.id);
  if (scored === undefined || (value?.kind !== 'number' && value?.kind !== 'label')) return [stay];
  const moves = scored.steps.flatMap(({ step, score: points }, place): readonly Move[] => {
    if (isSameScore(points, score)) return [];
    const to = nearestIn(step, value);
    const distance = distanceTo(
      value,
      to,
      place,
      scored.steps.findIndex(({ step: other }) => isWithin(other, value)),
      scored.steps.length,
    );
    const { type } = scored.kpi;
    const change: Change = {
      kpi: scored.kpi,
      from: value,
      to,
      shown: [textOf(value, type), textOf(to, type), step.text],
      points: [score, points],
    };
    return [{ score: points, distance, change }];
  });
  return [stay, ...moves];
}

function isSameScore(left: Rational | undefined, right: Rational | undefined): boolean {
  return left === undefined || right === undefined ? left === right : equal(left, right);
}

/** The value of a stretch that is nearest to one outside. */
function nearestIn({ at, first, last }: Step, value: Value): Value {
  if (value.kind !== 'number' || first.kind !== 'number' || last.kind !== 'number') return at;
  return compare(value.value, first.value) < 0 ? first : last;
}

function isWithin({ at, interval }: Step, value: Value): boolean {
  if (value.kind === 'label') return at.kind === 'label' && at.label === value.label;
  return value.kind === 'number' && interval !== undefined && contains(interval, value.value);
}

function distanceTo(from: Value, to: Value, place: number, own: number, count: number): Rational {
  if (from.kind !== 'number' || to.kind !== 'number') return rational(Math.abs(place - own), Math.max(1, count));
  const way = absolute(subtract(to.value, from.value));
  return isZero(to.value) ? (isZero(from.value) ? zero : one) : divide(way, absolute(to.value));
}

function totalNow(sheet: Sheet, moves: readonly (readonly Move[] | undefined)[]): Rational | undefined {
  const parts: Part[] = [];
  for (const [place, item] of sheet.items.entries()) {
    const [stay] = moves[place] ?? [];
    if (stay === undefined) return undefined;
    parts.push({ weight: item.weight, options: [{ score: stay.score, rows: 1n }] });
  }
  const whole = scaled(parts, sheet.isWeighted);
  const present = whole?.steps.reduce((all, { options }) => all + (options[0]?.present ?? 0), 0) ?? 0;
  const sum = whole?.steps.reduce((all, { options }) => all + (options[0]?.sum ?? 0), 0) ?? 0;
  const value = whole && worthOf(whole.scale, present, sum, fullWeightOf(sheet));
  return value && finished(sheet, value);
}

/** Ways to one sum: the one with the shortest distance among those with so many changes. */
interface Way {
  readonly present: number;
  readonly sum: number;
  readonly changes: number;
  readonly distance: Rational;
  /** The paths of that distance. */
  readonly paths: readonly (Chosen | undefined)[];
}

interface Chosen {
  readonly move: Move;
  readonly before: Chosen | undefined;
}

interface Found {
  readonly total: Rational;
  /** The way that is told, then those that are as short and change other KPIs. */
  readonly ways: readonly (readonly Move[])[];
}

/** With one change, then with two, and so on: most lifts need few. */
function cheapest(
  graded: Graded,
  moves: readonly (readonly Move[] | undefined)[],
  better: ReadonlySet<string>,
): Found | undefined {
  const { sheet } = graded;
  const own = moves.map((one) => one ?? []);
  const whole = scaled(
    sheet.items.map(({ weight }, place) => ({
      weight,
      options: (own[place] ?? []).map(({ score }) => ({ score, rows: 1n })),
    })),
    sheet.isWeighted,
  );
  if (whole === undefined) return undefined;
  for (let most = 1; most <= sheet.items.length; most += 1) {
    let ways: readonly Way[] | undefined = [{ present: 0, sum: 0, changes: 0, distance: zero, paths: [undefined] }];
    let formed = 0;
    for (const [place, { options }] of whole.steps.entries()) {
      formed += ways.length * options.length;
      if (formed > mostSums) return undefined;
      ways = extended(ways, own[place] ?? [], options, most);
    }
    const lifts = ways.flatMap((way) => {
      const value = worthOf(whole.scale, way.present, way.sum, fullWeightOf(sheet));
      const total = value && finished(sheet, value);
      return total && way.changes === most && better.has(labelAt(graded, seenBy(graded, total)))
        ? [{ way, total }]
        : [];
    });
    // from zero every edge is as far as itself: the lower one is nearer
    lifts.sort((a, b) => compare(a.way.distance, b.way.distance) || compare(a.total, b.total));
    const [best] = lifts;
    if (best) {
      const equals = lifts.filter(({ way }) => equal(way.distance, best.way.distance));
      return { total: best.total, ways: ofOtherKpis(equals.flatMap(({ way }) => way.paths.map(movesAlong))) };
    }
  }
  return undefined;
}

function extended(
  ways: readonly Way[],
  moves: readonly Move[],
  options: readonly { readonly present: number; readonly sum: number }[],
  most: number,
): readonly Way[] {
  const next = new Map<string, Way>();
  for (const way of ways) {
    for (const [index, option] of options.entries()) {
      const move = moves[index];
      const changes = way.changes + (index === 0 ? 0 : 1);
      if (move === undefined || changes > most) continue;
      const [present, sum] = [way.present + option.present, way.sum + option.sum];
      const key = `${changes} ${present} ${sum}`;
      const distance = index === 0 ? way.distance : add(way.distance, move.distance);
      const other = next.get(key);
      const farther = other === undefined ? -1 : compare(distance, other.distance);
      if (farther > 0) continue;
      const paths = way.paths.map((before): Chosen => ({ move, before }));
      const all = other !== undefined && farther === 0 ? [...other.paths, ...paths].slice(0, mostEquals + 1) : paths;
      next.set(key, { present, sum, changes, distance, paths: all });
    }
  }
  return [...next.values()];
}

function movesAlong(path: Chosen | undefined): readonly Move[] {
  const moves: Move[] = [];
  for (let next = path; next !== undefined; next = next.before) moves.push(next.move);
  return moves.reverse();
}

/** From zero every stretch of one KPI is equally far: only the first way of the same KPIs counts. */
function ofOtherKpis(ways: readonly (readonly Move[])[]): readonly (readonly Move[])[] {
  const keyOf = (moves: readonly Move[]): string => moves.map(({ change }) => change?.kpi.id ?? '').join('\n');
  const first = new Map<string, readonly Move[]>();
  for (const moves of ways) if (!first.has(keyOf(moves))) first.set(keyOf(moves), moves);
  return [...first.values()].slice(0, mostEquals + 1);
}
