/** What a person said about the columns of an export: which is which input, which is none, how shares are written. */
import type { ShareForm } from './column-values.js';
import { comparable } from './heading.js';

/** What a column is: an input by its name, or nothing. */
export interface MappedColumn {
  /** The heading, with `_2` behind it for the second column of that heading. */
  readonly column: string;
  /** The input's id; undefined: the column is not used. */
  readonly input: string | undefined;
  readonly shares: ShareForm | undefined;
}

/** The columns of the exports that have exactly these headings. */
export interface SavedMapping {
  /** Of the headings, as `fingerprintOf` makes it. */
  readonly fingerprint: string;
  readonly columns: readonly MappedColumn[];
}

/** Columns of this call, and those of exports seen before. */
export interface Mappings {
  readonly columns: readonly MappedColumn[];
  readonly saved: readonly SavedMapping[];
}

/** Nothing was said. */
export const noMappings: Mappings = { columns: [], saved: [] };

/** What was said of a column in an export of these headings; what was said just now stands before what was saved. */
export function mappedColumn(mappings: Mappings, fingerprint: string, name: string): MappedColumn | undefined {
  const wanted = comparable(name);
  const saved = mappings.saved.filter((one) => one.fingerprint === fingerprint).flatMap(({ columns }) => columns);
  return [...mappings.columns, ...saved].find(({ column }) => comparable(column) === wanted);
}

/** A name for a set of headings that does not depend on their order, width or case: 16 hexadecimal digits. */
export function fingerprintOf(headings: readonly string[]): string {
  const text = headings.map(comparable).sort().join('\n');
  let hash = 0xcbf2_9ce4_8422_2325n;
  for (const character of text) {
    hash = ((hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100_0000_01b3n) & 0xffff_ffff_ffff_ffffn;
  }
  return hash.toString(16).padStart(16, '0');
}
