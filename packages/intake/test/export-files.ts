/** Exports as the files they come as: text in an encoding, or a workbook put together part by part. */
import type { ExportCell, PlatformExport } from './exports.js';
import { workbookOf } from './workbooks.js';

/** Rows as CSV; a cell with a mark in it stands in quotes. */
export function csvOf(rows: readonly (readonly ExportCell[])[]): string {
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map((one) => cell(String(one))).join(',')}\r\n`).join('');
}

/** Rows as a workbook: numbers as numbers, texts as texts of their own. */
export function workbookFrom(rows: readonly (readonly ExportCell[])[], merges: readonly string[] = []): Uint8Array {
  const lines = rows.map(
    (row, index) => `<row r="${index + 1}">${row.map((one, at) => cellXml(one, at, index)).join('')}</row>`,
  );
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return workbookOf(
    `<worksheet><sheetData>${lines.join('')}</sheetData>${merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`}</worksheet>`,
    { 'xl/styles.xml': '<styleSheet/>', 'xl/sharedStrings.xml': '<sst/>' },
  );
}

/** `A`, `B`, … `AA`. */
export function letters(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : `${letters(Math.floor(column / 26) - 1)}${letter}`;
}

function cellXml(cell: ExportCell, column: number, row: number): string {
  const place = `${letters(column)}${row + 1}`;
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (cell === '') return '';
  const text = cell
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** An export as the file the platform delivers; `rows` may be damaged ones. */
export function fileOf(one: PlatformExport, rows = one.rows): { readonly name: string; readonly bytes: Uint8Array } {
  const name = `${one.file}.${one.kind === 'xlsx' ? 'xlsx' : 'csv'}`;
  switch (one.kind) {
    case 'xlsx':
      return { name, bytes: workbookFrom(rows, one.merges) };
    case 'csv':
      return { name, bytes: new TextEncoder().encode(`\uFEFF${csvOf(rows)}`) };
    case 'csv-gb18030':
      return { name, bytes: gb18030(csvOf(rows)) };
  }
}

/** Text in UTF-16, low byte first, with its mark. */
export function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
}

let codes: ReadonlyMap<string, readonly number[]> | undefined;

/** Text in GB18030, the characters of two bytes: Node only reads it, so its own decoder is asked for all of them. */
export function gb18030(text: string): Uint8Array {
  codes ??= codesByCharacter();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    // a platform writes a question mark for what it cannot write
    bytes.push(...(code < 128 ? [code] : (codes.get(character) ?? [63])));
  }
  return Uint8Array.from(bytes);
}

function codesByCharacter(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if ([...text].length === 1 && text !== '\uFFFD') found.set(text, found.get(text) ?? [lead, trail]);
    }
  }
  return found;
}
