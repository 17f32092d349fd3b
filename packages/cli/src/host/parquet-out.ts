/** A result as a Parquet file: written as CSV to a temporary file first, for only all rows together tell how wide its decimals are. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { mkdir, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { diagnose, invariant, span } from '@kaohe/diagnostics';
import { pieceDecoder, rowBatcher, textsOfRows } from '@kaohe/intake';
import type { Context } from './context.js';
import { openPieces } from './file-pieces.js';
import { type Attempt, done, failed, reasonOf } from './files.js';
import { type GrowingOutput, growingOutput } from './growing-output.js';
import { inTime } from './interrupt.js';
import {
  type ColumnKind,
  type ColumnTally,
  noCells,
  type ParquetColumn,
  parquetColumn,
  tallyCell,
} from './parquet-columns.js';

const rowsInGroup = 1 << 16;
const pieceBytes = 1 << 20;

/** Opens the output; what is written to it is CSV, headings first. `kindOf` tells a column by its heading. */
export async function parquetOutput(
  context: Context,
  out: string,
  kindOf: (heading: string) => ColumnKind,
): Promise<Attempt<GrowingOutput>> {
  const folder = mkdtempSync(join(tmpdir(), 'kaohe-'));
  const spool = join(folder, 'rows.csv');
  let neighbor: string | undefined;
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
    if (neighbor !== undefined && existsSync(neighbor)) unlinkSync(neighbor);
  };
  const rows = await growingOutput(context, spool);
  if (!rows.ok) {
    remove();
    return rows;
  }
  const { write, finish, drop } = rows.value;
  try {
    const target = await targetOf(resolve(context.io.cwd, out));
    await mkdir(dirname(target), { recursive: true });
    neighbor = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    closeSync(openSync(neighbor, 'w', statSync(target, { throwIfNoEntry: false })?.mode));
    const own = neighbor;
    return done({
      write,
      finish: async () => {
        await finish();
        await inTime(convert(spool, own, kindOf), remove);
        const file = openSync(own, 'r+');
        fsyncSync(file);
        closeSync(file);
        renameSync(own, target);
        remove();
      },
      drop: () => {
        drop();
        remove();
      },
    });
  } catch (error) {
    drop();
    remove();
    return failed(diagnose('host/write-failed', span('', 0, 0), { path: out, reason: reasonOf(error) }));
  }
}

/** A link is followed, so that writing through it does not replace it. */
async function targetOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

async function convert(spool: string, path: string, kindOf: (heading: string) => ColumnKind): Promise<void> {
  const columns = columnsIn(spool, kindOf);
  const { fileWriter, ParquetWriter } = await import('hyparquet-writer');
  const schema = [{ name: 'root', num_children: columns.length }, ...columns.map(({ element }) => element)];
  const writer = new ParquetWriter({ writer: fileWriter(path), schema, createdBy: 'kaohe' });
  let cells = columns.map((): unknown[] => []);
  const flush = (): void => {
    const columnData = columns.map(({ element }, place) => ({ name: element.name, data: cells[place] ?? [] }));
    if ((cells[0]?.length ?? 0) > 0) void writer.write({ columnData, rowGroupSize: rowsInGroup });
    cells = columns.map(() => []);
  };
  for (const row of below(rowsOf(spool))) {
    for (const [place, column] of columns.entries()) cells[place]?.push(column.stored(row[place] ?? ''));
    if ((cells[0]?.length ?? 0) < rowsInGroup) continue;
    flush();
    // an interrupt is heard
    await new Promise((resolve) => setImmediate(resolve));
  }
  flush();
  void writer.finish();
}

function* below<T>(rows: Generator<T, undefined>): Generator<T, undefined> {
  rows.next();
  yield* rows;
}

/** The columns, after a look at all their cells. */
function columnsIn(spool: string, kindOf: (heading: string) => ColumnKind): readonly ParquetColumn[] {
  const names: string[] = [];
  const tallies: ColumnTally[] = [];
  for (const row of rowsOf(spool)) {
    if (names.length > 0) for (const [place, tally] of tallies.entries()) tallyCell(tally, row[place] ?? '');
    else {
      for (const heading of row) {
        names.push(unused(names, heading));
        tallies.push(noCells(kindOf(heading)));
      }
    }
  }
  return tallies.map((tally, place) => parquetColumn(names[place] ?? '', tally));
}

/** Columns of Parquet have names of their own. */
function unused(names: readonly string[], name: string): string {
  let own = name;
  for (let count = 2; names.includes(own); count += 1) own = `${name} (${count})`;
  return own;
}

/** The cells of every row, headings first. */
function* rowsOf(path: string): Generator<readonly string[], undefined> {
  const file = openPieces('/', path, pieceBytes);
  invariant(file.ok, 'what was written can be read');
  const decoder = pieceDecoder('utf-8');
  const batcher = rowBatcher('', ',');
  try {
    for (const piece of file.value.pieces()) yield* textsOfRows(batcher.add(decoder.add(piece) ?? '', false));
    yield* textsOfRows(batcher.add(decoder.end() ?? '', true));
  } finally {
    file.value.close();
  }
}
