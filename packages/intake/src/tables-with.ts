/** Files as bytes to tables of cells: the first half of reading data, before one knows which columns the rules want. */
import { type Diagnostic, diagnose, type Outcome, type SourceFile, span } from '@kaohe/diagnostics';
import { rowsOf } from './csv.js';
import { decode } from './decoding/decode.js';
import { delimiterOf } from './delimiter.js';
import type { jsonRows } from './json-table.js';
import { largestFile } from './limits.js';
import { isParquet } from './parquet/parquet-bytes.js';
import type { ParquetText } from './parquet-text.js';
import { isArchive } from './spreadsheet/is-archive.js';
import type { ReadWorkbook } from './spreadsheet/read-workbook.js';
import type { Row, Table } from './table.js';

/** A file as it came. */
export interface DataFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The tables that could be read, and the text of every file, so that spans can be shown. */
export interface ReadTables extends Outcome<readonly Table[]> {
  readonly sources: readonly SourceFile[];
}

/** What reads formats besides text between delimiters. It is large, and whoever has only such texts does without. */
export interface OtherFormats {
  /** It is the largest part: undefined where no file is a workbook. */
  readonly readWorkbook: ((bytes: Uint8Array) => ReadWorkbook) | undefined;
  readonly isJson: (text: string) => boolean;
  readonly jsonRows: typeof jsonRows;
  /** What `parquetText` made of the files that are Parquet, which takes its time. */
  readonly parquet?: ReadonlyMap<DataFile, ParquetText>;
}

/** Reads every file; one that cannot be read is reported and has an empty text. A workbook is a table for each sheet. Without other formats
 * everything is text between delimiters; `readTables` is this with all of them. */
export function tablesWith(other: OtherFormats | undefined, files: readonly DataFile[]): ReadTables {
  const read = files.map((file) => readFile(file, other));
  return {
    value: read.flatMap(({ value }) => value),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
    sources: read.flatMap(({ sources }) => sources),
  };
}

function readFile(file: DataFile, other: OtherFormats | undefined): ReadTables {
  const { name, bytes } = file;
  if (bytes.length > largestFile)
    return unread(name, diagnose('data/too-large', span(name, 0, 0), { limit: '256 MiB' }));
  if (other?.readWorkbook && isArchive(bytes)) return workbookTables(file, other.readWorkbook);
  if (isParquet(bytes)) return parquetTable(name, other?.parquet?.get(file) ?? { problem: 'not-here' });
  if (isOldWorkbook(bytes)) return unread(name, refused(name, 'old-format', ''));
  const decoded = decode(bytes);
  if (!decoded) return unread(name, diagnose('data/encoding', span(name, 0, 0), {}));
  const { text, encoding } = decoded;
  if (isWebPage(text)) return unread(name, refused(name, 'web-page', ''));
  const source: SourceFile = { name, text };
  const about = { file: name, sheet: undefined, encoding };
  if (other?.isJson(text)) {
    return tableIn(source, { ...about, format: 'json', delimiter: ',' }, other.jsonRows(source));
  }
  return delimitedTable(source, { ...about, format: 'delimited', delimiter: delimiterOf(text) });
}

function parquetTable(name: string, read: ParquetText): ReadTables {
  if ('problem' in read)
    return unread(name, diagnose('data/parquet-refused', span(name, 0, 0), { reason: read.problem }));
  const about: About = { file: name, sheet: undefined, encoding: 'utf-8', format: 'delimited', delimiter: ',' };
  return delimitedTable({ name, text: read.text }, about);
}

function workbookTables(
  { name, bytes }: DataFile,
  readWorkbook: NonNullable<OtherFormats['readWorkbook']>,
): ReadTables {
  const read = readWorkbook(bytes);
  if (read.kind === 'refused') return unread(name, refused(name, read.reason, read.part));
  const seen = read.sheets.filter(({ isHidden }) => !isHidden);
  const filled = seen.filter(({ text }) => text !== '');
  const value: Table[] = [];
  const sources: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const sheet of filled) {
    const source = { name: `${name}#${sheet.name}`, text: sheet.text };
    const notes = { name: sheet.name, notes: sheet };
    const table = delimitedTable(source, {
      file: name,
      format: 'workbook',
      sheet: notes,
      encoding: 'utf-8',
      delimiter: '\t',
    });
    value.push(...table.value);
    sources.push(...table.sources);
    diagnostics.push(...table.diagnostics);
    if (sheet.uncomputed > 0) {
      diagnostics.push(diagnose('data/formula-uncomputed', span(source.name, 0, 0), { count: sheet.uncomputed }));
    }
  }
  const [first = { name, text: '' }] = sources;
  if (sources.length === 0) sources.push(first);
  const place = span(first.name, 0, 0);
  if (filled.length === 0) diagnostics.push(diagnose('data/empty-file', place, {}));
  for (const { name: sheet } of read.sheets.filter(({ isHidden }) => isHidden)) {
    diagnostics.push(diagnose('data/sheet-skipped', place, { sheet, reason: 'hidden' }));
  }
  if (read.externalLinks > 0) diagnostics.push(diagnose('data/workbook-links', place, { count: read.externalLinks }));
  return { value, diagnostics, sources };
}

type About = Omit<Table, 'source' | 'rows'>;

function delimitedTable(source: SourceFile, about: About): ReadTables {
  return tableIn(source, about, rowsOf(source, about.delimiter));
}

function tableIn(source: SourceFile, about: About, rows: Outcome<readonly Row[]>): ReadTables {
  const diagnostics = [...controlCharacters(source), ...rows.diagnostics];
  const sources = [source];
  if (rows.value.length > 0) return { value: [{ source, ...about, rows: rows.value }], diagnostics, sources };
  if (diagnostics.length === 0) diagnostics.push(diagnose('data/empty-file', span(source.name, 0, 0), {}));
  return { value: [], diagnostics, sources };
}

function unread(name: string, diagnostic: Diagnostic): ReadTables {
  return { value: [], diagnostics: [diagnostic], sources: [{ name, text: '' }] };
}

type Reason = Parameters<typeof diagnose<'data/workbook-refused'>>[2]['reason'];

function refused(name: string, reason: Reason, part: string): Diagnostic {
  return diagnose('data/workbook-refused', span(name, 0, 0), { reason, part: part.slice(0, 80) });
}

/** The container of `.xls` files, and of workbooks with a password. */
export function isOldWorkbook(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);
}

/** Back offices call web pages `.xls`. */
export function isWebPage(text: string): boolean {
  return /^\s*(?:<!doctype html|<html|<table|<\?xml[^>]{0,200}>\s*<(?:html|Workbook|ss:Workbook))/i.test(
    text.slice(0, 600),
  );
}

/** The first character that no one types: it could hide a name or steer a terminal. */
function controlCharacters({ name, text }: SourceFile): readonly Diagnostic[] {
  const index = text.search(/(?![\t\r\n])\p{Cc}/u);
  return index < 0 ? [] : [diagnose('data/control-character', span(name, index, index + 1), {})];
}
