/** Workbooks for the tests: whole ones by a library that is not ours, crafted ones from parts. */
import { crc32, deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';

/** A cell as the library takes it. */
export type Cell = string | number | boolean | Date | null;

/** A workbook of these sheets, written by a library of other people. */
export async function xlsx(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Promise<Uint8Array> {
  return writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) })),
  });
}

/** A part of an archive, and what its directory says of it instead of the truth. */
export interface Part {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly lies?: {
    readonly size?: number;
    readonly start?: number;
    readonly checksum?: number;
    readonly packed?: number;
  };
}

/** A ZIP archive of the parts. */
export function archive(parts: readonly Part[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, text, lies = {} } of parts) {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    const packed = deflateRawSync(bytes);
    const label = new TextEncoder().encode(name);
    const sizes = [lies.checksum ?? checksum(bytes), lies.packed ?? packed.length, lies.size ?? bytes.length];
    const local = [
      ...u32(0x04034b50),
      ...u16(20, 0x800, 8, 0, 0),
      ...sizes.flatMap(u32),
      ...u16(label.length, 0),
      ...label,
    ];
    pieces.push(Uint8Array.from(local), packed);
    directory.push(
      Uint8Array.from([
        ...u32(0x02014b50),
        ...u16(20, 20, 0x800, 8, 0, 0),
        ...sizes.flatMap(u32),
        ...u16(label.length, 0, 0, 0, 0),
        ...u32(0),
        ...u32(lies.start ?? at),
        ...label,
      ]),
    );
    at += local.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = parts.length;
  const end = Uint8Array.from([...u32(0x06054b50), ...u16(0, 0, count, count), ...u32(size), ...u32(at), ...u16(0)]);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
}

/** A workbook around the XML of one sheet. */
export function workbookOf(sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return archive(workbookParts(sheet, more));
}

/** The parts of such a workbook; `more` adds parts or writes them anew. */
export function workbookParts(sheet: string, more: Readonly<Record<string, string>> = {}): readonly Part[] {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': '<workbook><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relation}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${relation}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': '<styleSheet/>',
    'xl/sharedStrings.xml': '<sst/>',
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
  return Object.entries(parts).map(([name, text]) => ({ name, text }));
}

function u16(...values: readonly number[]): readonly number[] {
  return values.flatMap((value) => [value & 255, (value >>> 8) & 255]);
}

function u32(value: number): readonly number[] {
  return [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255];
}

function checksum(bytes: Uint8Array): number {
  return crc32(bytes);
}
