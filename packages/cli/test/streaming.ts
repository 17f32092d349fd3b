/** Runs the same data read piece by piece and read as a whole, so that the two can be compared. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { looksBeyondRow } from '@kaohe/ir';
import { compiledRules } from '../src/host/compiled.js';
import { contextOf } from '../src/host/context.js';
import { runStreamed } from '../src/streaming/streamed-run.js';
import { call } from './calling.js';

/** What comes of a run: its exit code, the headings, and the rows without their ranks, in an order of their own. */
export interface Ran {
  readonly code: number;
  readonly headings: string;
  readonly rows: readonly string[];
  readonly err: string;
}

/** How data is read piece by piece. */
export interface Pieces {
  readonly bytes: number;
}

/** The run in pieces of this size. */
export async function streamed(
  folder: string,
  rules: string,
  data: string,
  period: string | undefined,
  { bytes }: Pieces,
): Promise<Ran> {
  const err: string[] = [];
  const context = contextOf([], {
    stdout: { write: () => undefined, isTerminal: false, columns: undefined },
    stderr: { write: (text) => void err.push(text), isTerminal: false, columns: undefined },
    readStdin: async () => new Uint8Array(),
    stdinIsTerminal: false,
    env: { KAOHE_LANG: 'zh' },
    cwd: folder,
    now: () => '2026-01-03T08:15:00.000Z',
  });
  const compiled = await compiledRules(context, rules);
  if (compiled === undefined) throw new Error(err.join(''));
  const [look] = looksBeyondRow(compiled.ruleSet);
  if (look) return { code: 2, headings: '', rows: [], err: 'host/needs-everyone' };
  const out = 'streamed.csv';
  const asked = { rulesName: rules, rules: compiled, path: data, period, format: 'csv' as const, out };
  const code = await runStreamed(context, { ...asked, pieceBytes: bytes });
  const [headings = '', ...rows] = recordsIn(folder, out);
  return { code, headings, rows: rows.toSorted(), err: err.join('') };
}

/** The usual run. */
export async function whole(folder: string, rules: string, data: string, period: string | undefined): Promise<Ran> {
  const out = 'whole.csv';
  const asked = period === undefined ? [] : ['--period', period];
  const { code, err } = await call(['run', rules, data, '--out', out, ...asked], { cwd: folder });
  const [headings = '', ...rows] = recordsIn(folder, out);
  const rank = headings.split(',').indexOf('名次');
  const without = (line: string): string => line.split(',').toSpliced(rank, 1).join(',');
  return { code, headings: without(headings), rows: rows.map(without).toSorted(), err };
}

/** The lines of a result; none where none was written. */
function recordsIn(folder: string, name: string): readonly string[] {
  try {
    return readFileSync(join(folder, name), 'utf8').replace('\uFEFF', '').split('\r\n').slice(0, -1);
  } catch {
    return [];
  }
}
