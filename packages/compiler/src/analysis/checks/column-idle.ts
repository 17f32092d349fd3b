/** Keys of a table that never change what it gives. */
import { diagnose } from '@kaohe/diagnostics';
import { type Expression, type Lookup, printExpression } from '@kaohe/ir';
import { printRational } from '@kaohe/quantity';
import { type Box, countOf, eachPart } from '../boxes.js';
import { lookupsOf } from '../lookups.js';
import type { Table } from '../tables.js';
import type { Check } from './check.js';

/** Tables with more combinations than this are not looked through. */
const mostCombinations = 200_000;

export const columnIdle: Check = (ruleSet, _, tableOf) =>
  lookupsOf(ruleSet).flatMap(({ lookup, others }) => {
    const table = lookup.subjects.length < 2 || lookup.rows.length < 2 ? undefined : tableOf(lookup);
    if (table === undefined) return [];
    const idle = idleColumns(table, [lookup, ...others]).filter((place) => place < lookup.subjects.length);
    if (idle.length === 0) return [];
    const columns = idle.map((place) => printExpression(lookup.subjects[place] ?? lookup)).join(', ');
    return [diagnose('scoring/column-idle', lookup.origin, { table: lookup.name, columns })];
  });

/** The columns that change none of the things the table gives. What is missing, or up to data, leaves that open. */
function idleColumns(table: Table, outputs: readonly Lookup[]): readonly number[] {
  const sizes = table.whole.map(countOf);
  const combinations = sizes.reduce((product, size) => product * size, 1);
  const shares = table.shares();
  if (combinations === 0 || combinations > mostCombinations || shares === undefined) return [];
  if (table.rows.some(({ row, box, isSure }) => !isSure || box === undefined || row.result.kind === 'broken'))
    return [];
  if (shares.rest.length > 0 && table.lookup.otherwise === undefined) return [];
  const grids = outputs.map(({ rows, otherwise }) => {
    const boxes = shares.taken.map((taken, place) => ({ taken, result: rows[place]?.result }));
    return gridOf(sizes, [...boxes, { taken: shares.rest, result: otherwise }]);
  });
  return sizes.flatMap((_, place) => (grids.every((grid) => isIdle(grid, sizes, place)) ? [place] : []));
}

/** The result of each combination, as a number for each different one. The last column goes fastest. */
function gridOf(
  sizes: readonly number[],
  boxes: readonly { readonly taken: readonly Box[]; readonly result: Expression | undefined }[],
): Int32Array {
  const grid = new Int32Array(sizes.reduce((product, size) => product * size, 1));
  const numbers = new Map<string, number>();
  for (const { taken, result } of boxes) {
    const key = result === undefined ? '' : keyOf(result);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    for (const box of taken) {
      let places = [0];
      for (const [column, parts] of box.entries()) {
        const size = sizes[column] ?? 1;
        places = places.flatMap((place) => eachPart(parts).map((part) => place * size + part));
      }
      for (const place of places) grid[place] = number;
    }
  }
  return grid;
}

function keyOf(result: Expression): string {
  const constant = result.kind === 'constant' ? result.constant : undefined;
  return constant?.kind === 'number' ? printRational(constant.value) : printExpression(result);
}

/** Whether the results stay the same when only this column changes. */
function isIdle(grid: Int32Array, sizes: readonly number[], column: number): boolean {
  const size = sizes[column] ?? 1;
  const stride = sizes.slice(column + 1).reduce((product, one) => product * one, 1);
  return grid.every((result, place) => {
    const part = Math.floor(place / stride) % size;
    return part === 0 || grid[place - part * stride] === result;
  });
}
