/** Expressions and cells of the concrete tree: flat operand lists folded by precedence, spellings normalised. */
import { joinSpans, type Span } from '@kaohe/diagnostics';
import type { CstNode, IToken } from 'chevrotain';
import * as V from '../tokens/vocabulary.js';
import type { RoundingId } from '../tokens/words.js';
import {
  childrenInOrder,
  isNode,
  nameFrom,
  nodeOf,
  nodesOf,
  plainWidth,
  spanOf,
  textFrom,
  tokenOf,
  tokenSpan,
  tokensOf,
} from './cst.js';
import { isComparator, precedence, prefixPrecedence } from './operators.js';
import type * as Syntax from './tree.js';
import { conjuncts } from './walk.js';

/** An expression, or values with the days from which they hold. */
export function valueFrom(file: string, node: CstNode | undefined, at: Span): Syntax.Expression {
  if (node === undefined || node.recoveredNode === true)
    return { kind: 'broken', span: node === undefined ? at : spanOf(file, node) };
  const changes = nodesOf(node, 'datedValue').map((one) => datedFrom(file, one));
  const first = nodeOf(node, 'expression');
  const place = spanOf(file, node);
  if (changes.length === 0) return expressionFrom(file, first, place);
  return { kind: 'dated', first: first && expressionFrom(file, first, place), changes, span: place };
}

function datedFrom(file: string, node: CstNode): Syntax.DatedChange {
  const place = spanOf(file, node);
  const token = tokenOf(node, V.DatedFrom.name);
  const [text = ''] = /[0-9]{4}[0-9QHW-]*/.exec(token?.image.toUpperCase() ?? '') ?? [];
  return {
    from: { text, span: token === undefined ? place : tokenSpan(file, token) },
    value: expressionFrom(file, nodeOf(node, 'expression'), place),
  };
}

export function expressionFrom(file: string, node: CstNode | undefined, at: Span): Syntax.Expression {
  if (node === undefined || node.recoveredNode === true)
    return { kind: 'broken', span: node === undefined ? at : spanOf(file, node) };
  const place = spanOf(file, node);
  if (tokenOf(node, V.particleTokens.if.name) !== undefined) {
    const [condition, then, otherwise] = nodesOf(node, 'expression');
    return {
      kind: 'if',
      condition: expressionFrom(file, condition, place),
      then: expressionFrom(file, then, place),
      otherwise: expressionFrom(file, otherwise, place),
      span: place,
    };
  }
  const operand = operationFrom(file, nodeOf(node, 'operation'), place);
  const rounding = tokenOf(node, V.RoundingWord.name);
  if (rounding === undefined) return operand;
  return {
    kind: 'round',
    mode: roundingIdOf(rounding),
    operand,
    step: unaryFrom(file, nodeOf(node, 'unary'), place),
    span: place,
  };
}

function roundingIdOf(token: IToken): RoundingId {
  // Rounding tokens are named `rounding.<id>`.
  return token.tokenType.name.slice('rounding.'.length) as RoundingId;
}

/** Folds `a + b * c < d` by precedence. Prefix `非` waits for the operand it governs: everything that binds tighter. */
export function operationFrom(file: string, node: CstNode | undefined, at: Span): Syntax.Expression {
  if (node === undefined || node.recoveredNode === true)
    return { kind: 'broken', span: node === undefined ? at : spanOf(file, node) };
  const parts = childrenInOrder(node).filter(isNode);
  let next = 0;

  function climb(lowest: number): Syntax.Expression {
    let left = operandAt(lowest);
    for (;;) {
      const operator = operatorAt(next);
      if (operator === undefined || precedence[operator] < lowest) return left;
      if (isComparator(operator)) {
        left = comparisonFrom(left);
        continue;
      }
      next += 1;
      const right = climb(precedence[operator] + 1);
      left = { kind: 'infix', operator, left, right, span: joinSpans(left.span, right.span) };
    }
  }

  /** `a < b < c` is one chain; a single comparison is an ordinary infix. */
  function comparisonFrom(first: Syntax.Expression): Syntax.Expression {
    const operands = [first];
    const operators: Syntax.Comparator[] = [];
    for (
      let operator = operatorAt(next);
      operator !== undefined && isComparator(operator);
      operator = operatorAt(next)
    ) {
      next += 1;
      operators.push(operator);
      operands.push(climb(precedence['='] + 1));
    }
    const last = operands.at(-1) ?? first;
    const place = joinSpans(first.span, last.span);
    const [operator] = operators;
    if (operators.length === 1 && operator !== undefined)
      return { kind: 'infix', operator, left: first, right: last, span: place };
    return { kind: 'chain', operands, operators, span: place };
  }

  function operandAt(lowest: number): Syntax.Expression {
    const unary = parts[next];
    if (unary?.name === 'amountStart') {
      next += 1;
      return primaryFrom(file, unary);
    }
    if (unary === undefined) return { kind: 'broken', span: at };
    const denials = tokensOf(unary, V.particleTokens.not.name);
    const first = denials[0];
    if (first === undefined || lowest > prefixPrecedence.not) {
      next += 1;
      return unaryFrom(file, unary, at);
    }
    // The operand of `非` is the whole comparison behind it.
    const stripped: CstNode = {
      ...unary,
      children: { ...unary.children, [V.particleTokens.not.name]: denials.slice(1) },
    };
    parts[next] = stripped;
    const operand = climb(prefixPrecedence.not);
    return { kind: 'prefix', operator: 'not', operand, span: joinSpans(tokenSpan(file, first), operand.span) };
  }

  function operatorAt(index: number): Syntax.Operator | undefined {
    const part = parts[index];
    return part === undefined ? undefined : operatorFrom(part);
  }

  return climb(1);
}

const marks: Readonly<Record<string, Syntax.Operator>> = {
  [V.AtLeast.name]: '>=',
  [V.AtMost.name]: '<=',
  [V.Above.name]: '>',
  [V.Below.name]: '<',
  [V.Equals.name]: '=',
  [V.NotEquals.name]: '!=',
  [V.Plus.name]: '+',
  [V.Minus.name]: '-',
  [V.Times.name]: '*',
  [V.Divide.name]: '/',
  [V.particleTokens.and.name]: 'and',
  [V.particleTokens.or.name]: 'or',
};

function operatorFrom(node: CstNode): Syntax.Operator | undefined {
  if (!['comparator', 'edgeComparator', 'arithmetic', 'logical'].includes(node.name)) return undefined;
  const [kind] = Object.keys(node.children);
  return kind === undefined ? undefined : marks[kind];
}

function comparatorFrom(node: CstNode): Syntax.Comparator {
  const operator = operatorFrom(node);
  return operator !== undefined && isComparator(operator) ? operator : '=';
}

export function unaryFrom(file: string, node: CstNode | undefined, at: Span): Syntax.Expression {
  const primary = node && nodeOf(node, 'primary');
  if (node === undefined || primary === undefined)
    return { kind: 'broken', span: node === undefined ? at : spanOf(file, node) };
  const prefixes = [...tokensOf(node, V.Minus.name), ...tokensOf(node, V.particleTokens.not.name)].sort(
    (a, b) => b.startOffset - a.startOffset,
  );
  let operand = primaryFrom(file, primary);
  for (const token of prefixes) {
    const operator = token.tokenType === V.Minus ? '-' : 'not';
    operand = { kind: 'prefix', operator, operand, span: joinSpans(tokenSpan(file, token), operand.span) };
  }
  return operand;
}

function primaryFrom(file: string, node: CstNode): Syntax.Expression {
  const place = spanOf(file, node);
  const date = tokenOf(node, V.DateToken.name);
  if (date !== undefined) return dateFrom(file, date);
  const quantity = tokenOf(node, V.Quantity.name);
  if (quantity !== undefined) return quantityFrom(file, quantity);
  const number = tokenOf(node, V.PlainNumber.name);
  if (number !== undefined) return { kind: 'number', text: plainNumber(number.image), unit: '', span: place };
  const required = tokenOf(node, V.particleTokens.required.name);
  const text = tokenOf(node, V.Text.name);
  if (required !== undefined) return { kind: 'required', reason: text && textFrom(file, text), span: place };
  if (text !== undefined) return { kind: 'text', text: textFrom(file, text).text, span: place };
  if (tokenOf(node, V.particleTokens.yes.name) !== undefined) return { kind: 'yes-no', value: true, span: place };
  if (tokenOf(node, V.particleTokens.no.name) !== undefined) return { kind: 'yes-no', value: false, span: place };
  if (tokenOf(node, V.particleTokens.none.name) !== undefined) return { kind: 'none', span: place };
  const inner = nodeOf(node, 'expression');
  if (inner !== undefined) return { kind: 'parentheses', inner: expressionFrom(file, inner, place), span: place };
  const reference = nodeOf(node, 'reference');
  return reference === undefined ? { kind: 'broken', span: place } : referenceFrom(file, reference);
}

function referenceFrom(file: string, node: CstNode): Syntax.Expression {
  const path = nodesOf(node, 'name').map((name) => nameFrom(file, name));
  const place = spanOf(file, node);
  const list = nodeOf(node, 'argumentList');
  const [first] = path;
  if (list !== undefined && first !== undefined) {
    return {
      kind: 'call',
      function: first,
      arguments: nodesOf(list, 'expression').map((argument) => expressionFrom(file, argument, place)),
      over: overFrom(file, nodeOf(list, 'over')),
      narrowings: nodesOf(list, 'narrowing').map((one) => narrowingFrom(file, one)),
      span: place,
    };
  }
  return { kind: 'reference', path, span: place };
}

function overFrom(file: string, node: CstNode | undefined): Syntax.Over | undefined {
  if (node === undefined) return undefined;
  const place = spanOf(file, node);
  const names = nodesOf(node, 'name');
  if (names.length > 0) {
    const withoutSelf = tokenOf(node, V.particleTokens.withoutSelf.name) !== undefined;
    return { kind: 'cohort', keys: names.map((name) => nameFrom(file, name)), withoutSelf, span: place };
  }
  const withoutThis = tokenOf(node, V.particleTokens.withoutThis.name) !== undefined;
  if (tokenOf(node, V.particleTokens.last.name) !== undefined) {
    return { kind: 'last', periods: unaryFrom(file, nodeOf(node, 'unary'), place), withoutThis, span: place };
  }
  if (tokenOf(node, V.narrowingTokens.before.name) !== undefined) return { kind: 'before', span: place };
  const spans = { yearToDate: 'year', halfToDate: 'half', quarterToDate: 'quarter' } as const;
  const word = (['yearToDate', 'halfToDate', 'quarterToDate'] as const).find(
    (id) => tokenOf(node, V.particleTokens[id].name) !== undefined,
  );
  return { kind: word === undefined ? 'so-far' : spans[word], withoutThis, span: place };
}

function narrowingFrom(file: string, node: CstNode): Syntax.Narrowing {
  const place = spanOf(file, node);
  const has = (kind: { readonly name: string }): boolean => tokenOf(node, kind.name) !== undefined;
  const expressions = nodesOf(node, 'expression').map((one) => expressionFrom(file, one, place));
  const [condition = { kind: 'broken', span: place }] = expressions;
  if (has(V.clauseTokens.when)) return { kind: 'when', condition, span: place };
  if (has(V.clauseTokens.ties)) return { kind: 'ties', expressions, span: place };
  if (has(V.narrowingTokens.ascending)) return { kind: 'ascending', span: place };
  const ofAmount = [
    ['trim', V.narrowingTokens.trim],
    ['best', V.narrowingTokens.best],
    ['cap', V.clauseTokens.cap],
  ] as const;
  const kind = ofAmount.find(([, token]) => has(token))?.[0] ?? 'least';
  return { kind, amount: unaryFrom(file, nodeOf(node, 'unary'), place), span: place };
}

/** `￥300` is 300 元; `1,200元` loses its separators. */
export function quantityFrom(file: string, token: IToken): Syntax.Expression {
  const image = plainWidth(token.image).replace('￥', '¥');
  const place = tokenSpan(file, token);
  if (image.startsWith('¥')) return { kind: 'number', text: plainNumber(image.slice(1)), unit: '元', span: place };
  const [digits = ''] = /^[0-9][0-9,]*(?:\.[0-9]+)?/.exec(image) ?? [];
  return { kind: 'number', text: plainNumber(digits), unit: image.slice(digits.length).trim(), span: place };
}

export function plainNumber(image: string): string {
  return plainWidth(image).replaceAll(',', '');
}

/** The day or period in a token: `2025年3月1日` is 2025-03-01, `from 2025-03-01` too. */
export function dateFrom(file: string, token: IToken): Syntax.Expression {
  const [parts = ''] = /[0-9][0-9年月日QHW-]*/.exec(plainWidth(token.image).toUpperCase()) ?? [];
  const [year = '', ...rest] = parts.split(/[-年月日]/).filter((part) => part !== '');
  const text = [year, ...rest.map((part) => part.padStart(2, '0'))].join('-');
  return { kind: 'date', text, span: tokenSpan(file, token) };
}

/** A cell and the conditions behind it. */
export function cellFrom(file: string, node: CstNode): Syntax.Cell {
  const place = spanOf(file, node);
  const [cell, inside] = bareCellFrom(file, node, place);
  const conditions = [...inside, ...nodesOf(node, 'condition').map((one) => operationFrom(file, one, place))];
  return conditioned(cell, conditions, place);
}

/** The cell with these conditions. */
export function conditioned(cell: Syntax.BareCell, conditions: readonly Syntax.Expression[], span: Span): Syntax.Cell {
  return conditions.length === 0 ? cell : { kind: 'conditioned', cell, conditions, span };
}

function bareCellFrom(
  file: string,
  node: CstNode,
  place: Span,
): readonly [Syntax.BareCell, readonly Syntax.Expression[]] {
  if (tokenOf(node, V.particleTokens.else.name) !== undefined) return [{ kind: 'else', span: place }, []];
  if (tokenOf(node, V.particleTokens.any.name) !== undefined) return [{ kind: 'any', span: place }, []];
  const sided = nodeOf(node, 'sided');
  if (sided !== undefined) {
    const edges = nodesOf(sided, 'sum');
    const sides = nodesOf(sided, 'edgeComparator').map((comparator, index) => ({
      operator: comparatorFrom(comparator),
      edge: operationFrom(file, edges[index], place),
    }));
    const conditions = nodesOf(sided, 'condition').map((one) => operationFrom(file, one, place));
    return [{ kind: 'sided', sides, span: spanOf(file, sided) }, conditions];
  }
  const interval = nodeOf(node, 'interval');
  if (interval !== undefined) {
    const [low, high] = nodesOf(interval, 'sum');
    const cell: Syntax.BareCell = {
      kind: 'interval',
      low: operationFrom(file, low, place),
      high: operationFrom(file, high, place),
      lowClosed: tokenOf(interval, V.OpenSquare.name) !== undefined,
      highClosed: tokenOf(interval, V.CloseSquare.name) !== undefined,
      span: spanOf(file, interval),
    };
    return [cell, []];
  }
  const [low, high] = nodesOf(node, 'expression');
  if (high === undefined)
    return [{ kind: 'expression', expression: expressionFrom(file, low, place), span: place }, []];
  const [end, ...conditions] = conjuncts(expressionFrom(file, high, place));
  const from = expressionFrom(file, low, place);
  return [{ kind: 'range', low: from, high: end, span: joinSpans(from.span, end.span) }, conditions];
}
