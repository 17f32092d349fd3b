/** Looking at concrete nodes: children by name, places, and spellings normalised to plain text. */
import { type Span, span } from '@kaohe/diagnostics';
import type { CstElement, CstNode, IToken } from 'chevrotain';
import type * as Syntax from './tree.js';

const none: readonly never[] = [];

/** The sub-nodes of that rule name, in order. */
export function nodesOf(node: CstNode, rule: string): readonly CstNode[] {
  // no rule has the name of a kind of tokens
  return (node.children[rule] as readonly CstNode[] | undefined) ?? none;
}

export function nodeOf(node: CstNode, rule: string): CstNode | undefined {
  return nodesOf(node, rule)[0];
}

/** The tokens of that kind, in order. Categories count by the name of the category. */
export function tokensOf(node: CstNode, kind: string): readonly IToken[] {
  return (node.children[kind] as readonly IToken[] | undefined) ?? none;
}

export function tokenOf(node: CstNode, kind: string): IToken | undefined {
  return tokensOf(node, kind)[0];
}

/** All direct children in the order in which they stand in the text. */
export function childrenInOrder(node: CstNode): readonly CstElement[] {
  const children = Object.values(node.children).flat();
  return children.length < 2 ? children : children.sort((left, right) => startOf(left) - startOf(right));
}

export function isNode(element: CstElement): element is CstNode {
  return 'children' in element;
}

export function isToken(element: CstElement): element is IToken {
  return 'image' in element;
}

/** False for a node that recovery made of nothing. */
export function hasTokens(node: CstNode): boolean {
  return Object.values(node.children).some((part) => part.some((element) => isToken(element) || hasTokens(element)));
}

export function startOf(element: CstElement): number {
  return isToken(element) ? element.startOffset : (element.location?.startOffset ?? 0);
}

/** The place of a token or node; `lastIndexOf` of a node that recovery left empty is its start. */
export function spanOf(file: string, element: CstElement): Span {
  if (isToken(element)) return tokenSpan(file, element);
  const start = element.location?.startOffset ?? 0;
  const end = element.location?.endOffset;
  return span(file, numberOr(start, 0), end === undefined || Number.isNaN(end) ? numberOr(start, 0) : end + 1);
}

/** Gives what recovery made of nothing a place: where the line that lacks it ends, so that what is said of it is said of that line. */
export function placeMissing(node: CstNode, at: number): void {
  const { location } = node;
  if (location !== undefined && Number.isNaN(location.startOffset)) {
    location.startOffset = at;
    location.endOffset = at - 1;
  }
  for (const child of Object.values(node.children).flat()) {
    if (isNode(child)) placeMissing(child, at);
    else if (Number.isNaN(child.startOffset)) {
      child.startOffset = at;
      child.endOffset = at - 1;
    }
  }
}

export function tokenSpan(file: string, token: IToken): Span {
  const start = numberOr(token.startOffset, 0);
  return span(
    file,
    start,
    token.endOffset === undefined || Number.isNaN(token.endOffset) ? start : token.endOffset + 1,
  );
}

function numberOr(value: number, otherwise: number): number {
  return Number.isNaN(value) ? otherwise : value;
}

/** The name a `name` node stands for: brackets off, full-width letters as plain ones. */
export function nameFrom(file: string, node: CstNode): Syntax.Name {
  const token = tokenOf(node, 'Name') ?? tokenOf(node, 'QuotedName');
  if (token === undefined) return { text: '', span: spanOf(file, node) };
  const image = token.tokenType.name === 'QuotedName' ? token.image.slice(1, -1) : plainWidth(token.image);
  return { text: image, span: tokenSpan(file, token) };
}

/** The contents of a string token. */
export function textFrom(file: string, token: IToken): Syntax.Text {
  const inner = token.image.slice(1, -1);
  return { text: token.image.startsWith('"') ? unescaped(inner) : inner, span: tokenSpan(file, token) };
}

/** `nameOrText`: a name written either way. */
export function nameOrTextFrom(file: string, node: CstNode): Syntax.Name {
  const text = tokenOf(node, 'Text');
  if (text !== undefined) return textFrom(file, text);
  const name = nodeOf(node, 'name');
  return name === undefined ? { text: '', span: spanOf(file, node) } : nameFrom(file, name);
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));
}

/** Full-width digits, letters and marks as plain ones. */
export function plainWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
