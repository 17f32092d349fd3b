/** What an indicator is computed from: names that can be exchanged between words, and the formula as a whole. */
import { childrenOf, readingFromSource, type Syntax } from '@kaohe/compiler';
import { hasErrors, type Span } from '@kaohe/diagnostics';
import type { Editable, Formula, FormulaPiece, Target } from '../../protocol/rules-table.js';
import type { Sources } from './sources.js';

/** The formula that counts: the last of what the standard says and what files that extend it changed. */
export function formulaIn(sources: Sources, id: string): Formula | undefined {
  const said = [sources.declaration('kpi', id), ...sources.changesOf('kpi', id)];
  const clause = said.flatMap((one) => one?.clauses.filter(isFormula) ?? []).at(-1);
  if (clause === undefined) return undefined;
  const { expression } = clause;
  const target = (at: Span): Target => targetIn(sources, id, expression.span, at);
  const whole: Editable = { text: sources.textAt(expression.span), name: id, target: target(expression.span) };
  return { whole, pieces: piecesOf(sources, expression, id, target) };
}

function isFormula(clause: Syntax.Clause): clause is Syntax.Formula {
  return clause.kind === 'formula';
}

function targetIn({ entry }: Sources, name: string, formula: Span, { file, start, end }: Span): Target {
  if (file === entry) return { kind: 'text', file, start, end };
  return { kind: 'row', word: 'kpi', name, file, start, end, rowStart: formula.start, rowEnd: formula.end, lead: '= ' };
}

/** The names from the left to the right with what stands between them. */
function piecesOf(
  sources: Sources,
  expression: Syntax.Expression,
  id: string,
  target: (at: Span) => Target,
): readonly FormulaPiece[] {
  const names = namesIn(expression).toSorted((one, other) => one.start - other.start);
  const { span } = expression;
  let from = span.start;
  const pieces: FormulaPiece[] = [];
  const between = (end: number): void => {
    const text = sources.textAt({ ...span, start: from, end }).trim();
    if (text !== '') pieces.push({ kind: 'words', text: withSigns(text) });
  };
  for (const name of names) {
    between(name.start);
    pieces.push({ kind: 'name', name: { text: sources.textAt(name), name: id, target: target(name) } });
    from = name.end;
  }
  between(span.end);
  return pieces;
}

function namesIn(expression: Syntax.Expression): readonly Span[] {
  return expression.kind === 'reference' ? [expression.span] : childrenOf(expression).flatMap(namesIn);
}

function withSigns(text: string): string {
  return text.replaceAll('/', '÷').replaceAll('*', '×').replaceAll(/\s+/g, ' ');
}

/** True for what can stand behind `=`. */
export function isReadable(formula: string): boolean {
  const { value, diagnostics } = readingFromSource({ name: 'a.kpi', text: `标准 甲\n\n指标 乙 = ${formula}\n` });
  return !hasErrors(diagnostics) && !/\n/.test(formula) && value.file.statements.length === 2;
}

/** The clauses of an indicator that the form has no field for. */
export function othersIn(sources: Sources, id: string): readonly { readonly text: string; readonly at: Span }[] {
  const said = [sources.declaration('kpi', id), ...sources.changesOf('kpi', id)];
  const clauses = said.flatMap((one) => one?.clauses ?? []).filter((clause) => !isShown(clause));
  return clauses.map(({ span }) => ({ text: sources.textAt(span), at: span }));
}

function isShown(clause: Syntax.Clause): boolean {
  if (clause.kind === 'formula' || clause.kind === 'row') return true;
  return 'word' in clause && ['weight', 'note', 'because'].includes(clause.word);
}
