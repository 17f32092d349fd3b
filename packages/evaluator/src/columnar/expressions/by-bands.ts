/** One of a few known values by the stretch of numbers that each row falls into, in one kernel. */
import type { Expression } from '@kaohe/ir';
import type { Value } from '../../data/value.js';
import type { Binding } from '../binding.js';
import { addNumbersOfBands } from '../kernels/bands.js';
import { addNumbersOfRatioBands } from '../kernels/ratio-bands.js';
import { type NumberRegister, offsetOf, type Register } from '../registers.js';
import type { Room } from '../room.js';
import type { Unsafe } from '../wholes.js';
import { beforeRounding } from './rounding.js';
import { type Bands, bandsOf, bandsOperation, type Cut, codesOfBandsInto } from './segments.js';
import { type CodeTable, type NumberTable, tableOfValues } from './tables.js';

/** A number that falls into stretches, and where cuts between them lie on it. */
export interface Subject {
  readonly number: NumberRegister;
  readonly cutsOn: (cuts: readonly Cut[]) => readonly Cut[];
}

/** The expression as a subject; what is only rounded to be asked is not rounded at all. Undefined where it is no number, or where one is not there. */
export function subjectOf(binding: Binding, expression: Expression): Subject | undefined {
  const rounding = expression.kind === 'round' && expression.mode === 'half-up' ? expression : undefined;
  const number = binding.bind(rounding?.operand ?? expression);
  if (number.kind !== 'number' || number.states) return undefined;
  return { number, cutsOn: (cuts) => (rounding ? beforeRounding(cuts, rounding.step) : cuts) };
}

/** The value of each row: one is given for each stretch, from below the first cut to above the last. Undefined where they have no form in common. */
export function byBands(
  { room }: Binding,
  { number, cutsOn }: Subject,
  cuts: readonly Cut[],
  values: readonly Value[],
): Register | undefined {
  const table = tableOfValues(values);
  if (!table || table.states) return undefined;
  const unsafe: Unsafe = [];
  const bands = bandsOf(room, number, cutsOn(cuts), unsafe);
  if (!bands) return undefined;
  return table.kind === 'numbers'
    ? numbersByBands(room, bands, table, unsafe)
    : codesByBands(room, bands, table, unsafe);
}

function numbersByBands(room: Room, bands: Bands, { factor, numbers }: NumberTable, unsafe: Unsafe): Register {
  const lane = room.numbers();
  room.scores(lane, numbers, bandsOperation(lane, bands, numbers), (out, at, results, start, count) => {
    const from = offsetOf(bands.numbers.lane, start);
    if (bands.kind === 'scaled') {
      addNumbersOfBands(out, at, bands.numbers.lane.data, from, bands.edges, results, count);
      return;
    }
    const { numbers: over, denominators, edges } = bands;
    const under = offsetOf(denominators.lane, start);
    addNumbersOfRatioBands(out, at, over.lane.data, from, denominators.lane.data, under, edges, results, count);
  });
  const numerators = { lane, least: Math.min(...numbers), greatest: Math.max(...numbers) };
  return { kind: 'number', factor, numerators, denominators: undefined, states: room.worst(unsafe) };
}

function codesByBands(room: Room, bands: Bands, { values, codes }: CodeTable, unsafe: Unsafe): Register {
  const lane = codesOfBandsInto(room, bands, codes);
  const isNeverNone = codes.every((code) => code > 0);
  return { kind: 'codes', codes: lane, values, isNeverNone, states: room.worst(unsafe) };
}
