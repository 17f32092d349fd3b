/** Cliffs: edges at which the smallest difference changes the total by a good part of all its points. */
import { type Diagnostic, diagnose, type Witness } from '@kaohe/diagnostics';
import type { Expression, Lookup, Metric, RuleSet, WeightedItem, WeightedSum } from '@kaohe/ir';
import {
  absolute,
  compare,
  compareIntervals,
  divide,
  isZero,
  maximum,
  multiply,
  printRational,
  type Rational,
  rational,
  subtract,
  sum,
  touches,
  zero,
} from '@kaohe/quantity';
import { bandsOf } from '../bands.js';
import { everyOf } from '../by-kind.js';
import { type Domains, domainsOf } from '../domain.js';
import { metricsById } from '../lookups.js';
import { type Piece, piecesOf } from '../pieces.js';
import { printQuantity } from '../printed.js';
import { isUnweighted, settledNumber } from '../settled.js';
import { type WitnessOf, witnessesOf } from '../witnesses.js';
import type { Check } from './check.js';

/** A jump that is told of: this share of the most that the total can come to. */
const steep = rational(5, 100);

export const bandCliff: Check = (ruleSet) => {
  const metrics = metricsById(ruleSet);
  const domains = domainsOf(ruleSet);
  const witnessOf = witnessesOf(ruleSet);
  return everyOf(ruleSet, 'weighted-sum').flatMap(({ expression }) =>
    expression.items.some(isUnweighted) ? [] : cliffsIn(ruleSet, { metrics, domains, witnessOf }, expression),
  );
};

interface Scored {
  readonly item: WeightedItem;
  readonly weight: Rational;
  readonly pieces: readonly Piece[];
  readonly best: Rational;
}

interface Known {
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly domains: Domains;
  readonly witnessOf: WitnessOf;
}

function cliffsIn(
  ruleSet: RuleSet,
  { metrics, domains, witnessOf }: Known,
  { items }: WeightedSum,
): readonly Diagnostic[] {
  const scored = items.flatMap((item): readonly Scored[] => {
    const weight = settledNumber(item.weight, ruleSet);
    const pieces = piecesIn(item.score, metrics, domains);
    const [first, ...others] = pieces?.map((piece) => piece.points) ?? [];
    if (weight === undefined || pieces === undefined || first === undefined) return [];
    return [{ item, weight, pieces, best: others.reduce(maximum, first) }];
  });
  // items whose points are not known beforehand are taken to bring as many as the best of the others
  const top = scored.map((one) => one.best).reduce(maximum, zero);
  const full = multiply(top, sum(items.flatMap((item) => settledNumber(item.weight, ruleSet) ?? [])));
  return isZero(full) ? [] : scored.flatMap((one) => steepest(one, full, shownBy(metrics, witnessOf, one)) ?? []);
}

function piecesIn(
  score: Expression,
  metrics: ReadonlyMap<string, Metric>,
  domains: Domains,
): readonly Piece[] | undefined {
  const own = score.kind === 'metric' ? metrics.get(score.id)?.expression : score;
  const lookup = own && lookupIn(own);
  const [subject] = lookup?.subjects ?? [];
  return lookup && subject && piecesOf(lookup, domains(subject).within);
}

function lookupIn(own: Expression): Lookup | undefined {
  const lookup = own.kind === 'if-missing' ? own.operand : own;
  return lookup.kind === 'lookup' && bandsOf(lookup) !== undefined ? lookup : undefined;
}

/** The points at an edge, as a test could ask for them. */
type Show = (edge: string, points: string) => Witness | undefined;

function shownBy(metrics: ReadonlyMap<string, Metric>, witnessOf: WitnessOf, { item: { score } }: Scored): Show {
  const metric = score.kind === 'metric' ? metrics.get(score.id) : undefined;
  const lookup = metric && lookupIn(metric.expression);
  return (edge, points) => metric && lookup && witnessOf(metric, lookup.subjects, [edge], points);
}

function steepest({ item, weight, pieces }: Scored, full: Rational, show: Show): Diagnostic | undefined {
  const sorted = [...pieces].sort((left, right) => compareIntervals(left.interval, right.interval));
  const jumps = sorted.flatMap((right, place) => {
    const left = sorted[place - 1];
    if (left === undefined || !touches(left.interval, right.interval)) return [];
    const points = multiply(absolute(subtract(right.points, left.points)), weight);
    return compare(divide(points, full), steep) < 0 ? [] : [{ left, right, points }];
  });
  // of several as steep, the one where most is at stake
  const [worst] = [...jumps].sort((a, b) => compare(b.points, a.points) || compare(topOf(b), topOf(a)));
  const edge = worst?.right.interval.low?.value;
  if (worst === undefined || edge === undefined) return undefined;
  const [low, high] = [worst.left.points, worst.right.points].sort(compare).map(printRational);
  const args = {
    kpi: item.name,
    edge: printQuantity(edge, worst.right.unit),
    low: low ?? '',
    high: high ?? '',
    points: printRational(worst.points),
    count: jumps.length,
  };
  const at = worst.right.interval.low?.closed === true ? worst.right : worst.left;
  const witness = show(args.edge, printRational(at.points));
  return diagnose('scoring/band-cliff', (worst.right.row ?? worst.left.row ?? item).origin, args, { witness });
}

function topOf({ left, right }: { readonly left: Piece; readonly right: Piece }): Rational {
  return maximum(left.points, right.points);
}
