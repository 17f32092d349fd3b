/** Conditions of rows as further keys: `>= 55% 且 投诉 = 0次` is a row by two keys, where the other key is compared with constants. */
import {
  type Cell,
  type ComparisonOperator,
  type Expression,
  type Lookup,
  type LookupRow,
  labelsOfExpression,
  printExpression,
  type RuleSet,
  type Types,
} from '@kaohe/ir';
import { above, atLeast, atMost, below, dimensionless, intersect, point, type Unit } from '@kaohe/quantity';
import { settledNumber } from './settled.js';

/** A condition about one key. */
interface KeyTest {
  readonly subject: Expression;
  readonly cell: Cell;
}

/** The lookup by all that its rows ask about. A row with a condition that is of no such form keeps all its conditions. */
export function widened(lookup: Lookup, ruleSet: RuleSet, types: Types): Lookup {
  if (lookup.rows.every((row) => row.when === undefined)) return lookup;
  const subjects = [...lookup.subjects];
  const places = new Map(subjects.map((subject, place) => [printExpression(subject), place]));
  const tests = lookup.rows.map((row) => testsOf(row, ruleSet, types));
  for (const { subject } of tests.flatMap((found) => found ?? [])) {
    const key = printExpression(subject);
    if (places.has(key)) continue;
    places.set(key, subjects.length);
    subjects.push(subject);
  }
  const rows = lookup.rows.map((row, index): LookupRow => {
    const cells = subjects.map((_, place): Cell => row.cells[place] ?? { kind: 'any', origin: row.origin });
    const found = tests[index];
    if (found === undefined) return { ...row, cells };
    for (const { subject, cell } of found) {
      const place = places.get(printExpression(subject)) ?? 0;
      const own = cells[place];
      const both = own && bothCells(own, cell);
      if (both === undefined) return { ...row, cells: subjects.map((_, at) => row.cells[at] ?? anyAt(row)) };
      cells[place] = both;
    }
    return { ...row, cells, when: undefined };
  });
  return { ...lookup, subjects, rows };
}

function anyAt({ origin }: LookupRow): Cell {
  return { kind: 'any', origin };
}

/** The tests that make up the condition of a row; undefined where some of it is no test of a key. */
function testsOf({ when }: LookupRow, ruleSet: RuleSet, types: Types): readonly KeyTest[] | undefined {
  if (when === undefined) return [];
  const parts = when.kind === 'logic' && when.operator === 'and' ? when.operands : [when];
  const tests = parts.map((part) => testFrom(part, ruleSet, types));
  return tests.every((test) => test !== undefined) ? tests : undefined;
}

function testFrom(condition: Expression, ruleSet: RuleSet, types: Types): KeyTest | undefined {
  const { origin } = condition;
  if (condition.kind === 'input' || condition.kind === 'metric')
    return { subject: condition, cell: { kind: 'labels', labels: ['yes'], origin } };
  if (condition.kind === 'logic') {
    const [operand] = condition.operands;
    if (condition.operator === 'or') return eitherOf(condition.operands, ruleSet, types);
    if (condition.operator !== 'not' || (operand?.kind !== 'input' && operand?.kind !== 'metric')) return undefined;
    return { subject: operand, cell: { kind: 'labels', labels: ['no'], origin } };
  }
  if (condition.kind !== 'comparison') return undefined;
  const { left, right, operator } = condition;
  return (
    comparedWith(left, operator, right, ruleSet, types) ?? comparedWith(right, mirrored[operator], left, ruleSet, types)
  );
}

function comparedWith(
  subject: Expression,
  operator: ComparisonOperator,
  constant: Expression,
  ruleSet: RuleSet,
  types: Types,
): KeyTest | undefined {
  if (subject.kind === 'constant' || subject.kind === 'parameter') return undefined;
  const { origin } = subject;
  if (constant.kind === 'constant' && constant.constant.kind === 'choice') {
    const labels = labelsFor(operator, constant.constant.label, labelsOfExpression(types, subject));
    return labels && { subject, cell: { kind: 'labels', labels, origin } };
  }
  if (constant.kind === 'constant' && constant.constant.kind === 'yes-no') {
    if (operator !== '=' && operator !== '!=') return undefined;
    const labels = [constant.constant.value === (operator === '=') ? 'yes' : 'no'];
    return { subject, cell: { kind: 'labels', labels, origin } };
  }
  const value = settledNumber(constant, ruleSet);
  if (value === undefined || operator === '!=') return undefined;
  const interval = { '<': below, '<=': atMost, '>': above, '>=': atLeast, '=': point }[operator](value);
  return { subject, cell: { kind: 'interval', interval, unit: unitOf(constant), origin } };
}

function labelsFor(
  operator: ComparisonOperator,
  label: string,
  labels: readonly string[] | undefined,
): readonly string[] | undefined {
  if (operator === '=') return [label];
  return operator === '!=' ? labels?.filter((other) => other !== label) : undefined;
}

/** `岗位 = 主管 或 岗位 = 组长`. */
function eitherOf(operands: readonly Expression[], ruleSet: RuleSet, types: Types): KeyTest | undefined {
  const tests = operands.map((operand) => testFrom(operand, ruleSet, types));
  const [first] = tests;
  if (first === undefined) return undefined;
  const labels: string[] = [];
  for (const test of tests) {
    if (test?.cell.kind !== 'labels' || printExpression(test.subject) !== printExpression(first.subject))
      return undefined;
    labels.push(...test.cell.labels);
  }
  return { subject: first.subject, cell: { kind: 'labels', labels, origin: first.cell.origin } };
}

function bothCells(a: Cell, b: Cell): Cell | undefined {
  if (a.kind === 'any') return b;
  if (a.kind === 'interval' && b.kind === 'interval') return { ...a, interval: intersect(a.interval, b.interval) };
  if (a.kind === 'labels' && b.kind === 'labels')
    return { ...a, labels: a.labels.filter((label) => b.labels.includes(label)) };
  return undefined;
}

const mirrored: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '=': '=',
  '!=': '!=',
};

function unitOf(expression: Expression): Unit {
  if (expression.kind === 'constant' && expression.constant.kind === 'number') return expression.constant.unit;
  return dimensionless;
}
