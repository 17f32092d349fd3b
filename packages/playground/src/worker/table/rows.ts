/** Rows of bands, grades and tables with what can be changed in them. */
import type { Syntax } from '@kaohe/compiler';
import { joinSpans, type Span } from '@kaohe/diagnostics';
import type { Expression, Lookup, LookupRow } from '@kaohe/ir';
import type { Editable, Piece, TableRow, Target } from '../../protocol/rules-table.js';
import { rowKey } from '../people-in-rows.js';
import type { Sources } from './sources.js';

/** What the rows belong to. */
export interface Owner {
  readonly word: 'kpi' | 'grade' | 'table';
  /** The name in the rules. */
  readonly name: string;
  readonly sources: Sources;
  readonly people: ReadonlyMap<string, number>;
  /** The row the person falls into. */
  readonly hit: LookupRow | 'otherwise' | undefined;
}

/** The rows from the first to the last, the one for everything else included. */
export function tableRows(owner: Owner, lookup: Lookup, otherwiseText: string): readonly TableRow[] {
  const rows = lookup.rows.map((row): TableRow => {
    const syntax = owner.sources.rowAt(row.origin);
    const name = `${owner.name} ${syntax === undefined ? '' : owner.sources.textAt(cellsOf(syntax))}`.trim();
    return {
      condition:
        syntax === undefined ? [] : syntax.cells.flatMap((cell, index) => piecesOf(owner, syntax, cell, index)),
      result: resultOf(owner, row.result, row.origin, name),
      label: row.label,
      people: owner.people.get(rowKey(row.origin)),
      isHit: owner.hit === row,
      at: rowKey(row.origin),
      row: row.origin.file === owner.sources.entry && lookup.rows.length > 1 ? placeOf(row.origin) : undefined,
    };
  });
  const { otherwise } = lookup;
  if (otherwise === undefined) return rows;
  const last: TableRow = {
    condition: [{ kind: 'words', text: otherwiseText }],
    result: resultOf(owner, otherwise, otherwise.origin, `${owner.name} ${otherwiseText}`),
    label: '',
    people: undefined,
    isHit: owner.hit === 'otherwise',
    at: rowKey(otherwise.origin),
    row: undefined,
  };
  return [...rows, last];
}

function placeOf({ file, start, end }: Span): { readonly file: string; readonly start: number; readonly end: number } {
  return { file, start, end };
}

function cellsOf({ cells, span }: Syntax.Row): Span {
  const [first, last] = [cells[0], cells.at(-1)];
  return first && last ? joinSpans(first.span, last.span) : span;
}

/** A row of the standard is known by its result; what is known by something cannot be changed there by a line of the own file. */
function targetIn(
  { sources, word, name }: Owner,
  row: Span,
  at: Span,
  part: 'condition' | 'result',
): Target | undefined {
  const { file, start, end } = at;
  if (file === sources.entry) return { kind: 'text', file, start, end };
  const isKey = part === (word === 'table' ? 'condition' : 'result');
  if (isKey) return undefined;
  return { kind: 'row', word, name, file, start, end, rowStart: row.start, rowEnd: row.end };
}

function resultOf(owner: Owner, result: Expression, row: Span, name: string): Editable {
  const isPlain = result.kind === 'constant';
  const at = result.origin;
  const text = owner.sources.textAt(at);
  const isRow = row.start <= at.start && at.end <= row.end;
  return { text, name, target: isPlain && isRow && text !== '' ? targetIn(owner, row, at, 'result') : undefined };
}

function piecesOf(owner: Owner, row: Syntax.Row, cell: Syntax.Cell, index: number): readonly Piece[] {
  const before: readonly Piece[] = index === 0 ? [] : [{ kind: 'words', text: ' · ' }];
  return [...before, ...cellPieces(owner, row, cell)];
}

function cellPieces(owner: Owner, row: Syntax.Row, cell: Syntax.Cell): readonly Piece[] {
  const text = owner.sources.textAt(cell.span);
  switch (cell.kind) {
    case 'sided': {
      let from = cell.span.start;
      return cell.sides.flatMap(({ edge }): readonly Piece[] => {
        const between = { ...edge.span, start: from, end: edge.span.start };
        from = edge.span.end;
        return [...sidePieces(owner, row, between), edgePiece(owner, row, edge)];
      });
    }
    case 'interval':
    case 'range':
      return [
        words(owner, { ...cell.span, end: cell.low.span.start }),
        edgePiece(owner, row, cell.low),
        words(owner, { ...cell.span, start: cell.low.span.end, end: cell.high.span.start }),
        edgePiece(owner, row, cell.high),
        words(owner, { ...cell.span, start: cell.high.span.end }),
      ];
    case 'expression':
    case 'any':
    case 'else':
      return [{ kind: 'words', text }];
    case 'conditioned':
      return [...cellPieces(owner, row, cell.cell), words(owner, { ...cell.span, start: cell.cell.span.end })];
  }
}

const others: Readonly<Record<string, string>> = {
  '>=': '>',
  '>': '>=',
  '<=': '<',
  '<': '<=',
  '≥': '>',
  '≤': '<',
  '＞': '≥',
  '＜': '≤',
};

const shownSides: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '＞': '>', '＜': '<' };

/** `>= `, `且 < `: the comparison by itself, so that it can be turned. */
function sidePieces(owner: Owner, row: Syntax.Row, between: Span): readonly Piece[] {
  const text = owner.sources.textAt(between);
  const found = /[<>＜＞]=?|[≥≤]/.exec(text);
  const other = found === null ? undefined : others[found[0]];
  if (found === null || other === undefined) return [{ kind: 'words', text: text.trim() }];
  const start = between.start + found.index;
  const at = { ...between, start, end: start + found[0].length };
  const lead = text.slice(0, found.index).trim();
  const side: Editable = {
    text: shownSides[found[0]] ?? found[0],
    name: owner.name,
    target: targetIn(owner, row.span, at, 'condition'),
  };
  return [...(lead === '' ? [] : [{ kind: 'words', text: lead } as const]), { kind: 'side', side, other }];
}

function edgePiece(owner: Owner, row: Syntax.Row, edge: Syntax.Expression): Piece {
  const text = owner.sources.textAt(edge.span);
  const isPlain = edge.kind === 'number' || edge.kind === 'date';
  if (!isPlain) return { kind: 'words', text };
  const target = targetIn(owner, row.span, edge.span, 'condition');
  return { kind: 'edge', edge: { text, name: `${owner.name} ${text}`, target } };
}

function words(owner: Owner, span: Span): Piece {
  return { kind: 'words', text: owner.sources.textAt(span).trim() };
}
