/** Whether two clauses say the same in other words: `权重 40%` and `权重 = 40.0%`. Where it is not plain to see they count as different. */
import type * as Syntax from '../syntax/tree.js';
import { expressionKey } from './keys.js';

export function saySame(left: Syntax.Clause, right: Syntax.Clause): boolean {
  const [first, second] = [contentOf(left), contentOf(right)];
  return first !== undefined && first === second;
}

/** What a clause says as a text, or undefined where comparing texts would not be enough. */
function contentOf(clause: Syntax.Clause): string | undefined {
  switch (clause.kind) {
    case 'formula':
    case 'expression':
      return plain([clause.expression]);
    case 'share':
      return clause.amount === undefined ? 'rest' : plain([clause.amount]);
    case 'row':
      return clause.result === undefined
        ? undefined
        : joined([...clause.cells.map(cellContent), plain([clause.result, ...clause.more]), clause.label?.text ?? '']);
    case 'nothing':
      return clause.word;
    case 'type':
    case 'expressions':
    case 'names':
    case 'text':
    case 'arrow':
    case 'cell':
    case 'base':
    case 'version':
    case 'case':
    case 'allow':
      return undefined;
  }
}

function cellContent(cell: Syntax.Cell): string | undefined {
  switch (cell.kind) {
    case 'any':
    case 'else':
      return cell.kind;
    case 'expression':
      return plain([cell.expression]);
    case 'sided':
      return joined(cell.sides.map((side) => joined([side.operator, plain([side.edge])])));
    case 'range':
      return plain([cell.low, cell.high]);
    case 'interval':
      return joined([cell.lowClosed ? '[' : '(', plain([cell.low, cell.high]), cell.highClosed ? ']' : ')']);
    case 'conditioned':
      return joined([cellContent(cell.cell), plain(cell.conditions)]);
  }
}

function plain(expressions: readonly Syntax.Expression[]): string | undefined {
  return expressions.every(isPlain) ? joined(expressions.map(expressionKey)) : undefined;
}

/** Numbers, labels and names alone: their keys are equal exactly where they are. */
function isPlain(expression: Syntax.Expression): boolean {
  return ['number', 'date', 'text', 'yes-no', 'reference', 'none'].includes(expression.kind);
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  return parts.every((part) => part !== undefined) ? parts.join(' ') : undefined;
}
