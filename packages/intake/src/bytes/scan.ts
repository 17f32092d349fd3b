/** One walk over the bytes of whole rows without quotes: numbers to whole numbers, words to codes, names to fingerprints. */
import type { CellDictionary } from './cell-dictionary.js';
import { primes, seeds } from './fingerprint.js';
import { hasPlainEnds, isOwnKey } from './plain-name.js';
import { cellKinds, percentBit, type ScannedRows, type ScanPlan } from './plan.js';

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

/**
 * Scans rows from `from` on into `into`, up to `end`, which is behind the end of a row, or until there is no more room; where it stopped.
 * Whatever is not plain in a row makes it an odd one.
 */
export function scanRows(
  plan: ScanPlan,
  words: ScanWords,
  bytes: Uint8Array,
  from: number,
  end: number,
  into: ScannedRows,
): number {
  const { delimiter, kinds, places, shares } = plan;
  const capacity = into.rowStart.length;
  const width = kinds.length;
  const { mantissas, decimals, codes } = into;
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
    into.teamStart[row] = 0;
    into.teamEnd[row] = 0;
    into.periods[row] = -1;
    for (;;) {
      const start = at;
      const kind = column < width ? (kinds[column] as number) : -1;
      if (kind === cellKinds.number) {
        byte = bytes[at] as number;
        const isNegative = byte === 45;
        if (isNegative) byte = bytes[++at] as number;
        let mantissa = 0;
        const first = at;
        while (byte >= 48 && byte <= 57) {
          mantissa = mantissa * 10 + byte - 48;
          byte = bytes[++at] as number;
        }
        let digits = at - first;
        let places10 = 0;
        if (digits > 0 && byte === 46) {
          const dot = at;
          byte = bytes[++at] as number;
          while (byte >= 48 && byte <= 57) {
            mantissa = mantissa * 10 + byte - 48;
            byte = bytes[++at] as number;
          }
          places10 = at - dot - 1;
          digits += places10;
          if (places10 === 0) digits = 0;
        }
        const place = places[column] as number;
        if (byte === 37 && shares[place] === true) {
          places10 |= percentBit;
          byte = bytes[++at] as number;
        }
        const isEnd = byte === delimiter || byte === lineFeed || byte === carriageReturn;
        if (!isEnd || digits === 0 || digits > mostDigits) {
          isPlain = false;
        } else {
          (mantissas[place] as Float64Array)[row] = isNegative && mantissa !== 0 ? -mantissa : mantissa;
          (decimals[place] as Uint8Array)[row] = places10;
        }
      } else if (kind === cellKinds.person) {
        let low: number = seeds.low;
        let high: number = seeds.high;
        byte = bytes[at] as number;
        let all = 0;
        while (byte !== delimiter && byte >= 32) {
          low = Math.imul(low ^ byte, primes.low);
          high = Math.imul(high ^ byte, primes.high);
          high ^= high >>> 15;
          all |= byte;
          if (byte === 0x7f) isPlain = false;
          byte = bytes[++at] as number;
        }
        into.low[row] = low;
        into.high[row] = high;
        into.personStart[row] = start;
        into.personEnd[row] = at;
        hasPerson = at > start && hasPlainEnds(bytes, start, at) && words.isPerson(bytes, start, at);
        if (all >= 0x80 && hasPerson && !isOwnKey(bytes, start, at)) hasPerson = false;
      }
      // the rest of the cell, and all of a cell nobody reads
      byte = bytes[at] as number;
      while (byte !== delimiter && byte >= 32) {
        if (byte === 0xc2 || byte === 0x7f) isPlain = false;
        byte = bytes[++at] as number;
      }
      if (byte !== delimiter && byte !== lineFeed && byte !== carriageReturn) {
        // a letter no one types
        isPlain = false;
        at += 1;
        continue;
      }
      if (kind === cellKinds.word) {
        const place = places[column] as number;
        const code = (words.words[place] as CellDictionary).codeOf(bytes, start, at);
        (codes[place] as Int32Array)[row] = code;
        if (code < 0) isPlain = false;
      } else if (kind === cellKinds.period) {
        const code = words.periods.codeOf(bytes, start, at);
        into.periods[row] = code;
        if (code < 0) isPlain = false;
      } else if (kind === cellKinds.team) {
        into.teamStart[row] = start;
        into.teamEnd[row] = at;
        if (at > start && !isPlainTeam(bytes, start, at)) isPlain = false;
      }
      column += 1;
      if (byte !== delimiter) break;
      at += 1;
    }
    const rowEnd = at;
    at += byte === carriageReturn && bytes[at + 1] === lineFeed ? 2 : 1;
    if (isPlain && hasPerson && column === width) {
      into.rowStart[row] = rowStart;
      into.rowEnd[row] = rowEnd;
      into.line[row] = lines;
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

/** A team as it stands, and no mark for a missing one. */
function isPlainTeam(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start];
  if (first === 0x2f && end === start + 1) return false;
  // 延迟统计
  if (first === 0xe5 && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xb6) return false;
  return hasPlainEnds(bytes, start, end);
}
