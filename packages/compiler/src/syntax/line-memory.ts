/** Lines as they were read before, so that an edit makes only the lines it touches be parsed again, and equal lines are parsed once. Lines are
 * read alone: decision 0008. */
import type { Diagnostic } from '@kaohe/diagnostics';
import type { Token } from '../tokens/token.js';
import type { Head } from './from-cst.js';
import type * as Syntax from './tree.js';

export type LineRule = 'headLine' | 'clauseLine';

/** What one line says: a head where it opens a statement, clauses where it does not. */
export interface ReadLine {
  readonly head: Head | undefined;
  readonly clauses: readonly Syntax.Clause[];
  readonly diagnostic: Diagnostic | undefined;
}

interface Remembered {
  readonly line: ReadLine;
  readonly start: number;
}

/**
 * The lines of one file: those of the text read last, and those of the text being read. Equal lines are known in the order in which they
 * stand, so that most of them keep their places; one that the text before did not have is moved from above.
 */
export class LineMemory {
  private before = new Map<string, Remembered[]>();
  private now = new Map<string, Remembered[]>();

  /** The next lines are those of another text of the same file: what it does not hold any more is forgotten at the one after. */
  turn(): void {
    // A text that could not be read at all, as YAML may be while it is typed, is no reason to forget.
    if (this.now.size === 0) return;
    this.before = this.now;
    this.now = new Map();
  }

  /** The line as it was read before, moved to where it stands now; read by `read` if it is new. */
  recall(rule: LineRule, tokens: readonly Token[], read: () => ReadLine): ReadLine {
    const start = tokens[0]?.startOffset ?? 0;
    const key = keyOf(rule, tokens, start);
    const twins = this.now.get(key) ?? [];
    const known = this.before.get(key);
    const old = known?.[twins.length] ?? known?.at(-1) ?? twins[0];
    const line = old === undefined ? read() : old.start === start ? old.line : moved(old.line, start - old.start);
    twins.push({ line, start });
    this.now.set(key, twins);
    return line;
  }
}

/** All that a line is read from: kinds, texts and places of its tokens. */
function keyOf(rule: LineRule, tokens: readonly Token[], start: number): string {
  let key: string = rule;
  for (const token of tokens) {
    const at = token.startOffset - start;
    key += `\n${token.tokenType.tokenTypeIdx} ${at} ${(token.endOffset ?? at) - start} ${token.image}`;
  }
  return key;
}

/** Plain data with every span in it moved along the file. */
function moved<T>(value: T, by: number): T {
  if (typeof value !== 'object' || value === null) return value;
  // What comes out has the shape of what goes in.
  if (Array.isArray(value)) return (value.length === 0 ? value : value.map((item) => moved(item, by))) as T;
  const copy = { ...value } as Record<string, unknown>;
  if (typeof copy.start === 'number' && typeof copy.end === 'number') {
    copy.start += by;
    copy.end += by;
    return copy as T;
  }
  for (const key in copy) if (typeof copy[key] === 'object') copy[key] = moved(copy[key], by);
  return copy as T;
}
