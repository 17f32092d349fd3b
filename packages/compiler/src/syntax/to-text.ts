/** The formatter: syntax tree -> canonical text. Knows lines, blank lines, alignment and comments; clauses are printed next door. */
import { displayWidth, padEnd } from '@kaohe/diagnostics';
import * as Keywords from '../tokens/keywords.js';
import { isSpelled, type Language } from '../tokens/spelling.js';
import { partOf, shapes } from './declarations.js';
import { clauseBody, clauseText, rowRight } from './to-text-clause.js';
import { isPlainName, nameText, quotedText } from './to-text-expression.js';
import type * as Syntax from './tree.js';

/** The whole file as canonical text. */
export function textFromFile(file: Syntax.File, language: Language): string {
  return paragraphsText(file, (statement) =>
    statementLines(statement, language).flatMap((line, index) => printedLine(line, index === 0 ? '' : '  ')),
  );
}

/** Statements with the blank lines that both faces put between them, and the comments at the end. */
export function paragraphsText(file: Syntax.File, linesOf: (statement: Syntax.Statement) => readonly string[]): string {
  const lines: string[] = [];
  let previous: Syntax.Statement | undefined;
  for (const statement of file.statements) {
    if (previous !== undefined && !standTogether(previous, statement)) lines.push('');
    lines.push(...linesOf(statement));
    previous = statement;
  }
  if (file.endComments.length > 0 && previous !== undefined) lines.push('');
  lines.push(...file.endComments.map(commentText));
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** Declarations of one kind, and changes one after the other, stay together where the author put no blank line. */
function standTogether(left: Syntax.Statement, right: Syntax.Statement): boolean {
  const alike =
    left.lead === 'change' || left.lead === 'remove' ? right.lead === left.lead : left.keyword === right.keyword;
  return alike && !right.blankBefore;
}

/** A comment with its mark. */
export function commentText(text: string): string {
  if (text === '') return '#';
  return text.startsWith('#') ? `#${text}` : `# ${text}`;
}

/** One change and its reason are said in one line. */
function isOneLine(clauses: readonly Syntax.Clause[]): boolean {
  const said = clauses.filter((clause) => partOf(clause) !== 'because');
  const reasonsBehind = said[0] === undefined || clauses[0] === said[0];
  return said.length <= 1 && reasonsBehind && !clauses.some(hasComments);
}

/** The clauses of a statement in the order in which they are printed: those of the header line first. */
export function clausesInOrder(statement: Syntax.Statement): {
  readonly onHeader: readonly Syntax.Clause[];
  readonly below: readonly Syntax.Clause[];
} {
  const { keyword, lead, clauses } = statement;
  if ((lead === 'change' || lead === 'remove') && isOneLine(clauses)) return { onHeader: clauses, below: [] };
  if (keyword === undefined) return { onHeader: [], below: clauses };
  // In a change the order of clauses is kept: a reason belongs to the clause before it.
  const movable = lead === 'change' ? clauses.slice(0, 1) : clauses;
  const onHeader = shapes[keyword].onHeader.flatMap((part) => {
    const clause = movable.find((one) => partOf(one) === part);
    return clause === undefined || hasComments(clause) ? [] : [clause];
  });
  return { onHeader, below: clauses.filter((clause) => !onHeader.includes(clause)) };
}

interface Line {
  readonly text: string;
  readonly above: readonly string[];
  readonly behind: string | undefined;
}

function printedLine(line: Line, indent: string): readonly string[] {
  const behind = line.behind === undefined ? '' : `  ${commentText(line.behind)}`;
  return [...line.above.map((text) => indent + commentText(text)), indent + line.text + behind];
}

function statementLines(statement: Syntax.Statement, language: Language): readonly [Line, ...Line[]] {
  const { onHeader, below } = clausesInOrder(statement);
  const isFollowed = statement.title !== undefined || onHeader.length > 0;
  const header = [
    headerText(statement, language, isFollowed),
    ...onHeader.map((clause) => clauseText(clause, language)),
  ].filter((text) => text !== '');
  const [first, ...rest] = below;
  // A file that begins with a clause has a statement without a header: its first clause takes that line.
  if (header.length === 0 && first !== undefined) {
    const head: Line = { text: atLineStart(clauseText(first, language)), ...statement.comments };
    return [head, ...clauseLines(rest, language)];
  }
  return [{ text: header.join(' '), ...statement.comments }, ...clauseLines(below, language)];
}

/** Lead, word, name and title. `isFollowed` tells whether anything stands behind the name. */
export function headerText(
  statement: Syntax.Statement,
  language: Language,
  isFollowed: boolean = statement.title !== undefined,
): string {
  const { lead, keyword, name, title } = statement;
  const bare = lead === undefined && keyword === undefined;
  // Behind a lead a declaration word is a name only at the end of the line.
  const written =
    name &&
    (keyword === undefined && isFollowed && isDeclarationWord(name.text) ? `「${name.text}」` : nameText(name.text));
  return [
    lead && Keywords.leads[lead][language][0],
    keyword && Keywords.declarations[keyword][language][0],
    bare && written !== undefined ? atLineStart(written) : written,
    title && quotedText(title.text),
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

function clauseLines(clauses: readonly Syntax.Clause[], language: Language): readonly Line[] {
  const widths = rowWidths(clauses, language);
  const lines: { text: string; readonly above: readonly string[]; behind: string | undefined }[] = [];
  let previous: Syntax.Clause | undefined;
  for (const clause of clauses) {
    const line = lines.at(-1);
    const gap = previous === undefined ? undefined : gapBetween(previous, clause);
    if (line !== undefined && gap !== undefined) {
      line.text += gap + clauseText(clause, language);
      line.behind = clause.comments.behind;
    } else {
      const text =
        clause.kind === 'row'
          ? rowText(clause, widths.get(clause) ?? 0, language)
          : atLineStart(clauseText(clause, language));
      lines.push({ text, above: clause.comments.above, behind: clause.comments.behind });
    }
    previous = clause;
  }
  return lines;
}

/** The space between two clauses that share a line: shares do, `对象 … 属于 … 每 …`, `周期 … 从 …`. No comment may stand between. */
function gapBetween(left: Syntax.Clause, right: Syntax.Clause): string | undefined {
  if (left.comments.behind !== undefined || right.comments.above.length > 0) return undefined;
  if (left.kind === 'share' && right.kind === 'share') return '   ';
  if (partOf(left) === 'subject' && (partOf(right) === 'belongs' || partOf(right) === 'per')) return ' ';
  if (partOf(left) === 'belongs' && partOf(right) === 'per') return ' ';
  if (partOf(left) === 'period' && partOf(right) === 'from') return ' ';
  if (partOf(left) === 'resets' && (partOf(right) === 'per' || partOf(right) === 'when')) return ' ';
  return undefined;
}

function rowText(row: Syntax.Row, width: number, language: Language): string {
  const left = rowLeft(row, language);
  const right = rowRight(row, language);
  return right === undefined ? left : `${padEnd(left, width)} -> ${right}`;
}

function rowLeft(row: Syntax.Row, language: Language): string {
  return atLineStart(clauseBody(row, language));
}

/** For each row the width of the widest left side among the rows it stands with. */
function rowWidths(clauses: readonly Syntax.Clause[], language: Language): ReadonlyMap<Syntax.Clause, number> {
  const widths = new Map<Syntax.Clause, number>();
  let run: Syntax.Row[] = [];
  const close = (): void => {
    const widest = Math.max(
      0,
      ...run.filter((row) => row.result !== undefined).map((row) => displayWidth(rowLeft(row, language))),
    );
    for (const row of run) widths.set(row, widest);
    run = [];
  };
  for (const clause of clauses) {
    if (clause.kind === 'row') run.push(clause);
    else close();
  }
  close();
  return widths;
}

/** A line that begins with a name spelled like a declaration word would open a declaration: the name goes into 「」. */
function atLineStart(text: string): string {
  const [first = ''] = /^[^\s,.()、，。（）]+/.exec(text) ?? [];
  return isPlainName(first) && isDeclarationWord(first) ? `「${first}」${text.slice(first.length)}` : text;
}

/** True for the words that open a declaration. */
export function isDeclarationWord(text: string): boolean {
  return Object.values(Keywords.declarations).some((word) => isSpelled(word, text));
}

function hasComments(clause: Syntax.Clause): boolean {
  return clause.comments.above.length > 0 || clause.comments.behind !== undefined;
}
