/** A result as a Parquet file: written as CSV to a temporary file first, for only all rows together tell how wide its decimals are. */
import { closeSync, fsyncSync, mkdtempSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { mkdir, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { diagnose, invariant, span } from '@kaohe/diagnostics';
import { cellDictionary, pieceDecoder, rowBatcher, textsOfRows } from '@kaohe/intake';
import type { Context } from './context.js';
import { openPieces } from './file-pieces.js';
import { type Attempt, done, failed, reasonOf } from './files.js';
import type { GrowingOutput } from './growing-output.js';
import { breath, inTime } from './interrupt.js';
import { cellBlocks, gapBefore } from './parquet-cells.js';
import { type ColumnKind, noCells, type ParquetColumn, parquetColumn, tallyCell } from './parquet-columns.js';

const pieceBytes = 1 << 16;

/** Opens the output; what is written to it is CSV, headings first. `kindOf` tells a column by its heading. */
export async function parquetOutput(
  { io }: Context,
  out: string,
  kindOf: (heading: string) => ColumnKind,
): Promise<Attempt<GrowingOutput>> {
  let folder: string | undefined;
  let neighbor: string | undefined;
  let rows: number | undefined;
  const drop = (): void => {
    if (rows !== undefined) closeSync(rows);
    rows = undefined;
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    if (neighbor !== undefined) rmSync(neighbor, { force: true });
  };
  try {
    folder = mkdtempSync(join(tmpdir(), 'kaohe-'));
    const spool = join(folder, 'rows.csv');
    const spooled = openSync(spool, 'wx', 0o600);
    rows = spooled;
    const target = await targetOf(resolve(io.cwd, out));
    await mkdir(dirname(target), { recursive: true });
    const own = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    closeSync(openSync(own, 'w', statSync(target, { throwIfNoEntry: false })?.mode));
    neighbor = own;
    return done({
      write: async (content) => {
        const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
        for (let at = 0; at < bytes.length; ) at += writeSync(spooled, bytes, at);
      },
      finish: async () => {
        await inTime(convert(spool, own, kindOf), drop);
        const file = openSync(own, 'r+');
        fsyncSync(file);
        closeSync(file);
        renameSync(own, target);
        drop();
      },
      drop,
    });
  } catch (error) {
    drop();
    return failed(diagnose('host/write-failed', span('', 0, 0), { path: out, reason: reasonOf(error) }));
  }
}

/** A link is followed, so that writing through it does not replace it. */
async function targetOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

async function convert(spool: string, path: string, kindOf: (heading: string) => ColumnKind): Promise<void> {
  const headings = headingsOf(spool);
  const columns = await columnsIn(spool, headings, kindOf);
  const { fileWriter, ParquetWriter } = await import('hyparquet-writer');
  const { rowGroup } = await import('./parquet-groups.js');
  const schema = [{ name: 'root', num_children: columns.length }, ...columns.map(({ element }) => element)];
  const parquet = new ParquetWriter({ writer: fileWriter(path), schema, createdBy: 'kaohe' });
  const group = rowGroup(columns);
  for (const block of cellBlocks(spool, headings.length)) {
    group.add(block);
    if (!group.isFull()) continue;
    group.write(parquet);
    await breath();
  }
  group.write(parquet);
  void parquet.finish();
}

/** The columns, after a look at all their cells. */
async function columnsIn(
  spool: string,
  headings: readonly string[],
  kindOf: (heading: string) => ColumnKind,
): Promise<readonly ParquetColumn[]> {
  const tallies = headings.map((heading) => noCells(kindOf(heading)));
  const words = tallies.map((tally) => {
    return cellDictionary((cell) => {
      tallyCell(tally, cell);
      return 0;
    });
  });
  for (const { bytes, view, count, width, ends } of cellBlocks(spool, headings.length)) {
    for (const [place, { codeOf }] of words.entries()) {
      if (tallies[place]?.kind === 'text') continue;
      for (let cell = place; cell < count * width; cell += width) {
        codeOf(bytes, view, (ends[cell] as number) + gapBefore(place), ends[cell + 1] as number);
      }
    }
    await breath();
  }
  const names: string[] = [];
  for (const heading of headings) names.push(unused(names, heading));
  return tallies.map((tally, place) => parquetColumn(names[place] ?? '', tally));
}

/** Columns of Parquet have names of their own. */
function unused(names: readonly string[], name: string): string {
  let own = name;
  for (let count = 2; names.includes(own); count += 1) own = `${name} (${count})`;
  return own;
}

/** The cells of the first row. */
function headingsOf(path: string): readonly string[] {
  const file = openPieces('/', path, pieceBytes);
  invariant(file.ok, 'what was written can be read');
  const decoder = pieceDecoder('utf-8');
  const batcher = rowBatcher('', ',');
  try {
    for (const piece of file.value.pieces()) {
      const [first] = textsOfRows(batcher.add(decoder.add(piece) ?? '', false));
      if (first !== undefined) return first;
    }
    return textsOfRows(batcher.add('', true))[0] ?? [];
  } finally {
    file.value.close();
  }
}
