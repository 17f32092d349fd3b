/** Edges one slip of the pen away from the edge that would put the rows in order. */
import { diagnose, remedy } from '@kaohe/diagnostics';
import type { Lookup } from '@kaohe/ir';
import { isEmpty, subtractAll } from '@kaohe/quantity';
import { type Band, bandsOf, conflictsOf } from '../bands.js';
import { fits } from '../fits.js';
import { lookupsOf } from '../lookups.js';
import { printBand, printQuantity, printStretch } from '../printed.js';
import { type Meant, meantInterval, slipInConflict, slipInEmpty } from '../slips.js';
import { whoIsWithin } from '../whom.js';
import type { Check } from './check.js';

/** Ladders with more contradictions than this are wrong in another way. */
const mostConflicts = 20;

export const edgeMisprint: Check = (ruleSet) =>
  lookupsOf(ruleSet).flatMap(({ lookup }) => slipsIn(lookup).map((meant) => misprint(lookup, meant)));

function slipsIn(lookup: Lookup): readonly Meant[] {
  const bands = bandsOf(lookup) ?? [];
  const empty = bands.flatMap((band, index) => {
    if (!isEmpty(band.interval)) return [];
    const meant = meantInterval(band, bands[index - 1]) ?? meantInterval(band, bands[index + 1]);
    return (meant && slipInEmpty(band, meant)) ?? [];
  });
  const conflicts = conflictsOf(bands);
  if (conflicts.length > mostConflicts) return empty;
  const told = new Set<Band>();
  const overlapping = conflicts.flatMap((conflict) => {
    const slip = slipInConflict(bands, conflict);
    if (slip === undefined || told.has(slip.band)) return [];
    told.add(slip.band);
    return [slip];
  });
  return [...empty, ...overlapping];
}

function misprint(lookup: Lookup, { band, edge, meant, interval }: Meant): ReturnType<typeof diagnose> {
  const { row, unit } = band;
  const now = printBand(interval, unit);
  const [cell] = row.cells;
  const args = { kpi: lookup.name, edge: printQuantity(edge, unit), meant: printQuantity(meant, unit), row: now };
  const was = printBand(band.interval, unit);
  // `x` stands for the value of a KPI only
  const text = lookup.role === 'bands' ? now : printStretch(interval, unit);
  const isOffered = cell !== undefined && fits(lookup, band, interval);
  const remedies = isOffered
    ? [remedy('move-edge', { row: was, now }, { kind: 'replace', at: cell.origin, text })]
    : [];
  // those whom the one reading takes in and the other does not
  const differing = [...subtractAll(interval, [band.interval]), ...subtractAll(band.interval, [interval])];
  return diagnose('scoring/edge-misprint', cell?.origin ?? row.origin, args, {
    remedies,
    whom: whoIsWithin(lookup, differing),
  });
}
