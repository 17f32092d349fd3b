/** A result that is written while it is computed: to standard output, or to a neighbor that gets the file's name when it is whole. */
import {
  closeSync,
  existsSync,
  fdatasync,
  fsyncSync,
  openSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { mkdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { diagnose, span } from '@kaohe/diagnostics';
import type { Context } from './context.js';
import { type Attempt, done, failed, reasonOf } from './files.js';

/** Where rows go. */
export interface GrowingOutput {
  readonly write: (bytes: string | Uint8Array) => Promise<void>;
  /** Everything is written: the file gets its name. */
  readonly finish: () => Promise<void>;
  /** Nothing stays behind; may be called at any time, also when all is done. */
  readonly drop: () => void;
}

/** Opens the output; `-` and nothing are standard output. */
export async function growingOutput({ io }: Context, out: string | undefined): Promise<Attempt<GrowingOutput>> {
  if (out === undefined || out === '-') {
    const write = async (bytes: string | Uint8Array): Promise<void> => {
      io.stdout.write(typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('utf8'));
      await io.stdout.ready?.();
    };
    return done({ write, finish: async () => undefined, drop: () => undefined });
  }
  try {
    return done(await neighborOf(resolve(io.cwd, out)));
  } catch (error) {
    return failed(diagnose('host/write-failed', span('', 0, 0), { path: out, reason: reasonOf(error) }));
  }
}

async function neighborOf(path: string): Promise<GrowingOutput> {
  // a link is followed, so that writing through it does not replace it
  const target = await realpath(path).catch(() => path);
  await mkdir(dirname(target), { recursive: true });
  const neighbor = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const mode = statSync(target, { throwIfNoEntry: false })?.mode;
  const file = openSync(neighbor, 'w', mode);
  let isOpen = true;
  let unsettled = 0;
  let settling: Promise<void> | undefined;
  // what is written goes to the disk on the way, so that there is little to wait for at the end
  const settle = (): void => {
    unsettled = 0;
    settling = new Promise((resolve) => {
      fdatasync(file, () => {
        settling = undefined;
        resolve();
      });
    });
  };
  const close = (): void => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return {
    write: async (content) => {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      unsettled += bytes.length;
      if (unsettled >= settledAtOnce && settling === undefined) settle();
    },
    finish: async () => {
      await settling;
      fsyncSync(file);
      close();
      renameSync(neighbor, target);
    },
    drop: () => {
      close();
      if (existsSync(neighbor)) unlinkSync(neighbor);
    },
  };
}

const settledAtOnce = 32 * 1024 * 1024;
