/** The records of a call as one tidy table: a row a person and period, a column an input, values as they were read. */
import type { Dataset } from '@kaohe/evaluator';
import type { Input, RuleSet } from '@kaohe/ir';
import { fromCanonical, printDate, printRational, type Rational, rational, roundTo } from '@kaohe/quantity';

/** The table, and how many of its numbers have no finite decimal. */
export interface CanonicalTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly rounded: number;
}

/** The table of everything that is said of people, their teams and everyone; values that cannot be told are empty. */
export function canonicalTable(ruleSet: RuleSet, dataset: Dataset, periodHeading: string): CanonicalTable {
  const inputs = ruleSet.inputs.filter(({ grain, id }) => typeof grain === 'string' && isSaid(dataset, id));
  const team = ruleSet.cohort === undefined ? [] : [ruleSet.cohort];
  let rounded = 0;
  const rows = dataset.rows.map((row, index) => {
    const values = inputs.map(({ id, type }) => {
      const cell = dataset.cellOf(id, index);
      const value = dataset.column(id)[index];
      // what is no number stands as it came: a word for a state, a mark for nothing, a slip for a person to mend
      if (cell === undefined || value?.kind !== 'number') return cell?.text ?? '';
      const text = numberText(type, value.value);
      if (text.isRounded) rounded += 1;
      return text.text;
    });
    return [row.period, row.person, ...(team.length > 0 ? [row.team] : []), ...values];
  });
  return { header: [periodHeading, ruleSet.subject, ...team, ...inputs.map(({ id }) => id)], rows, rounded };
}

function isSaid(dataset: Dataset, id: string): boolean {
  return dataset.rows.some((_, index) => dataset.cellOf(id, index) !== undefined);
}

interface NumberText {
  readonly text: string;
  readonly isRounded: boolean;
}

function numberText(type: Input['type'], value: Rational): NumberText {
  if (type.kind !== 'number') return { text: printDate(value), isRounded: false };
  const { text, isRounded } = decimalText(fromCanonical(value, type.unit));
  return { text: `${text}${type.unit.symbol}`, isRounded };
}

const places = 20n;

function decimalText(value: Rational): NumberText {
  let rest = value.denominator;
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  if (rest === 1n) return { text: printRational(value), isRounded: false };
  return { text: printRational(roundTo(value, rational(1n, 10n ** places), 'half-up')), isRounded: true };
}
