/** Whom the findings about rules hit among the people of the data: the rules are run, and each finding asks who comes by its place. */
import {
  type Diagnostic,
  type Hit,
  invariant,
  type Language,
  type Span,
  type Stretch,
  type Whom,
} from '@kaohe/diagnostics';
import type { Expression, Lookup, RuleSet, Type } from '@kaohe/ir';
import { type Bound, contains, dimensionless, rationalFromText, type Unit } from '@kaohe/quantity';
import { meetsRow } from '../builtins/lookup.js';
import type { Dataset } from '../data/dataset.js';
import { printIn, printValue } from '../data/print-value.js';
import type { Value } from '../data/value.js';
import { recordedValues } from '../interpret/recorded.js';
import type { Step } from '../interpret/trace.js';

/**
 * The findings, those that are about somebody with everyone they hit, in the order of the data. Rules with errors are run as far as they go:
 * what is broken gives nothing, and hits nobody.
 */
export function withHits(
  diagnostics: readonly Diagnostic[],
  ruleSet: RuleSet,
  dataset: Dataset,
  language: Language,
): readonly Diagnostic[] {
  if (dataset.rows.length === 0) return diagnostics;
  const wanted = new Map<string, Asked[]>();
  const found = diagnostics.map((): Map<number, string> => new Map());
  for (const [place, { whom }] of diagnostics.entries()) {
    for (const one of whom) {
      const key = keyOf(placeOf(one));
      wanted.set(key, [...(wanted.get(key) ?? []), { whom: one, hits: found[place] ?? new Map() }]);
    }
  }
  if (wanted.size > 0) look(ruleSet, dataset, wanted, language);
  return diagnostics.map((diagnostic, place) =>
    diagnostic.whom.length === 0 ? diagnostic : { ...diagnostic, hits: hitsOf(dataset, found[place] ?? new Map()) },
  );
}

/** Something asked about a place, and the rows it is true of, each with the value that shows it. */
interface Asked {
  readonly whom: Whom;
  readonly hits: Map<number, string>;
}

/** Everything is worked out in the order of the rules, so that a step belongs to the row at hand: others it needs are there already. */
function look(
  ruleSet: RuleSet,
  dataset: Dataset,
  wanted: ReadonlyMap<string, readonly Asked[]>,
  language: Language,
): void {
  let row = 0;
  const shown = shownBy(ruleSet, language);
  const tell = (origin: Span, of: (asked: Asked) => string | undefined): void => {
    for (const asked of wanted.get(keyOf(origin)) ?? []) {
      const text = of(asked);
      if (text !== undefined && !asked.hits.has(row)) asked.hits.set(row, text);
    }
  };
  const valueAt = recordedValues(ruleSet, dataset, (step) => {
    tell(step.expression.origin, ({ whom }) => inStep(whom, step, shown));
  });
  for (const period of dataset.periods.keys()) {
    for (const { id, origin, type, table } of ruleSet.metrics) {
      if (table !== undefined) continue;
      for (row of dataset.rowsOfPeriod(period)) {
        const value = valueAt(id, row);
        tell(origin, ({ whom }) => (isValueIn(whom, value) ? shown.typed(value, type) : undefined));
      }
    }
  }
}

/** What of the step shows that it is so; undefined where it is not. */
function inStep(whom: Whom, step: Step, shown: Shown): string | undefined {
  const { expression, value, parts, detail } = step;
  if (whom.kind === 'value') return isValueIn(whom, value) ? shown.value(value, expression) : undefined;
  if (expression.kind !== 'lookup') return undefined;
  const subjects = parts.slice(0, expression.subjects.length).map((part) => part.value);
  switch (whom.kind) {
    case 'key': {
      const key = subjects[whom.key];
      return isIn(key, whom.within) ? shown.key(expression, whom.key, key) : undefined;
    }
    case 'unmet': {
      const isUnmet = detail?.kind === 'lookup' && detail.row === undefined && value.kind === 'fault';
      return isUnmet ? shown.keys(expression, subjects) : undefined;
    }
    case 'rows': {
      const worked = (asked: Expression): Value => parts.find((part) => part.expression === asked)?.value ?? unknown;
      const rows = whom.rows.map((place) => expression.rows.find((one) => keyOf(one.origin) === keyOf(place)));
      const isMet = rows.every((one) => one !== undefined && meetsRow(one, subjects, worked));
      return isMet ? shown.keys(expression, subjects) : undefined;
    }
  }
}

/** An edge that was not worked out, because a row above was met, tells nothing. */
const unknown: Value = { kind: 'none' };

function isValueIn(whom: Whom, value: Value): boolean {
  return whom.kind === 'value' && isIn(value, [whom.within]);
}

function isIn(value: Value | undefined, stretches: readonly Stretch[]): value is Value {
  return (
    value?.kind === 'number' &&
    stretches.some(({ low, high }) => contains({ low: boundOf(low), high: boundOf(high) }, value.value))
  );
}

function boundOf(end: Stretch['low']): Bound | undefined {
  if (end === undefined) return undefined;
  const value = rationalFromText(end.value);
  invariant(value, 'the ends of a stretch are numbers');
  return { value, closed: end.closed };
}

/** Prints values in the units of the rules. */
interface Shown {
  readonly typed: (value: Value, type: Type | undefined) => string;
  readonly value: (value: Value, expression: Expression) => string;
  readonly key: (lookup: Lookup, place: number, value: Value) => string;
  readonly keys: (lookup: Lookup, values: readonly Value[]) => string;
}

function shownBy({ inputs, parameters, metrics }: RuleSet, language: Language): Shown {
  const types = new Map([...inputs, ...parameters, ...metrics].map(({ id, type }) => [id, type]));
  const typeOf = (expression: Expression | undefined): Type | undefined => {
    if (expression?.kind === 'round') return typeOf(expression.operand);
    const isNamed = expression?.kind === 'metric' || expression?.kind === 'input' || expression?.kind === 'parameter';
    return isNamed ? types.get(expression.id) : undefined;
  };
  const typed: Shown['typed'] = (value, type) => printValue(value, type ?? plainNumber, language);
  const key: Shown['key'] = (lookup, place, value) => {
    const unit = unitOfKey(lookup, place);
    if (value.kind === 'number' && unit) return printIn(value.value, unit);
    return typed(value, typeOf(lookup.subjects[place]));
  };
  return {
    typed,
    value: (value, expression) => typed(value, typeOf(expression)),
    key,
    keys: (lookup, values) => values.map((value, place) => key(lookup, place, value)).join(' + '),
  };
}

const plainNumber: Type = { kind: 'number', unit: dimensionless };

function unitOfKey({ rows }: Lookup, place: number): Unit | undefined {
  for (const { cells } of rows) {
    const cell = cells[place];
    if (cell?.kind === 'interval') return cell.unit;
  }
  return undefined;
}

function hitsOf({ rows }: Dataset, found: ReadonlyMap<number, string>): readonly Hit[] {
  return [...found]
    .toSorted(([left], [right]) => left - right)
    .flatMap(([row, value]) => {
      const one = rows[row];
      return one ? [{ person: one.person, period: one.period, value }] : [];
    });
}

function placeOf(whom: Whom): Span {
  return whom.kind === 'value' ? whom.of : whom.table;
}

function keyOf({ file, start, end }: Span): string {
  return `${file}:${start}-${end}`;
}
