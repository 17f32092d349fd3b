/** Rows no value can match, with the row that was probably meant. */
import { type Diagnostic, diagnose, remedy } from '@kaohe/diagnostics';
import type { LookupRow } from '@kaohe/ir';
import { isEmpty } from '@kaohe/quantity';
import { bandsOf } from '../bands.js';
import { fits } from '../fits.js';
import { lookupsOf } from '../lookups.js';
import { printBand, printStretch } from '../printed.js';
import { meantInterval } from '../slips.js';
import type { Check } from './check.js';

export const bandEmpty: Check = (ruleSet) =>
  lookupsOf(ruleSet).flatMap(({ lookup }) => {
    const bands = bandsOf(lookup);
    if (bands === undefined) return inTable(lookup.name, lookup.rows);
    const conditioned = lookup.rows.filter((row) => row.when !== undefined);
    const empty = bands.flatMap((band, index) => {
      if (!isEmpty(band.interval)) return [];
      const meant = meantInterval(band, bands[index - 1]) ?? meantInterval(band, bands[index + 1]);
      const row = printBand(band.interval, band.unit);
      const now = meant === undefined ? '' : printBand(meant, band.unit);
      const at = band.row.cells[0]?.origin ?? band.row.origin;
      // `x` stands for the value of a KPI only
      const text = meant === undefined || lookup.role === 'bands' ? now : printStretch(meant, band.unit);
      const isOffered = meant !== undefined && fits(lookup, band, meant);
      const remedies = !isOffered ? [] : [remedy('move-edge', { row, now }, { kind: 'replace', at, text })];
      return [diagnose('scoring/band-empty', band.row.origin, { kpi: lookup.name, row, meant: now }, { remedies })];
    });
    return [...empty, ...inTable(lookup.name, conditioned)];
  });

/** Rows of several keys, or with conditions: they are no ladder, so there is no guess at what was meant. */
function inTable(name: string, rows: readonly LookupRow[]): readonly Diagnostic[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      if (cell.kind !== 'interval' || !isEmpty(cell.interval)) return [];
      const args = { kpi: name, row: printBand(cell.interval, cell.unit), meant: '' };
      return [diagnose('scoring/band-empty', cell.origin, args)];
    }),
  );
}
