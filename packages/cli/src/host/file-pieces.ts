/** A file read piece by piece, as often as needed: only one piece is held at a time. */
import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { diagnose, span } from '@kaohe/diagnostics';
import { type Attempt, done, failed, kindOfPath, reasonOf } from './files.js';

/** An open file. */
export interface PiecedFile {
  readonly size: number;
  /** From the beginning to the end; a piece is good until the next one is asked for. */
  readonly pieces: () => Generator<Uint8Array, undefined>;
  /** Reads into the room from an offset on, as much as fits; how many bytes came. */
  readonly readAt: (into: Uint8Array, offset: number, position: number) => number;
  /** Whether nobody has written to it since it was opened. */
  readonly isUnchanged: () => boolean;
  readonly close: () => void;
}

/** Opens a file. */
export function openPieces(cwd: string, path: string, pieceBytes: number): Attempt<PiecedFile> {
  const at = span('', 0, 0);
  if (kindOfPath(cwd, path) === 'nothing') return failed(diagnose('host/file-not-found', at, { path }));
  try {
    const file = openSync(resolve(cwd, path), 'r');
    const before = fstatSync(file);
    return done({
      size: before.size,
      pieces: () => piecesOf(file, pieceBytes),
      readAt: (into, offset, position) => readSync(file, into, offset, into.length - offset, position),
      isUnchanged: () => {
        const now = fstatSync(file);
        return now.size === before.size && now.mtimeMs === before.mtimeMs;
      },
      close: () => closeSync(file),
    });
  } catch (error) {
    return failed(diagnose('host/file-unreadable', at, { path, reason: reasonOf(error) }));
  }
}

function* piecesOf(file: number, pieceBytes: number): Generator<Uint8Array, undefined> {
  // a byte order mark stands in one piece
  const buffer = Buffer.allocUnsafe(Math.max(pieceBytes, 8));
  let at = 0;
  for (;;) {
    const count = readSync(file, buffer, 0, buffer.length, at);
    if (count === 0) return;
    at += count;
    yield buffer.subarray(0, count);
  }
}

/** Whether the bytes are text in UTF-8. */
export function isUtf8Text(bytes: Uint8Array): boolean {
  return isUtf8(bytes);
}
