/** What a step does, told so that code can be emitted for it: each row by itself, numbers and codes alone. Kernels do the same without being told. */
import type { ComparisonOperator } from '@kaohe/ir';
import type { RoundingMode } from '@kaohe/quantity';
import type { RatioEdges } from './kernels/ratio-bands.js';
import type { Lane, Step } from './registers.js';

/** Numbers or codes: code emitted for the machine makes no difference between them. */
export type ValueLane = Lane<Float64Array> | Lane<Int32Array>;

export type Operation =
  /** Reads and writes states alone, which no other operation does. */
  | { readonly kind: 'states' }
  | { readonly kind: 'sum'; readonly out: ValueLane; readonly parts: readonly Multiple[]; readonly constant: number }
  | { readonly kind: 'product'; readonly out: ValueLane; readonly left: ValueLane; readonly right: ValueLane }
  /** The result at as many edges as a number has passed; these stand from the lowest to the highest. */
  | {
      readonly kind: 'bands';
      readonly out: ValueLane;
      readonly of: ValueLane;
      readonly edges: Numbers;
      readonly results: Numbers;
    }
  | {
      readonly kind: 'ratio-bands';
      readonly out: ValueLane;
      readonly of: ValueLane;
      readonly under: ValueLane;
      readonly edges: RatioEdges;
      readonly results: Numbers;
    }
  | {
      readonly kind: 'rounding';
      readonly out: ValueLane;
      readonly mode: RoundingMode;
      readonly of: Multiple;
      /** A lane times the divisor, or the divisor alone. */
      readonly under: ValueLane | undefined;
      readonly divisor: number;
      readonly isNeverNegative: boolean;
    }
  | {
      readonly kind: 'comparison';
      readonly out: ValueLane;
      readonly operator: ComparisonOperator;
      readonly left: Multiple;
      readonly right: Multiple;
    }
  | {
      readonly kind: 'join';
      readonly out: ValueLane;
      readonly left: ValueLane;
      readonly right: ValueLane;
      readonly isOr: boolean;
    }
  /** Of several lanes the one that a place says. */
  | {
      readonly kind: 'choice';
      readonly out: ValueLane;
      readonly place: ValueLane;
      readonly lanes: readonly ValueLane[];
    };

export const ofStates: Operation = { kind: 'states' };

/** A step, and what it does where that is told. */
export interface PlannedStep {
  readonly step: Step;
  readonly operation: Operation | undefined;
  readonly scores?: Scores | undefined;
}

/** What stands at bands or codes, and how it comes to the numbers in an array. */
export interface Scores {
  readonly results: Float64Array;
  readonly add: AddScores;
}

/** Adds the results of the rows of a block, which begins at `start`, to the numbers in `out` from a place on. */
export type AddScores = (out: Float64Array, at: number, results: Float64Array, start: number, count: number) => void;

/** An operation that gives numbers or codes. */
export type Giving = Exclude<Operation, { readonly kind: 'states' }>;

/** The lanes an operation reads. */
export function lanesReadBy(operation: Giving): readonly ValueLane[] {
  switch (operation.kind) {
    case 'sum':
      return operation.parts.map(({ lane }) => lane);
    case 'product':
    case 'join':
      return [operation.left, operation.right];
    case 'bands':
      return [operation.of];
    case 'ratio-bands':
      return [operation.of, operation.under];
    case 'rounding':
      return operation.under ? [operation.of.lane, operation.under] : [operation.of.lane];
    case 'comparison':
      return [operation.left.lane, operation.right.lane];
    case 'choice':
      return [operation.place, ...operation.lanes];
  }
}

export interface Multiple {
  readonly lane: ValueLane;
  readonly multiplier: number;
}

export type Numbers = Float64Array | Int32Array;

/** A table of codes: each code has passed all that are less. */
export function tableOperation(out: ValueLane, of: ValueLane, results: Numbers): Operation | undefined {
  const edges = Float64Array.from(results.subarray(1), (_, place) => place + 1);
  return results.length > largestTable ? undefined : { kind: 'bands', out, of, edges, results };
}

/** Larger ones are better looked up. */
const largestTable = 32;

/** The place of two codes in a table of pairs. */
export function pairOperation(out: ValueLane, first: ValueLane, width: number, second: ValueLane): Operation {
  return {
    kind: 'sum',
    out,
    parts: [
      { lane: first, multiplier: width },
      { lane: second, multiplier: 1 },
    ],
    constant: 0,
  };
}

/** The lane that a place says; undefined where there are many. */
export function placeOperation(out: ValueLane, place: ValueLane, lanes: readonly ValueLane[]): Operation | undefined {
  return lanes.length > largestTable ? undefined : { kind: 'choice', out, place, lanes };
}

/** The first of two lanes where the condition holds. */
export function conditionOperation(
  out: ValueLane,
  condition: ValueLane,
  then: ValueLane,
  otherwise: ValueLane,
): Operation {
  // by the codes of conditions: none, no, yes
  return { kind: 'choice', out, place: condition, lanes: [otherwise, otherwise, then] };
}
