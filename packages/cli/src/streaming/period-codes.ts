/** The periods of scanned rows as codes, with what is known of each. */
import { isInForce } from '@kaohe/evaluator';
import { type CellDictionary, cellDictionary, periodHash, periodOfDate } from '@kaohe/intake';
import type { FastTask } from './fast-task.js';

/** Periods by their codes. */
export interface Periods {
  readonly dictionary: CellDictionary;
  readonly names: string[];
  readonly hashes: number[];
  readonly cells: Uint8Array[];
  readonly isShown: boolean[];
  /** The code of the period of all rows, where the file has no column of them. */
  readonly only: number;
}

/** Periods by what their cells say. Dates that may be read in two ways, and periods in which the rules do not hold, are not plain. */
export function periodCodes(
  { ruleSet, head, order, shown }: FastTask,
  textOf: (bytes: Uint8Array) => string,
  cellBytes: (text: string) => Uint8Array,
): Periods {
  const names: string[] = [];
  const hashes: number[] = [];
  const cells: Uint8Array[] = [];
  const isShown: boolean[] = [];
  const codeOf = (period: string): number => {
    const known = names.indexOf(period);
    if (known >= 0) return known;
    hashes.push(periodHash(period));
    cells.push(cellBytes(period));
    isShown.push(shown === undefined || shown.includes(period));
    return names.push(period) - 1;
  };
  const dictionary = cellDictionary((bytes) => {
    const text = textOf(bytes);
    if (!/^\d{4}\S*$/u.test(text)) return -1;
    const period = periodOfDate(text, order, head.calendar);
    return period === undefined || !isInForce(ruleSet, period) ? -1 : codeOf(period);
  });
  const { period } = head.period;
  const only = period !== undefined && isInForce(ruleSet, period) ? codeOf(period) : 0;
  return { dictionary, names, hashes, cells, isShown, only };
}
