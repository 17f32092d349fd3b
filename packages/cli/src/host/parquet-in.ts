/** Parquet files of a call as the text of a CSV: in memory, or in a file beside the temporary ones. */
import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ArgsOf, type Diagnostic, diagnose, span } from '@kaohe/diagnostics';
import { isParquet, type ParquetBytes, parquetLines, parquetText } from '@kaohe/intake';
import type { Context } from './context.js';
import { type Attempt, done, failed, kindOfPath, reasonOf, shownPath } from './files.js';
import { inTime } from './interrupt.js';
import { optimizeSoon } from './late-optimizing.js';

/** Whether a file is one, by its first bytes. */
export function isParquetFile(cwd: string, path: string): boolean {
  if (path === '-' || kindOfPath(cwd, path) !== 'file') return false;
  try {
    const file = openSync(resolve(cwd, path), 'r');
    const beginning = new Uint8Array(4);
    readSync(file, beginning, 0, 4, 0);
    closeSync(file);
    return isParquet(beginning);
  } catch {
    // whoever reads it tells why it cannot be read
    return false;
  }
}

/** The text of a file that is in memory already; other files stay what they are. */
export async function withoutParquet(name: string, bytes: Uint8Array): Promise<Attempt<Uint8Array>> {
  if (!isParquet(bytes)) return done(bytes);
  const read = await parquetText(bytes);
  return 'problem' in read ? failed(refused(name, read.problem)) : done(Buffer.from(read.text, 'utf8'));
}

/** A file that holds the text of another one. */
export interface SpooledText {
  readonly path: string;
  /** Nothing stays behind. */
  readonly remove: () => void;
}

/** The text in a temporary file: it may be larger than memory. */
export async function spooledParquet({ io, progress, texts }: Context, path: string): Promise<Attempt<SpooledText>> {
  optimizeSoon();
  const folder = mkdtempSync(join(tmpdir(), 'kaohe-'));
  const remove = (): void => {
    process.off('exit', remove);
    rmSync(folder, { recursive: true, force: true });
  };
  // also when somebody interrupts what is done with it
  process.once('exit', remove);
  const spooled = join(folder, 'rows.csv');
  try {
    const [from, to] = [openSync(resolve(io.cwd, path), 'r'), openSync(spooled, 'wx', 0o600)];
    const { size } = fstatSync(from);
    const slice: ParquetBytes['slice'] = (start, end) => {
      const room = new Uint8Array(Math.max(0, Math.min(end, size) - start));
      let at = 0;
      for (let came = -1; at < room.length && came !== 0; at += came) {
        came = readSync(from, room, at, room.length - at, start + at);
      }
      return room.buffer;
    };
    const put = (part: Uint8Array, rows: number, all: number): void => {
      for (let at = 0; at < part.length; ) at += writeSync(to, part, at);
      progress.step(texts.streaming.looking(all === 0 ? 100 : Math.floor((rows * 100) / all)));
    };
    const made = await inTime(textInto({ byteLength: size, slice }, shownPath(io.cwd, path), put), remove);
    closeSync(from);
    closeSync(to);
    if (made.ok) return done({ path: spooled, remove });
    remove();
    return made;
  } catch (error) {
    remove();
    if (!(error instanceof Error && 'code' in error)) throw error;
    return failed(diagnose('host/file-unreadable', span('', 0, 0), { path, reason: reasonOf(error) }));
  }
}

/** The size of a file as it stands. */
export function bytesOf(path: string): number {
  return statSync(path).size;
}

async function textInto(
  bytes: ParquetBytes,
  name: string,
  put: (part: Uint8Array, rows: number, all: number) => void,
): Promise<Attempt<undefined>> {
  const stretches = parquetLines(bytes);
  for (;;) {
    const { done: isOver, value } = await stretches.next();
    if (isOver === true) return value === undefined ? done(undefined) : failed(refused(name, value));
    put(value.lines, value.rows, value.all);
  }
}

function refused(name: string, reason: ArgsOf<'data/parquet-refused'>['reason']): Diagnostic {
  return diagnose('data/parquet-refused', span(name, 0, 0), { reason });
}
