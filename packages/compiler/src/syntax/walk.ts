/** Children of written expressions and clauses, in reading order. */
import type * as Syntax from './tree.js';

/** The expressions directly inside an expression. */
export function childrenOf(expression: Syntax.Expression): readonly Syntax.Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'date':
    case 'text':
    case 'yes-no':
    case 'none':
    case 'required':
    case 'reference':
    case 'broken':
      return [];
    case 'call':
      return [
        ...expression.arguments,
        ...expressionsOfOver(expression.over),
        ...expression.narrowings.flatMap(expressionsOfNarrowing),
      ];
    case 'prefix':
      return [expression.operand];
    case 'infix':
      return [expression.left, expression.right];
    case 'chain':
      return expression.operands;
    case 'round':
      return [expression.operand, expression.step];
    case 'if':
      return [expression.condition, expression.then, expression.otherwise];
    case 'dated':
      return [...(expression.first ? [expression.first] : []), ...expression.changes.map((change) => change.value)];
    case 'parentheses':
      return [expression.inner];
  }
}

/** The keys of a cohort are names of something, too. */
function expressionsOfOver(over: Syntax.Over | undefined): readonly Syntax.Expression[] {
  switch (over?.kind) {
    case 'cohort':
      return over.keys.map((name) => ({ kind: 'reference', path: [name], span: name.span }));
    case 'last':
      return [over.periods];
    case 'year':
    case 'half':
    case 'quarter':
    case 'so-far':
    case 'before':
    case undefined:
      return [];
  }
}

function expressionsOfNarrowing(narrowing: Syntax.Narrowing): readonly Syntax.Expression[] {
  switch (narrowing.kind) {
    case 'when':
      return [narrowing.condition];
    case 'ties':
      return narrowing.expressions;
    case 'trim':
    case 'best':
    case 'least':
    case 'cap':
      return [narrowing.amount];
    case 'ascending':
      return [];
  }
}

/** The expressions directly inside a clause. */
export function expressionsOf(clause: Syntax.Clause): readonly Syntax.Expression[] {
  switch (clause.kind) {
    case 'formula':
    case 'expression':
      return [clause.expression];
    case 'expressions':
      return clause.expressions;
    case 'arrow':
      return [clause.left, clause.right].filter((one) => one !== undefined);
    case 'cell':
      return expressionsOfCell(clause.cell);
    case 'case':
      return clause.assignments.map((assignment) => assignment.value);
    case 'row':
      return [
        ...clause.cells.flatMap(expressionsOfCell),
        ...(clause.result === undefined ? [] : [clause.result]),
        ...clause.more,
      ];
    case 'share':
      return clause.amount === undefined ? [] : [clause.amount];
    case 'type':
    case 'nothing':
    case 'names':
    case 'text':
    case 'base':
    case 'version':
    case 'allow':
      return [];
  }
}

export function expressionsOfCell(cell: Syntax.Cell): readonly Syntax.Expression[] {
  switch (cell.kind) {
    case 'sided':
      return cell.sides.map((side) => side.edge);
    case 'interval':
    case 'range':
      return [cell.low, cell.high];
    case 'expression':
      return [cell.expression];
    case 'conditioned':
      return [...expressionsOfCell(cell.cell), ...cell.conditions];
    case 'any':
    case 'else':
      return [];
  }
}

/** Calls `visit` on an expression and everything inside it. */
export function visitExpression(expression: Syntax.Expression, visit: (expression: Syntax.Expression) => void): void {
  visit(expression);
  for (const child of childrenOf(expression)) visitExpression(child, visit);
}

/** The operands of `a 且 b 且 c`. */
export function conjuncts(expression: Syntax.Expression): readonly [Syntax.Expression, ...Syntax.Expression[]] {
  if (expression.kind !== 'infix' || expression.operator !== 'and') return [expression];
  const [first, ...others] = conjuncts(expression.left);
  return [first, ...others, expression.right];
}
