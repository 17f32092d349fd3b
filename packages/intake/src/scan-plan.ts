/** Whether the rows of a file can be scanned as bytes, and what the scanner looks for in them. */
import type { Input } from '@kaohe/ir';
import { cellKinds, type ScanPlan } from './bytes/plan.js';
import { isMissingMark } from './cell-value.js';
import { isColumnOfShares } from './column-values.js';
import { utf8Bytes } from './decoding/utf8.js';
import { summaryLabels } from './dictionary.js';
import { comparable } from './heading.js';
import type { InputColumn } from './match.js';
import type { StreamHead } from './stream-head.js';
import { isSummaryLabel } from './summary-rows.js';
import { cellCount } from './table.js';

/** A scan of a file's rows. */
export interface FileScan {
  readonly plan: ScanPlan;
  /** The columns read as numbers and as words, in the order of their places. */
  readonly numbers: readonly InputColumn[];
  readonly words: readonly InputColumn[];
  readonly hasPeriods: boolean;
  readonly hasTeams: boolean;
  /** True for a name that is a person's, and no label or mark. `text` gives it where it must be looked at more closely. */
  readonly isPerson: (bytes: Uint8Array, start: number, end: number) => boolean;
}

/** The scan of a file; undefined where its rows need more than one look at each cell. */
export function fileScan(head: StreamHead, textOf: (bytes: Uint8Array) => string): FileScan | undefined {
  const { layout, table, encoding, period } = head;
  const { who, roles, inputs } = layout;
  const [person, ...others] = who?.kind === 'columns' ? who.columns : [];
  if (encoding !== 'utf-8' || person === undefined || others.length > 0) return undefined;
  const width = cellCount(table.rows[layout.header] ?? []);
  const kinds = new Uint8Array(width);
  const places = new Int32Array(width);
  const numbers: InputColumn[] = [];
  const words: InputColumn[] = [];
  const take = (index: number, kind: number): boolean => {
    const isFree = kinds[index] === cellKinds.idle;
    kinds[index] = kind;
    return isFree;
  };
  if (!take(person.index, cellKinds.person)) return undefined;
  const [team, months] = [roles.get('team'), roles.get('period')];
  if (team && !take(team.index, cellKinds.team)) return undefined;
  if (months && !take(months.index, cellKinds.period)) return undefined;
  if (!months && period.period === undefined) return undefined;
  for (const column of inputs) {
    const { index, input, twins } = column;
    const isNumber = input.type.kind === 'number';
    if (twins.length > 0 || input.grain !== 'person' || !take(index, isNumber ? cellKinds.number : cellKinds.word)) {
      return undefined;
    }
    if (isNumber && saysNumbers(input)) return undefined;
    places[index] = (isNumber ? numbers : words).push(column) - 1;
  }
  const shares = numbers.map(({ heading, input }) => isColumnOfShares(heading, input));
  const delimiter = table.delimiter.charCodeAt(0);
  const plan = { delimiter, kinds, places, numbers: numbers.length, words: words.length, shares };
  const isPerson = namesPeople(person.cell.text, textOf);
  return { plan, numbers, words, hasPeriods: months !== undefined, hasTeams: team !== undefined, isPerson };
}

/** Whether a word that stands for something else looks like a number. */
function saysNumbers({ statuses }: Input): boolean {
  return statuses.some(({ word }) => /\d/.test(word.normalize('NFKC')));
}

/** Names that begin as no label does are looked at no further. */
function namesPeople(heading: string, textOf: (bytes: Uint8Array) => string): FileScan['isPerson'] {
  const labels = Object.values(summaryLabels).flat().map(comparable);
  const firsts = new Set<number>();
  // of letters in ASCII one look tells
  const letters = new Uint8Array(256);
  for (const text of [...labels, ...labels.map((label) => label.toUpperCase()), heading, '/', '延迟统计']) {
    firsts.add(beginning(utf8Bytes(text), 0));
  }
  for (let byte = 0; byte < 0x80; byte += 1) letters[byte] = isLetter(byte) && !firsts.has(byte) ? 1 : 0;
  return (bytes, start, end) => {
    if (letters[bytes[start] as number] === 1) return true;
    if (!firsts.has(beginning(bytes, start)) && isLetter(bytes[start] ?? 0)) return true;
    const text = textOf(bytes.subarray(start, end));
    return text !== heading && !isMissingMark(text) && !isSummaryLabel(text);
  };
}

/** The first byte, and where it begins a longer letter, all three. */
function beginning(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  return first < 0x80 ? first : (first << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
}

/** A letter, a digit or a Chinese letter: nothing that is taken away or changed before labels are compared. */
function isLetter(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte >= 0xe4;
}
