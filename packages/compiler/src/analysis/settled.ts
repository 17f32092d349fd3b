/** Rules as they stand before any data is seen: edges of bands that parameters and arithmetic settle are constants. */
import {
  type Cell,
  type Constant,
  type Edge,
  type Expression,
  mapRuleSet,
  type RuleSet,
  type WeightedItem,
} from '@kaohe/ir';
import { add, type Bound, divide, isZero, multiply, type Rational, subtract } from '@kaohe/quantity';
import { everyOf } from './by-kind.js';

/** The same rules with every edge that can be known worked out. Parameters stand at the value they have in the file. */
export function settled(ruleSet: RuleSet): RuleSet {
  const hasEdges = everyOf(ruleSet, 'lookup').some(({ expression }) =>
    expression.rows.some((row) => row.cells.some((cell) => cell.kind === 'edges')),
  );
  if (!hasEdges) return ruleSet;
  return mapRuleSet(ruleSet, (expression) =>
    expression.kind === 'lookup'
      ? {
          ...expression,
          rows: expression.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => settledCell(cell, ruleSet)) })),
        }
      : expression,
  );
}

function settledCell(cell: Cell, ruleSet: RuleSet): Cell {
  if (cell.kind !== 'edges') return cell;
  const [low, high] = [boundOf(cell.low, ruleSet), boundOf(cell.high, ruleSet)];
  const isKnown =
    (cell.low === undefined) === (low === undefined) && (cell.high === undefined) === (high === undefined);
  return isKnown ? { kind: 'interval', interval: { low, high }, unit: cell.unit, origin: cell.origin } : cell;
}

function boundOf(edge: Edge | undefined, ruleSet: RuleSet): Bound | undefined {
  const value = edge && settledNumber(edge.value, ruleSet);
  return value && edge && { value, closed: edge.closed };
}

/** The number an expression is for everyone: a constant, a parameter that has its value, arithmetic of such. */
export function settledNumber(expression: Expression, ruleSet: RuleSet): Rational | undefined {
  if (expression.kind === 'constant') return numberOf(expression.constant);
  if (expression.kind === 'parameter')
    return numberOf(ruleSet.parameters.find((parameter) => parameter.id === expression.id)?.value);
  if (expression.kind !== 'arithmetic') return undefined;
  const left = settledNumber(expression.left, ruleSet);
  const right = settledNumber(expression.right, ruleSet);
  if (left === undefined || right === undefined) return undefined;
  if (expression.operator === '/') return isZero(right) ? undefined : divide(left, right);
  return { '+': add, '-': subtract, '*': multiply }[expression.operator](left, right);
}

function numberOf(constant: Constant | undefined): Rational | undefined {
  return constant?.kind === 'number' ? constant.value : undefined;
}

/** A weight that nobody wrote stands at its whole KPI, as the score does. It was reported there. */
export function isUnweighted({ weight, score }: WeightedItem): boolean {
  return weight.origin.file === score.origin.file && weight.origin.start === score.origin.start;
}
