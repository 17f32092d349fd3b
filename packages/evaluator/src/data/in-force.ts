/** Periods for which the rules do not hold are refused, once each. */
import { type Diagnostic, diagnose, type Outcome } from '@kaohe/diagnostics';
import type { PersonRecord, Records, RuleSet } from '@kaohe/ir';
import { contains, daysOfPeriod, periodFromText, printDate } from '@kaohe/quantity';

/** The records of periods that begin while the rules are in force; the others are reported. */
export function recordsInForce({ inForce, periodStart }: RuleSet, records: Records): Outcome<Records> {
  if (!inForce) return { value: records, diagnostics: [] };
  const refused = new Map<string, Diagnostic>();
  const [from, to] = [inForce.low, inForce.high].map((bound) => (bound ? printDate(bound.value) : ''));
  const isInForce = ({ period, origin }: Pick<PersonRecord, 'period' | 'origin'>): boolean => {
    const known = periodFromText(period);
    if (!known || contains(inForce, daysOfPeriod(known, periodStart).first)) return true;
    if (!refused.has(period))
      refused.set(period, diagnose('data/not-in-force', origin, { period, from: from ?? '', to: to ?? '' }));
    return false;
  };
  const persons = records.persons.filter(isInForce);
  const tables = records.tables.filter(isInForce);
  return { value: { ...records, persons, tables }, diagnostics: [...refused.values()] };
}
