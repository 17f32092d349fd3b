/** A stretch of a file that is read from its beginning to its end, a window at a time. */
import type { ParquetBytes } from './parquet-bytes.js';
import { must } from './refusal.js';

/** The stretch: only forward. */
export interface Window {
  /** Where one is, in bytes from the beginning of the stretch. */
  at: number;
  readonly length: number;
  /** The bytes from here on, at least so many of them unless the stretch ends before; one does not move. */
  readonly ahead: (least: number) => Uint8Array<ArrayBuffer>;
  /** So many bytes, and one stands behind them. */
  readonly take: (count: number) => Uint8Array<ArrayBuffer>;
}

const usualWindow = 256 * 1024;

/** A window at the beginning of a stretch of a file. */
export function windowOf(file: ParquetBytes, start: number, length: number): Window {
  let held = new Uint8Array();
  let heldAt = 0;
  const window: Window = {
    at: 0,
    length,
    ahead: (least) => {
      const wanted = Math.min(least, length - window.at);
      if (window.at + wanted > heldAt + held.length) {
        heldAt = window.at;
        const count = Math.min(Math.max(wanted, usualWindow), length - heldAt);
        held = new Uint8Array(file.slice(start + heldAt, start + heldAt + count));
      }
      return held.subarray(window.at - heldAt);
    },
    take: (count) => {
      must(count >= 0 && count <= length - window.at, 'damaged');
      const bytes = window.ahead(count).subarray(0, count);
      must(bytes.length === count, 'damaged');
      window.at += count;
      return bytes;
    },
  };
  return window;
}
