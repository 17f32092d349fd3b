/** Tables by one grade whose numbers follow the order of the grade, apart from single places. */
import { type Lookup, type LookupRow, labelsOfExpression, type Metric, type RuleSet, typesOf } from '@kaohe/ir';
import { compare, type Rational, type Unit } from '@kaohe/quantity';

/** Two neighbors in the order of the grade, of which the better has less. */
export interface Disorder {
  readonly table: Metric;
  readonly better: Entry;
  readonly worse: Entry;
}

export interface Entry {
  readonly label: string;
  readonly value: Rational;
  readonly unit: Unit;
  readonly row: LookupRow;
}

/** Tables that mostly fall while the grade gets better, such as deductions, are meant so; those that go both ways as often say nothing. */
export function disordersOf(ruleSet: RuleSet): readonly Disorder[] {
  const types = typesOf(ruleSet);
  const graded = new Set(ruleSet.metrics.flatMap(({ id, role }) => (role === 'grade' || role === 'quota' ? [id] : [])));
  return ruleSet.metrics.flatMap((table) => {
    const { expression } = table;
    const [subject] = expression.kind === 'lookup' ? expression.subjects : [];
    if (expression.kind !== 'lookup' || subject?.kind !== 'metric' || !graded.has(subject.id)) return [];
    const entries = entriesOf(expression, labelsOfExpression(types, subject) ?? []);
    const pairs = entries.slice(1).flatMap((worse, place) => {
      const better = entries[place];
      return better ? [{ table, better, worse }] : [];
    });
    const falling = pairs.filter(({ better, worse }) => compare(better.value, worse.value) < 0);
    const rising = pairs.filter(({ better, worse }) => compare(better.value, worse.value) > 0);
    return falling.length < rising.length ? falling : [];
  });
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
