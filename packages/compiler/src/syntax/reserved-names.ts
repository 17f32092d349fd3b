/** Names spelled like a clause word: reported once, where the name is declared, and read as names where the word makes no sense. */
import { type Diagnostic, diagnose, type Remedy, remedy } from '@kaohe/diagnostics';
import { isKind, type Token, tokenAt } from '../tokens/token.js';
import * as V from '../tokens/vocabulary.js';
import { tokenSpan } from './cst.js';
import { shapes } from './declarations.js';

export interface Unreserved {
  /** One for each of the tokens given: all of them names. */
  readonly tokens: readonly Token[];
  /** The same, where nothing is a name but what is declared. */
  readonly words: readonly Token[];
  /** What is told, of all uses but those in lines that were read with the word after all. */
  readonly told: (asWords: ReadonlySet<Token>) => readonly Diagnostic[];
}

/** The same tokens with reserved names as names. `输入 金额 : 元` would otherwise give one odd message for each use of 金额. */
export function withoutReservedNames(file: string, tokens: readonly Token[]): Unreserved {
  const declared = new Map<string, Token>();
  for (let index = 1; index < tokens.length; index += 1) {
    const previous = tokens[index - 1];
    const token = tokens[index];
    if (previous && token && needsName(previous) && isReserved(token) && standsAsName(tokens[index + 1]))
      declared.set(token.image, declared.get(token.image) ?? token);
  }
  if (declared.size === 0) return { tokens, words: tokens, told: () => [] };
  const uses = new Map<string, Token[]>();
  const renamed = tokens.map((token, index) => {
    if (!declared.has(token.image) || !isReserved(token) || isClauseHere(tokens, index, declared)) return token;
    uses.set(token.image, [...(uses.get(token.image) ?? []), token]);
    return tokenAt(V.Name, token.image, token.startOffset, tokenSpan(file, token).end);
  });
  const told = (asWords: ReadonlySet<Token>): readonly Diagnostic[] =>
    [...declared].map(([name, token]) => {
      const names = (uses.get(name) ?? []).filter((use) => !asWords.has(use));
      return diagnose('names/reserved', tokenSpan(file, token), { name }, { remedies: [quoted(file, name, names)] });
    });
  const words = tokens.map((token, index) => (declared.get(token.image) === token ? (renamed[index] ?? token) : token));
  return { tokens: renamed, words, told };
}

/** A declaration word that must have a name behind it. */
function needsName(token: Token): boolean {
  return named.has(token.tokenType.name);
}

const named: ReadonlySet<string> = new Set(
  Object.entries(shapes).flatMap(([id, { name }]) => (name === 'required' ? [`declaration.${id}`] : [])),
);

/** What may follow a name: a mark, a title, another clause. `等级 按 总分` lacks its name, and 按 is none. */
function standsAsName(next: Token | undefined): boolean {
  return (
    next === undefined || isReserved(next) || [V.NewLine, V.Colon, V.Equals, V.Text].some((kind) => isKind(next, kind))
  );
}

function isReserved(token: Token): boolean {
  return /^(clause|particle|rounding)\./.test(token.tokenType.name);
}

/** At the start of a line the word is still the clause. */
function isClauseHere(tokens: readonly Token[], index: number, declared: ReadonlyMap<string, Token>): boolean {
  const token = tokens[index];
  const previous = tokens[index - 1];
  const isDeclared = token !== undefined && declared.get(token.image) === token;
  return !isDeclared && (previous === undefined || isKind(previous, V.NewLine));
}

function quoted(file: string, name: string, tokens: readonly Token[]): Remedy {
  const changes = tokens.map((token) => ({
    kind: 'replace' as const,
    at: tokenSpan(file, token),
    text: `「${token.image}」`,
  }));
  return remedy('quote-name', { name }, ...changes);
}
