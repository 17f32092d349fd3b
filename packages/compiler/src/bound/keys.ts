/** What identifies a row or clause in a change: never its position. */
import { multiply, printRational, rationalFromText, unitFromText } from '@kaohe/quantity';
import { expressionText } from '../syntax/to-text-expression.js';
import type * as Syntax from '../syntax/tree.js';
import type { DeclarationId } from '../tokens/keywords.js';

/**
 * The key of a row. KPI and grade rows are known by their result (the row that gives 100, the row that gives A), table rows by their
 * left side (the row of A), tiers by theirs (the row of `>= 50000元`).
 */
export function rowKey(keyword: DeclarationId, row: Syntax.Row): string {
  if (keyword === 'table' || keyword === 'tiers') return row.cells.map(cellKey).join(', ');
  return row.result === undefined ? '' : expressionKey(row.result);
}

function cellKey(cell: Syntax.Cell): string {
  switch (cell.kind) {
    case 'else':
      return 'else';
    case 'any':
      return 'any';
    case 'expression':
      return expressionKey(cell.expression);
    case 'sided':
      return cell.sides.map((side) => `${side.operator}${expressionKey(side.edge)}`).join('&');
    case 'interval':
    case 'range':
      return `${expressionKey(cell.low)}..${expressionKey(cell.high)}`;
    case 'conditioned':
      return [cellKey(cell.cell), ...cell.conditions.map(expressionKey)].join('&');
  }
}

/** A text that is equal for equal constants and names: `100`, `100分` and `100.0` are one key. */
export function expressionKey(expression: Syntax.Expression): string {
  switch (expression.kind) {
    case 'number':
      return numberKey(expression.text, expression.unit);
    case 'date':
    case 'text':
      return expression.text;
    case 'yes-no':
      return String(expression.value);
    case 'reference':
      return expression.path.map((name) => name.text).join('.');
    case 'prefix':
      return `${expression.operator}${expressionKey(expression.operand)}`;
    case 'infix':
      return `${expressionKey(expression.left)}${expression.operator}${expressionKey(expression.right)}`;
    case 'dated': {
      const value = expression.first ?? expression.changes[0]?.value;
      return value === undefined ? expression.kind : expressionKey(value);
    }
    case 'parentheses':
      return expressionKey(expression.inner);
    case 'call':
    case 'chain':
    case 'round':
    case 'if':
      return expressionText(expression, 'zh');
    case 'none':
    case 'required':
    case 'broken':
      return expression.kind;
  }
}

function numberKey(text: string, unit: string): string {
  const value = rationalFromText(text);
  const known = unit === '' || unit === '分' ? undefined : unitFromText(unit);
  if (value === undefined) return `${text}${unit}`;
  return known === undefined
    ? `${printRational(value)}${unit === '分' ? '' : unit}`
    : `${printRational(multiply(value, known.scale))}|${Object.keys(known.powers).join()}`;
}
