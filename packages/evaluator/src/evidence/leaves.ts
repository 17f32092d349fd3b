/** What a value is worked out from directly, and what each of these could be: the material suggested tests are made of. */
import {
  type Cell,
  type Constant,
  type Expression,
  labelsOf,
  type Metric,
  type RuleSet,
  type Type,
  within,
} from '@kaohe/ir';
import {
  add,
  contains,
  type Interval,
  one,
  type Rational,
  rational,
  sameDimension,
  subtract,
  type Unit,
  zero,
} from '@kaohe/quantity';
import { lastStep } from './change.js';

/** Something a test can give or set, and the values worth trying; undefined stands for not giving it. */
export interface Leaf {
  readonly id: string;
  readonly isSetting: boolean;
  readonly choices: readonly (Constant | undefined)[];
}

/** What a metric reads in the same row. */
export function leavesOf(ruleSet: RuleSet, metric: Metric): readonly Leaf[] {
  const leaves = new Map<string, Leaf>();
  const constants = numbersIn(metric.expression);
  const put = (id: string, type: Type, range: Interval | undefined, isSetting: boolean): void => {
    const values = valuesOf(type, range, constants);
    leaves.set(id, { id, isSetting, choices: isSetting ? values : [...values, undefined] });
  };
  const putInput = (id: string): void => {
    const input = ruleSet.inputs.find((each) => each.id === id);
    if (input) put(id, input.type, input.range, false);
  };
  for (const inner of within(metric.expression)) {
    if (inner.kind === 'input') putInput(inner.id);
    if (inner.kind === 'award') for (const id of [inner.amount, inner.reason]) putInput(id);
    if (inner.kind === 'override') for (const id of [inner.value, inner.reason, inner.by]) putInput(id);
    if (inner.kind === 'metric') {
      const named = ruleSet.metrics.find(({ id }) => id === inner.id);
      if (named && named !== metric && named.table === undefined) put(named.id, named.type, named.range, false);
    }
    if (inner.kind === 'parameter') {
      const parameter = ruleSet.parameters.find(({ id }) => id === inner.id);
      if (parameter) put(parameter.id, parameter.type, parameter.range, true);
    }
    if (inner.kind === 'required') put(inner.name, metric.type, undefined, true);
  }
  return [...leaves.values()];
}

/** The only leaf that the subject of a table is, rounded or not. */
export function leafOfSubject(subject: Expression): string | undefined {
  let named = subject;
  while (named.kind === 'round') named = named.operand;
  return named.kind === 'metric' || named.kind === 'input' ? named.id : undefined;
}

/** A number that is written somewhere in an expression, as edge or constant. */
export interface Written {
  readonly value: Rational;
  readonly unit: Unit;
}

/** Every number written in it. */
export function numbersIn(expression: Expression): readonly Written[] {
  return [...within(expression)].flatMap((inner): readonly Written[] => {
    if (inner.kind === 'constant' && inner.constant.kind === 'number') return [inner.constant];
    return inner.kind === 'lookup' ? inner.rows.flatMap(({ cells }) => cells.flatMap(edgesOfCell)) : [];
  });
}

/** The edges of a cell. */
export function edgesOfCell(cell: Cell): readonly Written[] {
  if (cell.kind !== 'interval') return [];
  return [cell.interval.low, cell.interval.high].flatMap((end) => (end ? [{ value: end.value, unit: cell.unit }] : []));
}

function valuesOf(type: Type, range: Interval | undefined, written: readonly Written[]): readonly Constant[] {
  switch (type.kind) {
    case 'number': {
      const { unit } = type;
      const near = written
        .filter((each) => sameDimension(each.unit, unit))
        .flatMap(({ value, unit: own }) => {
          const step = lastStep(value, own);
          return [value, subtract(value, step), add(value, step)];
        });
      const ends = [range?.low?.value, range?.high?.value].flatMap((end) => (end ? [end] : []));
      const all = [...near, one, rational(100), zero, ...ends].filter((value) => !range || contains(range, value));
      const distinct = new Map(all.map((value) => [`${value.numerator}/${value.denominator}`, value]));
      return [...distinct.values()].map((value) => ({ kind: 'number', value, unit }));
    }
    case 'choice':
      return [...labelsOf(type).map((label): Constant => ({ kind: 'choice', label })), { kind: 'none' }];
    case 'yes-no':
      return [true, false].map((value) => ({ kind: 'yes-no', value }));
    case 'text':
      return [{ kind: 'text', text: '甲' }];
    case 'date':
      return [];
  }
}
