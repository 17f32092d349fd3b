/** One more row of bands: as far from the last edge as that is from the one before, with points between the last and those for the rest. */
import { clauseText, type Syntax } from '@kaohe/compiler';
import {
  add,
  compare,
  divide,
  multiply,
  printRational,
  type Rational,
  rational,
  rationalFromText,
  subtract,
} from '@kaohe/quantity';

/** The row to put behind the last one; the same again where its edge or its points are no plain numbers. */
export function nextRow({
  clauses,
}: Syntax.Statement): { readonly last: Syntax.Row; readonly text: string } | undefined {
  const rows = clauses.filter((clause) => clause.kind === 'row');
  const bands = rows.filter(({ cells }) => cells[0]?.kind !== 'else');
  const [before, last] = bands.length > 1 ? bands.slice(-2) : [undefined, bands[0]];
  if (last === undefined) return undefined;
  const rest = rows.find(({ cells }) => cells[0]?.kind === 'else');
  return { last, text: clauseText(stepped(last, before, rest), 'zh') };
}

function stepped(last: Syntax.Row, before: Syntax.Row | undefined, rest: Syntax.Row | undefined): Syntax.Row {
  const bare = { ...last, label: undefined, comments: { above: [], behind: undefined } };
  const cell = last.cells[0];
  const edge = edgeOf(last);
  const points = numberOf(last.result);
  if (cell?.kind !== 'sided' || edge === undefined || last.cells.length > 1) return bare;
  const previous = before && edgeOf(before);
  const half = divide(edge, rational(2));
  const further = previous === undefined ? half : subtract(add(edge, edge), previous);
  // An edge on the other side of nothing is hardly meant.
  const next = compare(multiply(further, edge), rational(0)) > 0 ? further : half;
  const lower = numberOf(rest?.result);
  const result = points && lower && divide(add(points, lower), rational(2));
  const [side] = cell.sides;
  return {
    ...bare,
    cells: side === undefined ? bare.cells : [{ ...cell, sides: [{ ...side, edge: withNumber(side.edge, next) }] }],
    result: result === undefined || last.result === undefined ? last.result : withNumber(last.result, result),
  };
}

/** The edge of a row that has one only. */
function edgeOf({ cells: [cell] }: Syntax.Row): Rational | undefined {
  return cell?.kind === 'sided' && cell.sides.length === 1 ? numberOf(cell.sides[0]?.edge) : undefined;
}

function numberOf(expression: Syntax.Expression | undefined): Rational | undefined {
  return expression?.kind === 'number' ? rationalFromText(expression.text) : undefined;
}

function withNumber(expression: Syntax.Expression, value: Rational): Syntax.Expression {
  return expression.kind === 'number' ? { ...expression, text: printRational(value) } : expression;
}
