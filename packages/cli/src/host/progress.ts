/** What a long call is at, in one line of the terminal that goes away again; nothing where nobody looks, or where it is quick. */
import type { Io } from './io.js';

/** The line. */
export interface Progress {
  /** Says what comes next, once the call has taken longer than people like to wait in silence. */
  readonly step: (text: string) => void;
  /** Takes the line away; to be called before anything is written. */
  readonly end: () => void;
}

/** Calls shorter than this say nothing. */
const patience = 500;
const clearLine = '\r\u001b[K';

/** The progress of a call that begins now. */
export function progressOf(io: Io, isPlain: boolean): Progress {
  const isShown = io.stderr.isTerminal && !isPlain;
  const started = Date.parse(io.now());
  let isOpen = false;
  return {
    step: (text) => {
      if (!isShown || Date.parse(io.now()) - started < patience) return;
      io.stderr.write(`${clearLine}${text}`);
      isOpen = true;
    },
    end: () => {
      if (isOpen) io.stderr.write(clearLine);
      isOpen = false;
    },
  };
}
