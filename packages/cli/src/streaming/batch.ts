/** What comes of a stretch of a file, while it is made and when it is whole. */
import { type ByteSink, byteSink, setBytes } from '@kaohe/intake';

/** What came of a stretch; its arrays are good until the next stretch is read. */
export interface FastBatch {
  readonly out: Uint8Array;
  readonly rows: number;
  readonly lines: number;
  /** Rows left to the usual way, four numbers each: where in `out` their results belong, where they begin and end, and how many lines end before. */
  readonly slow: Int32Array;
  /** Two halves of a fingerprint of person and period for each row that was computed. */
  readonly seen: Uint32Array;
  /** Periods of these rows, and whether a team was named in one of them. */
  readonly periods: readonly string[];
  readonly teamPeriods: readonly string[];
  /** What the cells of each column of shares look like. */
  readonly shares: readonly ShareCount[];
}

/** How many bare numbers up to 1.5 there are, zero left out, how many above, and how many with a per cent sign. */
export interface ShareCount {
  readonly small: number;
  readonly large: number;
  readonly percent: number;
}

/** A batch in the making. */
export interface Making {
  readonly sink: ByteSink;
  rows: number;
  lines: number;
  readonly slow: number[];
  seen: Uint32Array;
  seenCount: number;
  readonly periods: Set<string>;
  readonly teamPeriods: Set<string>;
  readonly shares: { small: number; large: number; percent: number }[];
}

/** Room for one batch after the other. */
export function emptyBatch(shares: number): Making {
  return {
    sink: byteSink(1 << 16),
    rows: 0,
    lines: 0,
    slow: [],
    seen: new Uint32Array(1 << 12),
    seenCount: 0,
    periods: new Set(),
    teamPeriods: new Set(),
    shares: Array.from({ length: shares }, () => ({ small: 0, large: 0, percent: 0 })),
  };
}

/** Room that somebody else gives for one batch; what does not fit is put elsewhere. */
export interface BatchRoom {
  readonly out: Uint8Array;
  readonly seen: Uint32Array;
}

/** Begins the next. */
export function restart(made: Making, room: BatchRoom | undefined): void {
  if (room !== undefined) {
    setBytes(made.sink, room.out);
    made.seen = room.seen;
  }
  made.sink.at = 0;
  made.rows = 0;
  made.lines = 0;
  made.slow.length = 0;
  made.seenCount = 0;
  made.periods.clear();
  made.teamPeriods.clear();
  for (const [place] of made.shares.entries()) made.shares[place] = { small: 0, large: 0, percent: 0 };
}

/** The batch; its arrays are good until the next one begins. */
export function finished({ sink, slow, seen, seenCount, periods, teamPeriods, ...more }: Making): FastBatch {
  return {
    ...more,
    shares: [...more.shares],
    out: sink.bytes.subarray(0, sink.at),
    slow: Int32Array.from(slow),
    seen: seen.subarray(0, seenCount),
    periods: [...periods],
    teamPeriods: [...teamPeriods],
  };
}
