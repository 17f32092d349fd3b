/** An indicator written anew under another name, as lines in Chinese `.kpi` notation. */
import { clauseText, expressionText, nameText, type Syntax } from '@kaohe/compiler';

/** The lines of an indicator of another name with the same clauses; it weighs nothing yet, so that nobody's total moves. */
export function copyLines(name: string, title: string, clauses: readonly Syntax.Clause[]): readonly string[] {
  const formula = clauses.find((clause) => clause.kind === 'formula');
  const behind = formula === undefined ? '' : ` = ${expressionText(formula.expression, 'zh')}`;
  const others = clauses
    .filter((clause) => clause !== formula)
    .map((clause) => ('word' in clause && clause.word === 'weight' ? '权重 0%' : clauseText(clause, 'zh')));
  const shown = title === '' ? '' : ` "${title}"`;
  return [`指标 ${nameText(name)}${shown}${behind}`, ...others.map((text) => `  ${text}`)];
}

/** The clauses of a declaration with what later files changed about it. */
export function changedClauses(
  declared: Syntax.Statement,
  changes: readonly Syntax.Statement[],
): readonly Syntax.Clause[] {
  let clauses = declared.clauses;
  for (const clause of changes.flatMap((change) => change.clauses)) {
    if ('word' in clause && clause.word === 'because') continue;
    const key = keyOf(clause);
    const isKnown = clauses.some((one) => keyOf(one) === key);
    if (isKnown) clauses = clauses.map((one) => (keyOf(one) === key ? clause : one));
    else if (clause.kind !== 'row') clauses = [...clauses, clause];
  }
  return clauses;
}

/** What a change of a clause is known by: a row of an indicator by its points. */
function keyOf(clause: Syntax.Clause): string {
  if (clause.kind === 'row') return `row ${clause.result === undefined ? '' : expressionText(clause.result, 'zh')}`;
  if (!('word' in clause)) return clause.kind;
  return clause.word === 'higher' || clause.word === 'lower' ? 'direction' : clause.word;
}
