/** Periods for which the rules do not hold are refused, once each. */
import { type Diagnostic, diagnose, type Outcome } from '@kaohe/diagnostics';
import type { PersonRecord, Records, RuleSet } from '@kaohe/ir';
import { contains, daysOfPeriod, periodFromText, printDate } from '@kaohe/quantity';

/** Whether the rules hold for a period. */
export function isInForce({ inForce, periodStart }: RuleSet, period: string): boolean {
  const known = inForce && periodFromText(period);
  return !known || contains(inForce, daysOfPeriod(known, periodStart).first);
}

/** The records of periods that begin while the rules are in force; the others are reported. */
export function recordsInForce(ruleSet: RuleSet, records: Records): Outcome<Records> {
  const { inForce } = ruleSet;
  if (!inForce) return { value: records, diagnostics: [] };
  const refused = new Map<string, Diagnostic>();
  const [from, to] = [inForce.low, inForce.high].map((bound) => (bound ? printDate(bound.value) : ''));
  const isKept = ({ period, origin }: Pick<PersonRecord, 'period' | 'origin'>): boolean => {
    if (isInForce(ruleSet, period)) return true;
    if (!refused.has(period))
      refused.set(period, diagnose('data/not-in-force', origin, { period, from: from ?? '', to: to ?? '' }));
    return false;
  };
  const persons = records.persons.filter(isKept);
  const tables = records.tables.filter(isKept);
  return { value: { ...records, persons, tables }, diagnostics: [...refused.values()] };
}
