/** Header lines and clauses of the concrete tree -> syntax tree. Comments are attached later, by place. */
import { joinSpans, type Span } from '@kaohe/diagnostics';
import type { CstNode, IToken } from 'chevrotain';
import type { ClauseWord, DeclarationId, LeadId } from '../tokens/keywords.js';
import * as V from '../tokens/vocabulary.js';
import {
  childrenInOrder,
  hasTokens,
  isNode,
  nameFrom,
  nameOrTextFrom,
  nodeOf,
  nodesOf,
  plainWidth,
  spanOf,
  textFrom,
  tokenOf,
  tokenSpan,
} from './cst.js';
import { cellFrom, conditioned, dateFrom, expressionFrom, operationFrom, valueFrom } from './from-cst-expression.js';
import type * as Syntax from './tree.js';
import { conjuncts } from './walk.js';

/** What a header line says, before the lines under it are known. */
export interface Head {
  readonly lead: LeadId | undefined;
  readonly keyword: DeclarationId | undefined;
  readonly name: Syntax.Name | undefined;
  readonly title: Syntax.Text | undefined;
  readonly clauses: readonly Syntax.Clause[];
}

const noComments: Syntax.Comments = { above: [], behind: undefined };

export function headFrom(file: string, node: CstNode): Head {
  const lead = (['add', 'change', 'remove'] as const).find((id) => tokenOf(node, V.leadTokens[id].name) !== undefined);
  const word = tokenOf(node, V.DeclarationWord.name);
  const name = nodeOf(node, 'name');
  const title = tokenOf(node, V.Text.name);
  return {
    lead,
    keyword: word && declarationIdOf(word),
    name: name && nameFrom(file, name),
    title: title && textFrom(file, title),
    clauses: clausesFrom(file, node),
  };
}

function declarationIdOf(token: IToken): DeclarationId {
  // Declaration tokens are named `declaration.<id>`.
  return token.tokenType.name.slice('declaration.'.length) as DeclarationId;
}

/** The clauses of a header line or of a line under it, in order. */
export function clausesFrom(file: string, node: CstNode): readonly Syntax.Clause[] {
  return nodesOf(node, 'clause').flatMap((clause) => {
    const made = clauseFrom(file, clause);
    return made === undefined ? [] : [made];
  });
}

function clauseFrom(file: string, node: CstNode): Syntax.Clause | undefined {
  const [child] = childrenInOrder(node);
  if (child === undefined) return undefined;
  const parts = { comments: noComments, span: spanOf(file, child) };
  // Recovery may make a clause of nothing; what is wrong there has been reported.
  if (isNode(child) && !hasTokens(child)) return undefined;
  if (!isNode(child)) return { kind: 'nothing', ...worded(file, child), ...parts };
  switch (child.name) {
    case 'formula':
      return formulaFrom(file, child, parts);
    case 'typeClause':
      return { kind: 'type', type: typeFrom(file, child), ...parts };
    case 'share':
      return shareFrom(file, child, parts.span);
    case 'row':
      return rowFrom(file, child, parts.span);
    default:
      return wordedClauseFrom(file, child);
  }
}

/** `= 5 -> 100` is a row; `= expression` a formula. */
function formulaFrom(
  file: string,
  node: CstNode,
  parts: { readonly comments: Syntax.Comments; readonly span: Span },
): Syntax.Clause {
  const expression = valueFrom(file, nodeOf(node, 'value'), parts.span);
  if (nodeOf(node, 'results') === undefined) return { kind: 'formula', expression, ...parts };
  const [edge, ...conditions] = conjuncts(expression);
  const point: Syntax.BareCell = { kind: 'sided', sides: [{ operator: '=', edge }], span: edge.span };
  const cell = conditioned(point, conditions, expression.span);
  return {
    kind: 'row',
    cells: [cell],
    ...resultsFrom(file, node, parts.span),
    ...parts,
  };
}

/** What stands behind the arrow of a row. */
function resultsFrom(file: string, node: CstNode, place: Span): Pick<Syntax.Row, 'result' | 'more' | 'label'> {
  const results = nodeOf(node, 'results');
  if (results === undefined) return { result: undefined, more: [], label: undefined };
  const [first, ...others] = nodesOf(results, 'value');
  const label = tokenOf(results, V.Text.name);
  return {
    result: valueFrom(file, first, place),
    more: others.map((one) => valueFrom(file, one, place)),
    label: label && textFrom(file, label),
  };
}

function worded(file: string, token: IToken): { readonly word: ClauseWord; readonly wordSpan: Span } {
  // Clause tokens are named `clause.<word>`.
  return { word: token.tokenType.name.slice('clause.'.length) as ClauseWord, wordSpan: tokenSpan(file, token) };
}

function wordedClauseFrom(file: string, node: CstNode): Syntax.Clause | undefined {
  const token = Object.values(node.children)
    .flat()
    .find((child): child is IToken => !isNode(child) && child.tokenType.name.startsWith('clause.'));
  if (token === undefined) return undefined;
  const place = spanOf(file, node);
  const parts = { comments: noComments, span: place, ...worded(file, token) };
  const expressions = nodesOf(node, 'expression');
  switch (node.name) {
    case 'expressionClause':
      return { kind: 'expression', expression: valueFrom(file, nodeOf(node, 'value'), place), ...parts };
    case 'expressionsClause':
      return { kind: 'expressions', expressions: expressions.map((one) => expressionFrom(file, one, place)), ...parts };
    case 'namesClause':
      return { kind: 'names', names: nodesOf(node, 'word').map((one) => wordFrom(file, one)), ...parts };
    case 'textClause': {
      const text = tokenOf(node, V.Text.name);
      return { kind: 'text', text: text === undefined ? { text: '', span: place } : textFrom(file, text), ...parts };
    }
    case 'arrowClause':
      return { kind: 'arrow', ...sidesOfArrow(file, node, expressions, place), ...parts };
    case 'cellClause':
      return { kind: 'cell', cell: cellOfClause(file, node, place), ...parts };
    case 'baseClause':
      return baseFrom(file, node, parts);
    case 'versionClause':
      return { kind: 'version', text: versionFrom(file, node, place), ...parts };
    case 'caseClause':
      return caseFrom(file, node, parts);
    case 'allowClause': {
      const [code, reason] = [tokenOf(node, V.Code.name), tokenOf(node, V.Text.name)];
      const { word, wordSpan } = worded(file, tokenOf(node, V.AllowClause.name) ?? token);
      return {
        ...parts,
        kind: 'allow',
        word,
        wordSpan,
        code: code === undefined ? { text: '', span: place } : { text: code.image, span: tokenSpan(file, code) },
        reason: reason && textFrom(file, reason),
      };
    }
    default:
      return undefined;
  }
}

/** A cell, or a run of dates: `2025-09-01 起`, `2025-09-01 至 2026-08-31`. */
function cellOfClause(file: string, node: CstNode, place: Span): Syntax.Cell {
  const written = nodeOf(node, 'cell');
  const cell: Syntax.Cell = written === undefined ? { kind: 'any', span: place } : cellFrom(file, written);
  const [from, last] = ['DatedFrom', 'Date'].map((kind) => tokenOf(node, kind));
  const high = last && dateFrom(file, last);
  const low = from ? dateFrom(file, from) : cell.kind === 'expression' ? cell.expression : undefined;
  if (low !== undefined && high !== undefined) return { kind: 'range', low, high, span: place };
  if (from !== undefined && low !== undefined)
    return { kind: 'sided', sides: [{ operator: '>=', edge: low }], span: place };
  return cell;
}

function sidesOfArrow(
  file: string,
  node: CstNode,
  expressions: readonly CstNode[],
  place: Span,
): { left: Syntax.Expression | undefined; right: Syntax.Expression | undefined } {
  const [first, second] = expressions;
  const hasArrow = tokenOf(node, V.Arrow.name) !== undefined;
  if (!hasArrow) return { left: first && expressionFrom(file, first, place), right: undefined };
  if (second === undefined) return { left: undefined, right: expressionFrom(file, first, place) };
  return { left: expressionFrom(file, first, place), right: expressionFrom(file, second, place) };
}

type Parts = {
  readonly comments: Syntax.Comments;
  readonly span: Span;
  readonly word: ClauseWord;
  readonly wordSpan: Span;
};

function baseFrom(file: string, node: CstNode, parts: Parts): Syntax.BaseClause {
  const name = nodeOf(node, 'nameOrText');
  const at = tokenOf(node, V.At.name);
  return {
    kind: 'base',
    name: name === undefined ? { text: '', span: parts.span } : nameOrTextFrom(file, name),
    version: at && { text: afterAt(at), span: tokenSpan(file, at) },
    ...parts,
  };
}

function afterAt(token: IToken): string {
  return plainWidth(token.image).slice(1).trim();
}

/** Versions are kept letter by letter: `2025.10` is not the number 2025.1. */
function versionFrom(file: string, node: CstNode, place: Span): Syntax.Text {
  const tokens = childrenInOrder(node)
    .slice(1)
    .filter((child): child is IToken => !isNode(child));
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return { text: '', span: place };
  if (first.tokenType === V.Text) return textFrom(file, first);
  return {
    text: tokens.map((token) => plainWidth(token.image)).join(''),
    span: joinSpans(tokenSpan(file, first), tokenSpan(file, last)),
  };
}

function caseFrom(file: string, node: CstNode, parts: Parts): Syntax.CaseClause {
  const who = nodeOf(node, 'who');
  const names = who === undefined ? [] : nodesOf(who, 'nameOrText').map((one) => nameOrTextFrom(file, one));
  const records = who && nodeOf(who, 'name');
  const at = who && tokenOf(who, V.At.name);
  const belongs = who !== undefined && tokenOf(who, V.clauseTokens.belongs.name) !== undefined;
  const person = belongs && names.length === 1 ? undefined : names[0];
  return {
    kind: 'case',
    person,
    records: records && nameFrom(file, records),
    team: belongs ? names.at(-1) : undefined,
    period: at && { text: afterAt(at), span: tokenSpan(file, at) },
    assignments: nodesOf(node, 'assignment').map((one) => {
      const place = spanOf(file, one);
      return {
        path: nodesOf(one, 'name').map((name) => nameFrom(file, name)),
        value: expressionFrom(file, nodeOf(one, 'expression'), place),
        span: place,
      };
    }),
    ...parts,
  };
}

function typeFrom(file: string, node: CstNode): Syntax.WrittenType {
  const names = nodesOf(node, 'name').map((name) => nameFrom(file, name));
  const place = spanOf(file, node);
  if (tokenOf(node, V.particleTokens.oneOf.name) !== undefined) return { kind: 'labels', labels: names, span: place };
  const elements = childrenInOrder(node).slice(1);
  const text = elements
    .map((element) =>
      isNode(element) ? nameFrom(file, element).text : plainWidth(element.image).replace(/[×·]/, '*').replace('÷', '/'),
    )
    .join('');
  const [first] = elements;
  const last = elements.at(-1);
  return {
    kind: 'unit',
    text,
    span: first === undefined || last === undefined ? place : joinSpans(spanOf(file, first), spanOf(file, last)),
  };
}

/** A rounding among names is a name there. */
function wordFrom(file: string, node: CstNode): Syntax.Name {
  const rounding = tokenOf(node, V.RoundingWord.name);
  if (rounding !== undefined) return { text: rounding.image.replace(/[ \t]+/g, ' '), span: tokenSpan(file, rounding) };
  const name = nodeOf(node, 'nameOrText');
  return name === undefined ? { text: '', span: spanOf(file, node) } : nameOrTextFrom(file, name);
}

function shareFrom(file: string, node: CstNode, place: Span): Syntax.Share {
  const name = nodeOf(node, 'name');
  const most = tokenOf(node, V.particleTokens.atMost.name);
  const least = tokenOf(node, V.particleTokens.atLeast.name);
  const isRest = tokenOf(node, V.particleTokens.rest.name) !== undefined;
  return {
    kind: 'share',
    label: name === undefined ? { text: '', span: place } : nameFrom(file, name),
    bound: most !== undefined ? 'at-most' : least !== undefined ? 'at-least' : undefined,
    amount: isRest ? undefined : operationFrom(file, nodeOf(node, 'sum') ?? nodeOf(node, 'shareAmount'), place),
    comments: noComments,
    span: place,
  };
}

function rowFrom(file: string, node: CstNode, place: Span): Syntax.Row {
  const cells = nodesOf(node, 'cell').map((cell) => cellFrom(file, cell));
  return { kind: 'row', cells, ...resultsFrom(file, node, place), comments: noComments, span: place };
}
