/** Operations put together before code is written for them. */
import { type Giving, lanesReadBy, type Multiple, type Numbers, type ValueLane } from '../operations.js';

type Of<K extends Giving['kind']> = Extract<Giving, { readonly kind: K }>;

/** The same numbers in the lanes that are asked for, by fewer operations; `isAsked` says whether a lane is read by others. */
export function composed(operations: readonly Giving[], isAsked: (lane: ValueLane) => boolean): readonly Giving[] {
  return withWeights(operations.map(overBands()), isAsked);
}

/** Bands over what other bands give become bands over the same numbers: a coefficient by grade asks for the edges of the grade, which have been asked. */
function overBands(): (operation: Giving) => Giving {
  const known = new Map<ValueLane, Of<'bands'>>();
  return (operation) => {
    if (operation.kind !== 'bands') return operation;
    const inner = known.get(operation.of);
    const made = inner ? { ...inner, out: operation.out, results: resultsOver(inner, operation) } : operation;
    known.set(made.out, made);
    return made;
  };
}

function resultsOver(inner: Of<'bands'>, { edges, results }: Of<'bands'>): Numbers {
  return Float64Array.from(inner.results, (place) => {
    const next = edges.findIndex((edge) => place < edge);
    return results[next < 0 ? edges.length : next] ?? 0;
  });
}

/** Scores that only a weighted sum reads are given with their weights. */
function withWeights(operations: readonly Giving[], isAsked: (lane: ValueLane) => boolean): readonly Giving[] {
  const readers = new Map<ValueLane, number>();
  for (const lane of operations.flatMap(lanesReadBy)) readers.set(lane, (readers.get(lane) ?? 0) + 1);
  const bands = new Set(operations.filter(isBands).map(({ out }) => out));
  const weights = new Map<ValueLane, number>();
  for (const { lane, multiplier } of operations.flatMap((one) => (one.kind === 'sum' ? one.parts : []))) {
    if (bands.has(lane) && readers.get(lane) === 1 && !isAsked(lane)) weights.set(lane, multiplier);
  }
  const plain = (part: Multiple): Multiple => (weights.has(part.lane) ? { lane: part.lane, multiplier: 1 } : part);
  return operations.map((operation): Giving => {
    if (operation.kind === 'sum') return { ...operation, parts: operation.parts.map(plain) };
    const weight = weights.get(operation.out);
    if (weight === undefined || !isBands(operation)) return operation;
    return { ...operation, results: Float64Array.from(operation.results, (result) => result * weight) };
  });
}

function isBands(operation: Giving): operation is Of<'bands' | 'ratio-bands'> {
  return operation.kind === 'bands' || operation.kind === 'ratio-bands';
}
