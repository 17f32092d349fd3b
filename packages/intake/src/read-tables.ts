/** Files as bytes to tables of cells: the first half of reading data, before one knows which columns the rules want. */
import { type Diagnostic, diagnose, type Outcome, type SourceFile, span } from '@kaohe/diagnostics';
import { rowsOf } from './csv.js';
import { decode } from './decode.js';
import { delimiterOf } from './delimiter.js';
import { largestFile } from './limits.js';
import type { Table } from './table.js';

/** A file as it came. */
export interface DataFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The tables that could be read, and the text of every file, so that spans can be shown. */
export interface ReadTables extends Outcome<readonly Table[]> {
  readonly sources: readonly SourceFile[];
}

/** Reads every file; one that cannot be read is reported and has an empty text. */
export function readTables(files: readonly DataFile[]): ReadTables {
  const value: Table[] = [];
  const diagnostics: Diagnostic[] = [];
  const sources: SourceFile[] = [];
  for (const file of files) {
    const read = readTable(file);
    if (read.value) value.push(read.value);
    diagnostics.push(...read.diagnostics);
    sources.push(read.source);
  }
  return { value, diagnostics, sources };
}

interface ReadTable extends Outcome<Table | undefined> {
  readonly source: SourceFile;
}

function readTable({ name, bytes }: DataFile): ReadTable {
  const unread: SourceFile = { name, text: '' };
  const start = span(name, 0, 0);
  if (bytes.length > largestFile) {
    return { value: undefined, diagnostics: [diagnose('data/too-large', start, { limit: '256 MiB' })], source: unread };
  }
  const decoded = decode(bytes);
  if (!decoded) return { value: undefined, diagnostics: [diagnose('data/encoding', start, {})], source: unread };
  const source: SourceFile = { name, text: decoded.text };
  const delimiter = delimiterOf(source.text);
  const rows = rowsOf(source, delimiter);
  const diagnostics = [...controlCharacters(source), ...rows.diagnostics];
  if (rows.value.length === 0) {
    if (diagnostics.length === 0) diagnostics.push(diagnose('data/empty-file', start, {}));
    return { value: undefined, diagnostics, source };
  }
  return { value: { source, encoding: decoded.encoding, delimiter, rows: rows.value }, diagnostics, source };
}

/** The first character that no one types: it could hide a name or steer a terminal. */
function controlCharacters({ name, text }: SourceFile): readonly Diagnostic[] {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const isControl = (unit < 32 && unit !== 9 && unit !== 10 && unit !== 13) || (unit >= 0x7f && unit < 0xa0);
    if (isControl) return [diagnose('data/control-character', span(name, index, index + 1), {})];
  }
  return [];
}
