/** Rows no value can match, with the row that was probably meant. */
import { diagnose } from '@kaohe/diagnostics';
import { compare, type Interval, isEmpty } from '@kaohe/quantity';
import { type Band, bandsOf } from '../bands.js';
import { lookupsOf } from '../lookups.js';
import { printBand } from '../printed.js';
import type { Check } from './check.js';

export const bandEmpty: Check = (ruleSet) =>
  lookupsOf(ruleSet).flatMap(({ lookup }) => {
    const bands = bandsOf(lookup) ?? [];
    return bands.flatMap((band, index) => {
      if (!isEmpty(band.interval)) return [];
      const meant = meantInterval(band, bands[index - 1]);
      const args = {
        kpi: lookup.name,
        row: printBand(band.interval, band.unit),
        meant: meant === undefined ? '' : printBand(meant, band.unit),
      };
      return [diagnose('scoring/band-empty', band.row.origin, args)];
    });
  });

/** A ladder goes on where the row above ends: its edge takes the place of the one that does not fit. */
function meantInterval({ interval }: Band, above: Band | undefined): Interval | undefined {
  const { low, high } = interval;
  if (above === undefined || low === undefined || high === undefined) return undefined;
  const [end, start] = [above.interval.low, above.interval.high];
  if (end !== undefined && compare(end.value, low.value) > 0)
    return { low, high: { value: end.value, closed: !end.closed } };
  if (start !== undefined && compare(start.value, high.value) < 0)
    return { low: { value: start.value, closed: !start.closed }, high };
  return undefined;
}
