/** One walk over the bytes of whole rows without quotes: numbers to whole numbers, words to codes, names to fingerprints. */
import type { CellDictionary } from './cell-dictionary.js';
import { primes, seeds } from './fingerprint.js';
import { classOfByte, hasPlainEnds, isOwnKey, letterClasses } from './plain-name.js';
import { cellKinds, percentBit, type ScannedRows, type ScanPlan } from './plan.js';

/** Bytes, and the same in view: cells are looked up by several bytes at once. */
export interface ScannedBytes {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

/** What is looked up in words. */
export interface ScanWords {
  readonly periods: CellDictionary;
  readonly words: readonly CellDictionary[];
  /** True for the name of a person as it stands: not the label of a sum, not the heading again. */
  readonly isPerson: (bytes: Uint8Array, start: number, end: number) => boolean;
}

const lineFeed = 10;
const carriageReturn = 13;
const mostDigits = 15;
const mostSmallDigits = 9;

/**
 * Scans rows from `from` on into `into`, up to `end`, which is behind the end of a row, or until there is no more room; where it stopped.
 * Whatever is not plain in a row makes it an odd one.
 */
export function scanRows(
  plan: ScanPlan,
  words: ScanWords,
  { bytes, view }: ScannedBytes,
  from: number,
  end: number,
  into: ScannedRows,
): number {
  const { delimiter, kinds, places, shares } = plan;
  const { rowStart: starts, rowEnd: ends, line, low: lows, high: highs, guarded, periods } = into;
  const { personStart, personEnd, teamStart, teamEnd, mantissaRoom, decimalRoom, codeRoom } = into;
  const capacity = starts.length;
  const width = kinds.length;
  let row = 0;
  let odd = 0;
  let lines = 0;
  let at = from;
  while (at < end && row < capacity && odd < capacity) {
    const rowStart = at;
    let column = 0;
    let isPlain = true;
    let byte = 0;
    let hasPerson = false;
    let marks = 0;
    teamStart[row] = 0;
    teamEnd[row] = 0;
    periods[row] = -1;
    for (;;) {
      const start = at;
      const kind = column < width ? (kinds[column] as number) : -1;
      if (kind === cellKinds.number) {
        byte = bytes[at] as number;
        const isNegative = byte === 45;
        if (isNegative) byte = bytes[++at] as number;
        const first = at;
        let whole = 0;
        while (byte >= 48 && byte <= 57) {
          whole = (Math.imul(whole, 10) + byte - 48) | 0;
          byte = bytes[++at] as number;
        }
        let digits = at - first;
        let decimals = 0;
        if (digits > 0 && byte === 46) {
          const dot = at;
          byte = bytes[++at] as number;
          while (byte >= 48 && byte <= 57) {
            whole = (Math.imul(whole, 10) + byte - 48) | 0;
            byte = bytes[++at] as number;
          }
          decimals = at - dot - 1;
          digits += decimals;
          if (decimals === 0) digits = 0;
        }
        const mantissa = digits <= mostSmallDigits ? whole : largeMantissa(bytes, first, at);
        const place = places[column] as number;
        if (byte === 37 && shares[place] === true) {
          decimals |= percentBit;
          byte = bytes[++at] as number;
        }
        if (
          digits > 0 &&
          digits <= mostDigits &&
          (byte === delimiter || byte === lineFeed || byte === carriageReturn)
        ) {
          mantissaRoom[place * capacity + row] = isNegative && mantissa !== 0 ? -mantissa : mantissa;
          decimalRoom[place * capacity + row] = decimals;
          column += 1;
          if (byte !== delimiter) break;
          at += 1;
          continue;
        }
        isPlain = false;
      } else if (kind === cellKinds.person) {
        let low: number = seeds.low;
        let high: number = seeds.high;
        byte = bytes[at] as number;
        let classes = 0;
        while (byte !== delimiter && byte >= 32) {
          low = Math.imul(low ^ byte, primes.low);
          high = Math.imul(high ^ byte, primes.high);
          high ^= high >>> 15;
          classes |= classOfByte[byte] as number;
          byte = bytes[++at] as number;
        }
        lows[row] = low;
        highs[row] = high;
        personStart[row] = start;
        personEnd[row] = at;
        marks |= classes;
        if ((classes & letterClasses.odd) !== 0) isPlain = false;
        hasPerson = at > start && hasPlainEnds(bytes, start, at) && words.isPerson(bytes, start, at);
        if ((classes & letterClasses.wide) !== 0 && hasPerson && !isOwnKey(bytes, start, at)) hasPerson = false;
      }
      // the rest of the cell, and all of a cell nobody reads
      byte = bytes[at] as number;
      let classes = 0;
      while (byte !== delimiter && byte >= 32) {
        classes |= classOfByte[byte] as number;
        byte = bytes[++at] as number;
      }
      if ((classes & letterClasses.odd) !== 0) isPlain = false;
      if (byte !== delimiter && byte !== lineFeed && byte !== carriageReturn) {
        // a letter no one types
        isPlain = false;
        at += 1;
        continue;
      }
      if (kind === cellKinds.word) {
        const place = places[column] as number;
        const code = (words.words[place] as CellDictionary).codeOf(bytes, view, start, at);
        codeRoom[place * capacity + row] = code;
        if (code < 0) isPlain = false;
      } else if (kind === cellKinds.period) {
        const code = words.periods.codeOf(bytes, view, start, at);
        periods[row] = code;
        if (code < 0) isPlain = false;
      } else if (kind === cellKinds.team) {
        teamStart[row] = start;
        teamEnd[row] = at;
        marks |= classes;
        if (at > start && !isPlainTeam(bytes, start, at)) isPlain = false;
      }
      column += 1;
      if (byte !== delimiter) break;
      at += 1;
    }
    const rowEnd = at;
    at += byte === carriageReturn && bytes[at + 1] === lineFeed ? 2 : 1;
    if (isPlain && hasPerson && column === width) {
      starts[row] = rowStart;
      ends[row] = rowEnd;
      line[row] = lines;
      guarded[row] = marks & letterClasses.separating;
      row += 1;
    } else if (rowEnd > rowStart) {
      into.oddStart[odd] = rowStart;
      into.oddEnd[odd] = rowEnd;
      into.oddLine[odd] = lines;
      into.oddPlace[odd] = row;
      odd += 1;
    }
    lines += 1;
  }
  into.count = row;
  into.oddCount = odd;
  into.lines = lines;
  return at;
}

/** More digits than whole numbers of 32 bits hold. */
function largeMantissa(bytes: Uint8Array, start: number, end: number): number {
  let mantissa = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte !== 46) mantissa = mantissa * 10 + byte - 48;
  }
  return mantissa;
}

/** A team as it stands, and no mark for a missing one. */
function isPlainTeam(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start];
  if (first === 0x2f && end === start + 1) return false;
  // 延迟统计
  if (first === 0xe5 && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xb6) return false;
  return hasPlainEnds(bytes, start, end);
}
