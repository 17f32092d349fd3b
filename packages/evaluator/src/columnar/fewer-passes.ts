/** Steps put together where kernels do the work: what only one other step reads is worked out by that one, and goes through no lane. */
import { roundedProductsInto, roundedTripleProductsInto } from './kernels/rounding.js';
import { sumInto } from './kernels/sums.js';
import { lanesReadBy, type Operation, type PlannedStep, type ValueLane } from './operations.js';
import { type Lane, offsetOf, type Step } from './registers.js';

/** The same lanes as far as anybody reads them, in fewer passes over a block. */
export function withFewerPasses(planned: readonly PlannedStep[]): readonly Step[] {
  const passing = passingSteps(planned);
  const taken = new Set<PlannedStep>();
  const from = (lane: ValueLane): PlannedStep | undefined => passing.get(lane);
  const made = planned.map((one) => {
    const { operation } = one;
    const together =
      operation?.kind === 'sum'
        ? sumOfScores(operation, from)
        : operation?.kind === 'rounding'
          ? roundedProduct(operation, from)
          : undefined;
    for (const inner of together?.without ?? []) taken.add(inner);
    return { one, step: together?.step ?? one.step };
  });
  return made.flatMap(({ one, step }) => (taken.has(one) ? [] : [step]));
}

interface Together {
  readonly step: Step;
  /** Steps that need not be done any more. */
  readonly without: readonly PlannedStep[];
}

type From = (lane: ValueLane) => PlannedStep | undefined;

/** Steps whose lane exactly one other step reads, by lane. What steps read that do not tell is not known: nothing before them passes. */
function passingSteps(planned: readonly PlannedStep[]): ReadonlyMap<ValueLane, PlannedStep> {
  const lastUntold = planned.findLastIndex(({ operation }) => operation === undefined);
  const readers = new Map<ValueLane, number>();
  for (const { operation } of planned) {
    if (operation === undefined || operation.kind === 'states') continue;
    for (const lane of lanesReadBy(operation)) readers.set(lane, (readers.get(lane) ?? 0) + 1);
  }
  const passing = new Map<ValueLane, PlannedStep>();
  for (const one of planned.slice(lastUntold + 1)) {
    const { operation } = one;
    if (operation === undefined || operation.kind === 'states') continue;
    if (!operation.out.isColumn && readers.get(operation.out) === 1) passing.set(operation.out, one);
  }
  return passing;
}

/** A sum of scores adds each where it is found, with its weight. */
function sumOfScores(
  { out, parts, constant }: Extract<Operation, { readonly kind: 'sum' }>,
  from: From,
): Together | undefined {
  const scored = parts.flatMap(({ lane, multiplier }) => {
    const planned = from(lane);
    if (planned?.scores === undefined) return [];
    const { results, add } = planned.scores;
    return [{ lane, planned, add, weighted: results.map((result) => result * multiplier) }];
  });
  if (scored.length === 0 || !isOfNumbers(out)) return undefined;
  const lanes = new Set<ValueLane>(scored.map(({ lane }) => lane));
  const plain = parts.flatMap(({ lane, multiplier }) =>
    lanes.has(lane) || !isOfNumbers(lane) ? [] : [{ lane, multiplier }],
  );
  if (plain.length + scored.length < parts.length) return undefined;
  const step: Step = (start, count) => {
    const at = offsetOf(out, start);
    const addends = plain.map(({ lane, multiplier }) => ({ data: lane.data, at: offsetOf(lane, start), multiplier }));
    sumInto(out.data, at, addends, constant, count);
    for (const { add, weighted } of scored) add(out.data, at, weighted, start, count);
  };
  return { step, without: scored.map(({ planned }) => planned) };
}

/** A product of two or three that is rounded right away. */
function roundedProduct(
  { out, mode, of, under, divisor, isNeverNegative }: Extract<Operation, { readonly kind: 'rounding' }>,
  from: From,
): Together | undefined {
  if (mode !== 'half-up' || !isNeverNegative || under !== undefined || !isOfNumbers(out)) return undefined;
  const { multiplier } = of;
  const outer = productAt(of.lane, from);
  if (!outer) return undefined;
  const inner = productAt(outer.left, from);
  const [a, b, c] = inner ? [inner.left, inner.right, outer.right] : [outer.left, outer.right];
  const step: Step = (start, count) => {
    const at = offsetOf(out, start);
    const [aAt, bAt] = [offsetOf(a, start), offsetOf(b, start)];
    if (c) {
      const cAt = offsetOf(c, start);
      roundedTripleProductsInto(out.data, at, a.data, aAt, b.data, bAt, c.data, cAt, multiplier, divisor, count);
    } else roundedProductsInto(out.data, at, a.data, aAt, b.data, bAt, multiplier, divisor, count);
  };
  return { step, without: inner ? [outer.planned, inner.planned] : [outer.planned] };
}

interface Product {
  readonly planned: PlannedStep;
  readonly left: Lane<Float64Array>;
  readonly right: Lane<Float64Array>;
}

function productAt(lane: ValueLane, from: From): Product | undefined {
  const planned = from(lane);
  const operation = planned?.operation;
  if (planned === undefined || operation?.kind !== 'product') return undefined;
  const { left, right } = operation;
  return isOfNumbers(left) && isOfNumbers(right) ? { planned, left, right } : undefined;
}

function isOfNumbers(lane: ValueLane): lane is Lane<Float64Array> {
  return lane.data instanceof Float64Array;
}
