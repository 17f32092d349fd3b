/** Tables by one grade whose numbers follow the order of the grade, apart from single places. */
import { type Lookup, type LookupRow, labelsOfExpression, type Metric, type RuleSet } from '@kaohe/ir';
import { compare, type Rational, type Unit } from '@kaohe/quantity';
import { typesOfRules } from '../lookups.js';

/** Two neighbors in the order of the grade, of which the better has less. */
export interface Disorder {
  readonly table: Metric;
  readonly better: Entry;
  readonly worse: Entry;
  /** The grade the table is by. */
  readonly grade: string;
  /** Whether all is in order once the two numbers change places. */
  readonly isSwap: boolean;
}

export interface Entry {
  readonly label: string;
  readonly value: Rational;
  readonly unit: Unit;
  readonly row: LookupRow;
}

/** Tables that mostly fall while the grade gets better, such as deductions, are meant so; those that go both ways as often say nothing. */
export function disordersOf(ruleSet: RuleSet): readonly Disorder[] {
  const types = typesOfRules(ruleSet);
  const graded = new Set(ruleSet.metrics.flatMap(({ id, role }) => (role === 'grade' || role === 'quota' ? [id] : [])));
  return ruleSet.metrics.flatMap((table) => {
    const { expression } = table;
    const [subject] = expression.kind === 'lookup' ? expression.subjects : [];
    if (expression.kind !== 'lookup' || subject?.kind !== 'metric' || !graded.has(subject.id)) return [];
    const entries = entriesOf(expression, labelsOfExpression(types, subject) ?? []);
    const pairs = entries.slice(1).flatMap((worse, place) => {
      const better = entries[place];
      return better ? [{ table, better, worse, grade: subject.id, isSwap: isSwapped(entries, place) }] : [];
    });
    const falling = pairs.filter(({ better, worse }) => compare(better.value, worse.value) < 0);
    const rising = pairs.filter(({ better, worse }) => compare(better.value, worse.value) > 0);
    return falling.length < rising.length ? falling : [];
  });
}

/** Whether the numbers fall, or stay, from the best to the worst once the one at the place and the next are swapped. */
function isSwapped(entries: readonly Entry[], place: number): boolean {
  const values = entries.map((entry) => entry.value);
  const [one, other] = values.slice(place, place + 2);
  const swapped = values.map((value, at) =>
    at === place ? (other ?? value) : at === place + 1 ? (one ?? value) : value,
  );
  return swapped.slice(1).every((value, at) => compare(swapped[at] ?? value, value) >= 0);
}

/** The numbers of the labels, best first; labels without a row of their own are left out. */
function entriesOf({ subjects, rows }: Lookup, labels: readonly string[]): readonly Entry[] {
  if (subjects.length !== 1) return [];
  return labels.flatMap((label): readonly Entry[] => {
    const row = rows.find(
      ({ cells: [cell], when }) => when === undefined && cell?.kind === 'labels' && cell.labels.includes(label),
    );
    const { result } = row ?? {};
    if (row === undefined || result?.kind !== 'constant' || result.constant.kind !== 'number') return [];
    return [{ label, value: result.constant.value, unit: result.constant.unit, row }];
  });
}
