/** What scanned rows tell of the whole file: periods, teams, how shares are written, and who stands where. */
import { mixed, percentBit, type ScannedRows } from '@kaohe/intake';
import type { Making } from './batch.js';
import type { Periods } from './period-codes.js';

/** Which periods and teams there are, and what shares look like. */
export function noteRows(made: Making, rows: ScannedRows, periods: Periods, shares: readonly boolean[]): void {
  const { count } = rows;
  // bits: there is a row of the period, and one with a team
  const found = new Uint8Array(periods.names.length);
  for (let row = 0; row < count; row += 1) {
    const period = rows.periods[row] as number;
    const hasTeam = (rows.teamEnd[row] as number) > (rows.teamStart[row] as number);
    found[period] = (found[period] as number) | (hasTeam ? 3 : 1);
  }
  for (const [period, bits] of found.entries()) {
    const name = periods.names[period] ?? '';
    if (bits > 0) made.periods.add(name);
    if (bits > 1) made.teamPeriods.add(name);
  }
  for (const [place, isShare] of shares.entries()) {
    const tally = made.shares[place];
    if (!isShare || tally === undefined) continue;
    const mantissas = rows.mantissas[place] ?? new Float64Array();
    const decimals = rows.decimals[place] ?? new Uint8Array();
    for (let row = 0; row < count; row += 1) {
      const written = decimals[row] as number;
      const size = Math.abs(mantissas[row] as number);
      if (written >= percentBit) tally.percent += 1;
      else if (size * 2 > 3 * 10 ** written) tally.large += 1;
      else if (size > 0) tally.small += 1;
    }
  }
}

/** Fingerprints of person and period; rows of suspects are marked. */
export function fingerprintRows(
  made: Making,
  rows: ScannedRows,
  { hashes }: Periods,
  suspects: ReadonlySet<number>,
  slow: Uint8Array,
): void {
  const { low, high, count } = rows;
  if (made.seen.length < made.seenCount + count * 2) {
    const larger = new Uint32Array((made.seenCount + count * 2) * 2);
    larger.set(made.seen.subarray(0, made.seenCount));
    made.seen = larger;
  }
  const { seen } = made;
  let at = made.seenCount;
  for (let row = 0; row < count; row += 1) {
    if (suspects.size > 0 && suspects.has(low[row] as number)) slow[row] = 1;
    const hash = hashes[rows.periods[row] as number] ?? 0;
    seen[at++] = mixed(low[row] as number, hash);
    seen[at++] = mixed(high[row] as number, ~hash);
  }
  made.seenCount = at;
}
