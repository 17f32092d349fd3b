/** Changes of a `.kpi` file: whole lines come and go, with the indentation and the arrows of the lines beside them. */
import { displayWidth, padEnd, type Span, span, type TextEdit } from '@kaohe/diagnostics';
import { clauseBody, clauseText, rowRight } from '../syntax/to-text-clause.js';
import type * as Syntax from '../syntax/tree.js';
import { coveredBy, type Face, type FixFile, type RowPlace, statementAt } from './face.js';

/** The edits of a file of the text face. */
export function textFace(fixed: FixFile): Face {
  return {
    replaced: (replacements) => replacements.map(({ at, text }) => ({ span: at, text })),
    deleted: (at) => coveredBy(fixed.file, at).map((one) => deletion(fixed, one)),
    withRow: (at, where, row) => {
      const edit = rowEdit(fixed, at, where, row);
      return edit && [edit];
    },
    withClause: (at, clause) => {
      const statement = statementAt(fixed.file, at);
      return statement && [lineBelow(fixed, statement.span.end, `  ${clauseText(clause, fixed.language)}`)];
    },
  };
}

/** The whole lines where nothing else stands on them; of a declaration the comments above too. */
function deletion({ name, text, file }: FixFile, at: Span): TextEdit {
  const isStatement = file.statements.some((one) => one.span.start === at.start && one.span.end === at.end);
  const [start, end] = [lineStart(text, at.start), lineEnd(text, at.end)];
  const before = text.slice(start, at.start);
  const after = text.slice(at.end, end).trim();
  if (before.trim() !== '' || (after !== '' && !/^[#＃]/.test(after))) {
    const blanks = before.length - before.trimEnd().length;
    return { span: span(name, before.trim() === '' ? at.start : at.start - blanks, at.end), text: '' };
  }
  const from = isStatement ? commentsAbove(text, start) : start;
  return { span: span(name, from, nextLine(text, end)), text: '' };
}

function commentsAbove(text: string, start: number): number {
  let from = start;
  while (from > 0) {
    const previous = lineStart(text, from - 1);
    if (!/^\s*[#＃]/.test(text.slice(previous, from))) return from;
    from = previous;
  }
  return from;
}

function rowEdit(fixed: FixFile, at: Span, where: RowPlace, row: Syntax.Clause): TextEdit | undefined {
  const { name, text, file } = fixed;
  const statement = statementAt(file, at);
  if (statement === undefined || row.kind !== 'row') return undefined;
  const rows = statement.clauses.filter((clause) => clause.kind === 'row');
  const beside = where === 'last' ? rows.at(-1) : rows.find(({ span: place }) => place.start === at.start);
  if (beside === undefined)
    return where === 'last' ? lineBelow(fixed, statement.head.end, `  ${clauseText(row, fixed.language)}`) : undefined;
  const start = lineStart(text, beside.span.start);
  const indent = text.slice(start, beside.span.start);
  if (indent.trim() !== '') return undefined;
  const line = indent + alignedRow(fixed, row, beside);
  return where === 'before'
    ? { span: span(name, start, start), text: line + lineBreak(text) }
    : lineBelow(fixed, beside.span.end, line);
}

/** The row with its arrow under that of the row beside it. */
function alignedRow({ text, language }: FixFile, row: Syntax.Row, beside: Syntax.Row): string {
  const right = rowRight(row, language);
  const left = clauseBody(row, language);
  if (right === undefined) return left;
  const written = text.slice(beside.span.start, beside.span.end);
  const arrow = written.indexOf('->');
  return `${padEnd(left, arrow < 0 ? 0 : displayWidth(written.slice(0, arrow)) - 1)} -> ${right}`;
}

/** A new line below the one in which the place is. */
function lineBelow({ name, text }: FixFile, offset: number, line: string): TextEdit {
  const end = lineEnd(text, offset);
  return { span: span(name, end, end), text: lineBreak(text) + line };
}

function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line ends, its break not counted. */
function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  const end = found < 0 ? text.length : found;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

function nextLine(text: string, end: number): number {
  const found = text.indexOf('\n', end);
  return found < 0 ? text.length : found + 1;
}
