/** The world a run of the command sees: its streams, its environment, its folder. Tests give it one of their own. */
import { inTime } from './interrupt.js';
import { build } from './version.js';

/** Where text goes. */
export interface Sink {
  readonly write: (text: string) => void;
  /** Waits until what was written has gone on, where it piles up. */
  readonly ready?: () => Promise<void>;
  readonly isTerminal: boolean;
  /** Columns of the terminal, where it is one. */
  readonly columns: number | undefined;
}

/** Everything outside that a command may touch, files apart. */
export interface Io {
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** All of standard input, read once. */
  readonly readStdin: () => Promise<Uint8Array>;
  readonly stdinIsTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** What tells this build of the command from every other, where it has been built. */
  readonly build?: string | undefined;
  /** The time, as `2026-01-03T08:15:00.000Z`. */
  readonly now: () => string;
}

/** The real process. */
export function processIo(): Io {
  return {
    stdout: sinkOf(() => process.stdout),
    stderr: sinkOf(() => process.stderr),
    readStdin: () => inTime(readAll(process.stdin), () => undefined),
    get stdinIsTerminal() {
      return process.stdin.isTTY === true;
    },
    env: process.env,
    cwd: process.cwd(),
    build,
    now: () => new Date().toISOString(),
  };
}

/** Node makes its streams when they are first looked at, which takes a while: not before they are needed. */
function sinkOf(streamWanted: () => NodeJS.WriteStream): Sink {
  let opened: NodeJS.WriteStream | undefined;
  const stream = (): NodeJS.WriteStream => {
    opened ??= withoutBrokenPipes(streamWanted());
    return opened;
  };
  return {
    write: (text) => {
      stream().write(text);
    },
    ready: async () => {
      if (stream().writableNeedDrain) await new Promise<void>((resolve) => stream().once('drain', resolve));
    },
    get isTerminal() {
      return stream().isTTY === true;
    },
    get columns() {
      return stream().isTTY === true ? stream().columns : undefined;
    },
  };
}

/** A reader that has seen enough, such as `head`, closes the pipe: that is no failure. */
function withoutBrokenPipes(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
