/** What the checks say of a made scorecard against what every combination of it comes to. A question gives what is said and what is so. */
import { sheetsOf } from '../../../packages/compiler/src/index.js';
import type { Diagnostic } from '../../../packages/diagnostics/src/index.js';
import { interpret, makeDataset } from '../../../packages/evaluator/src/index.js';
import type { Expression, Lookup, RuleSet } from '../../../packages/ir/src/index.js';
import {
  absolute,
  compare,
  divide,
  isNegative,
  isZero,
  multiply,
  printRational,
  type Rational,
  rational,
  roundTo,
  subtract,
} from '../../../packages/quantity/src/index.js';
import { type Outcome, shown, type Tried } from './outcomes.js';
import type { Scorecard } from './scorecard.js';

export interface Made extends Tried {
  readonly scorecard: Scorecard;
  readonly ruleSet: RuleSet;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the checks say and what brute force finds, each as sorted texts. */
export type Question = (made: Made) => readonly [said: readonly string[], found: readonly string[]];

export const questions: Readonly<Record<string, Question>> = {
  'totals that can be reached': (made) => [totalsSaid(made), distinct(made.outcomes.map(({ total }) => total))],
  'the range of totals': (made) => {
    const said = argsOf(made, 'scoring/reach-narrow').map(({ low, high }) => `${low} ${high}`);
    const totals = made.outcomes.map(({ total }) => total).sort(compare);
    const [low, high] = [totals[0], totals.at(-1)];
    const isNarrow = low && high && (compare(low, rational(0)) > 0 || compare(high, rational(100)) < 0);
    return [said, isNarrow ? [`${printRational(low)} ${printRational(high)}`] : []];
  },
  'totals without a grade': (made) => {
    const holes = argsOf(made, 'scoring/grade-hole');
    const lost = distinct(lostAmong(made).map(({ total }) => total));
    const listed = holes.flatMap(({ totals }) => String(totals).split(', '));
    const count = holes.reduce((sum, { count }) => sum + Number(count), 0);
    return listed.includes('…') ? [[`${count}`], [`${lost.length}`]] : [listed.toSorted(), lost.toSorted()];
  },
  'grades nobody reaches': (made) => {
    const shadowed = new Set(said(made, 'scoring/band-shadowed').map(({ span }) => span.start));
    const reached = new Set(made.outcomes.map(({ grade }) => grade));
    const { grade } = gradeOf(made.ruleSet);
    const never = grade.rows.flatMap(({ result, origin }) => {
      const label = labelOf(result);
      return label === '无' || reached.has(label) || shadowed.has(origin.start) ? [] : [label];
    });
    return [argsOf(made, 'scoring/grade-unreachable').map(({ label }) => String(label)), never];
  },
  'a grade everybody reaches': (made) => {
    const labels = new Set(made.outcomes.map(({ grade }) => grade));
    const [only] = labels;
    const isOne = labels.size === 1 && only !== undefined && only !== '无';
    const count = distinct(made.outcomes.map(({ total }) => total)).length;
    return [
      argsOf(made, 'scorecard/grade-everyone').map(({ label }) => String(label)),
      isOne && count > 1 && rowsOf(made) > 1 ? [only] : [],
    ];
  },
  'items that change no grade': (made) => [
    argsOf(made, 'scorecard/item-idle').map(({ kpi }) => String(kpi)),
    made.scorecard.isPaidByTotal ? [] : idleIn(made),
  ],
  'totals that rounding lifts': (made) => [
    argsOf(made, 'scorecard/rounding-lifts').length > 0 ? ['some'] : [],
    isLiftedIn(made) ? ['some'] : [],
  ],
  'influence that differs from weight': (made) => [
    argsOf(made, 'scorecard/influence').flatMap(({ shares }) => String(shares).split(', ')),
    influencesIn(made),
  ],
  'pay cliffs by size': (made) => [
    argsOf(made, 'pay/cliff').map(({ before, after }) =>
      printRational(absolute(subtract(money(before), money(after)))),
    ),
    stepsIn(made)
      .flatMap(({ largest }) => (isZero(largest) ? [] : [largest]))
      .sort((a, b) => compare(b, a))
      .slice(0, 5)
      .map(printRational),
  ],
  'items that pay less for better': (made) => [
    argsOf(made, 'pay/better-pays-less').map(({ kpi }) => String(kpi)),
    isOrderReported(made) ? [] : [...new Set(stepsIn(made).flatMap(({ name, falls }) => (falls ? [name] : [])))],
  ],
  'pay below zero': (made) => {
    const lowest = made.outcomes.flatMap(({ pay }) => pay ?? []).sort(compare)[0];
    return [
      argsOf(made, 'pay/negative').map(({ amount }) => printRational(money(amount))),
      lowest && isNegative(lowest) ? [printRational(lowest)] : [],
    ];
  },
  'values that no row takes': (made) => [
    made.scorecard.items.flatMap(({ name }) => (isLeftSaid(made, name) ? [name] : [])),
    made.scorecard.items.flatMap(({ name }, place) =>
      made.probes[place]?.some(({ score, isMissing }) => score === undefined && !isMissing) ? [name] : [],
    ),
  ],
};

function said({ diagnostics }: Made, code: string): readonly Diagnostic[] {
  return diagnostics.filter((one) => one.code === code);
}

function argsOf(made: Made, code: string): readonly Diagnostic['args'][] {
  return said(made, code).map(({ args }) => args);
}

function totalsSaid({ ruleSet }: Made): readonly string[] {
  const sheets = sheetsOf(ruleSet);
  const total = ruleSet.metrics.find(({ role }) => role === 'total');
  const sheet = total && sheets.sheetOf(total.expression);
  return ((sheet && sheets.totalsOf(sheet)) ?? []).map(({ value }) => printRational(value));
}

function distinct(values: readonly Rational[]): readonly string[] {
  const sorted = [...values].sort(compare).map(printRational);
  return sorted.filter((value, place) => value !== sorted[place - 1]);
}

function lostAmong({ outcomes, ruleSet }: Made): readonly Outcome[] {
  return gradeOf(ruleSet).grade.otherwise ? [] : outcomes.filter(({ grade }) => grade === undefined);
}

function gradeOf({ metrics }: RuleSet): { readonly grade: Lookup } {
  const found = metrics.find(({ role }) => role === 'grade')?.expression;
  if (found?.kind !== 'lookup') throw new Error('a scorecard without a grade');
  return { grade: found };
}

function rowsOf({ ruleSet }: Made): number {
  const { rows, otherwise } = gradeOf(ruleSet).grade;
  return rows.length + (otherwise ? 1 : 0);
}

function labelOf(result: Expression): string {
  return result.kind === 'constant' && result.constant.kind === 'choice' ? result.constant.label : '无';
}

/** The scores of the others as one text. */
function othersOf({ probes }: Outcome, place: number): string {
  return probes.filter((_, other) => other !== place).join();
}

function idleIn({ scorecard, outcomes, probes }: Made): readonly string[] {
  if (new Set(outcomes.map(({ grade }) => grade)).size === 1) return [];
  return scorecard.items.flatMap(({ name }, place) => {
    const scores = new Set(probes[place]?.flatMap(({ score }) => (score === undefined ? [] : [shown(score)])));
    if (scores.size < 2) return [];
    const grades = new Map<string, Set<string | undefined>>();
    for (const one of outcomes) {
      const others = othersOf(one, place);
      grades.set(others, (grades.get(others) ?? new Set()).add(one.grade));
    }
    return [...grades.values()].some((own) => own.size > 1) ? [] : [name];
  });
}

/** Whether some total has another grade where the grade does not round. */
function isLiftedIn({ ruleSet, outcomes }: Made): boolean {
  const { grade } = gradeOf(ruleSet);
  const [subject] = grade.subjects;
  if (subject?.kind !== 'round') return false;
  const plain = { ...grade, subjects: [subject.operand] };
  const metrics = ruleSet.metrics.map((one) => (one.expression === grade ? { ...one, expression: plain } : one));
  const origin = { file: '', start: 0, end: 0 };
  const rows = outcomes.map((_, row) => ({ person: `${row}`, team: '', period: '2025-01', origin }));
  const assumed = new Map([['总分', outcomes.map(({ total }) => ({ kind: 'number', value: total }) as const)]]);
  const columns = new Map(
    ruleSet.inputs.map(({ id }) => [id, rows.map(() => ({ kind: 'number', value: rational(0) }) as const)]),
  );
  const results = interpret({ ...ruleSet, metrics }, makeDataset({ rows, columns, assumed }));
  return outcomes.some(({ grade: own }, row) => {
    const other = results.value('级', row);
    const isBetter = own !== undefined && own !== '无';
    return isBetter && (other.kind !== 'choice' || other.label !== own);
  });
}

function influencesIn({ scorecard, probes, ruleSet }: Made): readonly string[] {
  const total = ruleSet.metrics.find(({ role }) => role === 'total');
  if (!scorecard.isWeighted || total === undefined) return [];
  const weights = scorecard.items.map(({ lines }) => Number(/权重 (\d+)%/u.exec(lines.join('\n'))?.[1]));
  const moved = probes.map((own, place) => {
    const scores = own.flatMap(({ score }) => (typeof score === 'object' ? [score] : [])).sort(compare);
    const [low, high] = [scores[0], scores.at(-1)];
    return low && high ? multiply(rational(weights[place] ?? 0), subtract(high, low)) : undefined;
  });
  const all = moved.reduce<Rational>(
    (sum, one) => (one ? subtract(sum, subtract(rational(0), one)) : sum),
    rational(0),
  );
  const full = weights.reduce((sum, one) => sum + one, 0);
  if (isZero(all) || moved.includes(undefined)) return [];
  return scorecard.items.flatMap(({ name }, place) => {
    const [weight, share] = [rational(weights[place] ?? 0, full), divide(moved[place] ?? rational(0), all)];
    const percent = (value: Rational): string =>
      `${printRational(multiply(roundTo(value, rational(1, 1000), 'half-up'), rational(100)))}%`;
    const isFar = compare(absolute(subtract(share, weight)), rational(5, 100)) >= 0;
    return isFar ? [`${name} ${percent(weight)} → ${percent(share)}`] : [];
  });
}

interface StepFound {
  readonly name: string;
  readonly largest: Rational;
  /** Whether somebody who does better on it is paid less, and not nothing. */
  readonly falls: boolean;
}

/** Every step from one score of an item to that of the next value, and what it does to pay on all scorecards. */
function stepsIn({ scorecard, probes, outcomes, ruleSet }: Made): readonly StepFound[] {
  const known = new Map(outcomes.map((one) => [scoresOf(probes, one).join(), one]));
  return scorecard.items.flatMap(({ name }, place) => {
    const direction = ruleSet.metrics.find(({ id }) => id === name)?.direction;
    const own = (probes[place] ?? []).filter(({ score, isMissing }) => score !== undefined && !isMissing);
    const rising = direction === 'lower' ? own.toReversed() : own;
    return rising.slice(1).flatMap((to, index): readonly StepFound[] => {
      const from = rising[index];
      if (from === undefined || shown(from.score) === shown(to.score)) return [];
      const isBetter =
        direction !== undefined &&
        typeof from.score === 'object' &&
        typeof to.score === 'object' &&
        compare(from.score, to.score) < 0;
      let largest: Rational | undefined;
      let falls = false;
      for (const one of outcomes) {
        const scores = scoresOf(probes, one);
        if (scores[place] !== shown(from.score)) continue;
        const other = known.get(scores.map((score, at) => (at === place ? shown(to.score) : score)).join());
        if (one.pay === undefined || other?.pay === undefined) continue;
        const size = absolute(subtract(other.pay, one.pay));
        if (largest === undefined || compare(size, largest) > 0) largest = size;
        if (isBetter && compare(other.pay, one.pay) < 0 && !isZero(other.pay)) falls = true;
      }
      return largest ? [{ name, largest, falls }] : [];
    });
  });
}

function scoresOf(probes: Tried['probes'], one: Outcome): readonly string[] {
  return one.probes.map((at, place) => shown(probes[place]?.[at]?.score));
}

/** A table that goes the wrong way is told instead. */
function isOrderReported(made: Made): boolean {
  return said(made, 'scorecard/table-order').length > 0;
}

function isLeftSaid({ diagnostics }: Made, name: string): boolean {
  const codes = ['scoring/band-gap', 'scoring/band-open', 'scoring/map-incomplete'];
  return diagnostics.some(
    ({ code, args }) =>
      args.kpi === name && (codes.includes(code) || (code === 'scoring/band-edge' && args.claimed === 'neither')),
  );
}

/** `1,234.5元` as a number. */
function money(text: unknown): Rational {
  const found = /^(-?)([\d,]+)(?:\.(\d+))?/u.exec(String(text));
  if (found === null) throw new Error(`no amount: ${text}`);
  const [, sign, whole = '', part = ''] = found;
  const value = rational(BigInt(`${whole.replaceAll(',', '')}${part}`), 10n ** BigInt(part.length));
  return sign === '-' ? subtract(rational(0), value) : value;
}
