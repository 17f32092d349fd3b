/** The inputs of people as registers. */
import type { Rational } from '@kaohe/quantity';
import { numberValue, type Value } from '../data/value.js';
import { conditionValues, known } from './binding.js';
import { type Column, type ColumnTable, fractionOf } from './columns.js';
import type { Register } from './registers.js';
import { type Room, unseenStage } from './room.js';

/** Columns, by input; what is the same for everybody, a shop's sales, is not read again for every row. */
export function inputRegisters({ inputs }: ColumnTable, room: Room): ReadonlyMap<string, Register> {
  const columns = [...inputs];
  // Where nothing varies, ranks and quotas still want columns.
  const isVaried = columns.some(([, column]) => sameInAll(column) === undefined);
  return new Map(
    columns.map(([id, column]): [string, Register] => {
      const same = isVaried ? sameInAll(column) : undefined;
      return [id, same === undefined ? inputRegister(room, column) : known(numberValue(same))];
    }),
  );
}

/** The number in every row, if it is one and not zero. */
function sameInAll(column: Column): Rational | undefined {
  if (column.kind === 'codes' || column.odd !== undefined || column.denominators !== undefined) return undefined;
  const { least, greatest, factor } = column;
  return least === greatest && least !== 0 ? fractionOf(least, 1, factor) : undefined;
}

function inputRegister(room: Room, column: Column): Register {
  // no stage has looked at them yet
  const states = column.odd && { ...room.column(column.odd.states), stage: unseenStage, dirty: false };
  if (column.kind === 'codes') {
    const isCondition = column.values.some(({ kind }) => kind === 'yes-no');
    const codes = isCondition ? conditionCodesOf(column.values, column.codes) : column.codes;
    const values = isCondition ? conditionValues : column.values;
    const isNeverNone = column.isNeverNone === true;
    return { kind: 'codes', codes: room.column(codes), values, isNeverNone, states };
  }
  const { numerators, denominators, factor, least, greatest, largestDenominator } = column;
  return {
    kind: 'number',
    factor,
    numerators: { lane: room.column(numerators), least, greatest },
    denominators: denominators && { lane: room.column(denominators), least: 1, greatest: largestDenominator },
    states,
  };
}

function conditionCodesOf(values: readonly Value[], codes: Int32Array): Int32Array {
  const table = values.map((value) => (value.kind === 'yes-no' ? (value.value ? 2 : 1) : 0));
  return codes.map((code) => table[code] ?? 0);
}
