/** Reads lines without mistakes by the rules of the grammar. The library's parser, which goes on behind mistakes and knows what could have stood
 * there, takes longer to make than many a text to read; this one has nothing to find out: what tells the ways of each fork apart is written down. */
import type {
  AtLeastOneSepMethodOpts,
  CstElement,
  CstNode,
  DSLMethodOpts,
  IOrAlt,
  IToken,
  ManySepMethodOpts,
  OrMethodOpts,
  TokenType,
} from 'chevrotain';
import { endOf, isKind } from '../tokens/token.js';
import * as V from '../tokens/vocabulary.js';
import { Grammar } from './grammar.js';
import { messages } from './grammar-errors.js';
import { Fork } from './grammar-fork.js';
import { waysOf } from './grammar-forks.generated.js';

type Part<T> = (() => T) | DSLMethodOpts<T>;

/** A rule, with those of its forks that a text came to. */
interface Followed {
  readonly rule: string;
  readonly forks: Map<string, Fork>;
}

/** What a rule throws at a word that cannot stand there. */
const refused = new Error('the line has a mistake');

export class LineReader extends Grammar {
  private tokens: readonly IToken[] = [];
  private at = 0;
  private followed: Followed = { rule: '', forks: new Map() };
  /** What was read of it so far. */
  private children: Record<string, CstElement[]> = {};

  constructor() {
    // Only an analysis would need the vocabulary.
    super(messages, { vocabulary: [V.NewLine] });
  }

  /** The line as the parser reads it, undefined where that would find a mistake. The last token is the end of the line. */
  read(rule: 'headLine' | 'clauseLine', tokens: readonly IToken[]): CstNode | undefined {
    this.tokens = tokens;
    this.at = 0;
    try {
      const node = this[rule]();
      return this.at === tokens.length ? node : undefined;
    } catch (thrown) {
      if (thrown === refused) return undefined;
      throw thrown;
    }
  }

  protected override performSelfAnalysis(): void {}

  protected override RULE(rule: string, body: () => void): () => CstNode {
    const own: Followed = { rule, forks: new Map() };
    return () => {
      const { followed, children: outer } = this;
      const children: Record<string, CstElement[]> = {};
      const startOffset = this.LA(1).startOffset;
      this.followed = own;
      this.children = children;
      body();
      this.followed = followed;
      this.children = outer;
      return { name: rule, children, location: { startOffset, endOffset: endOf(this.LA(0)) - 1 } };
    };
  }

  /** The token so far ahead; behind the end of the line there is nothing else. */
  protected override LA(ahead: number): IToken {
    const token = this.tokens[this.at + ahead - 1] ?? this.tokens.at(-1);
    if (token === undefined) throw refused;
    return token;
  }

  protected override CONSUME(kind: TokenType): IToken {
    const token = this.LA(1);
    if (!isKind(token, kind)) throw refused;
    this.at += 1;
    this.add(kind.name, token);
    return token;
  }

  protected override SUBRULE(rule: () => CstNode): CstNode {
    const node = rule();
    this.add(node.name, node);
    return node;
  }

  protected override CONSUME1(kind: TokenType): IToken {
    return this.CONSUME(kind);
  }
  protected override CONSUME2(kind: TokenType): IToken {
    return this.CONSUME(kind);
  }
  protected override CONSUME3(kind: TokenType): IToken {
    return this.CONSUME(kind);
  }
  protected override CONSUME4(kind: TokenType): IToken {
    return this.CONSUME(kind);
  }
  protected override SUBRULE1(rule: () => CstNode): CstNode {
    return this.SUBRULE(rule);
  }
  protected override SUBRULE2(rule: () => CstNode): CstNode {
    return this.SUBRULE(rule);
  }

  private add(name: string, element: CstElement): void {
    const known = this.children[name];
    if (known === undefined) this.children[name] = [element];
    else known.push(element);
  }

  private wayAt(fork: string): number {
    const { rule, forks } = this.followed;
    let found = forks.get(fork);
    if (found === undefined) {
      found = new Fork(waysOf[rule]?.[fork] ?? []);
      forks.set(fork, found);
    }
    return found.wayAt(this.tokens, this.at);
  }

  private choose<T>(fork: string, alternatives: IOrAlt<T>[] | OrMethodOpts<T>): T {
    const chosen = (Array.isArray(alternatives) ? alternatives : alternatives.DEF)[this.wayAt(fork)];
    if (chosen === undefined) throw refused;
    return chosen.ALT();
  }

  private isAhead(fork: string, part: Part<unknown>): boolean {
    return (typeof part === 'function' || part.GATE?.() !== false) && this.wayAt(fork) >= 0;
  }

  private optional<T>(fork: string, part: Part<T>): T | undefined {
    return this.isAhead(fork, part) ? does(part) : undefined;
  }

  protected override OR<T>(alternatives: IOrAlt<T>[] | OrMethodOpts<T>): T {
    return this.choose('OR', alternatives);
  }
  protected override OR1<T>(alternatives: IOrAlt<T>[] | OrMethodOpts<T>): T {
    return this.choose('OR1', alternatives);
  }
  protected override OR2<T>(alternatives: IOrAlt<T>[] | OrMethodOpts<T>): T {
    return this.choose('OR2', alternatives);
  }

  protected override OPTION<T>(part: Part<T>): T | undefined {
    return this.optional('OPTION', part);
  }
  protected override OPTION1<T>(part: Part<T>): T | undefined {
    return this.optional('OPTION1', part);
  }
  protected override OPTION2<T>(part: Part<T>): T | undefined {
    return this.optional('OPTION2', part);
  }
  protected override OPTION3<T>(part: Part<T>): T | undefined {
    return this.optional('OPTION3', part);
  }
  protected override OPTION4<T>(part: Part<T>): T | undefined {
    return this.optional('OPTION4', part);
  }
  protected override OPTION5<T>(part: Part<T>): T | undefined {
    return this.optional('OPTION5', part);
  }

  protected override MANY(part: Part<unknown>): void {
    while (this.isAhead('MANY', part)) does(part);
  }
  protected override AT_LEAST_ONE(part: Part<unknown>): void {
    do does(part);
    while (this.isAhead('AT_LEAST_ONE', part));
  }
  protected override MANY_SEP(list: ManySepMethodOpts<unknown>): void {
    if (this.wayAt('MANY_SEP') >= 0) this.AT_LEAST_ONE_SEP(list);
  }
  protected override AT_LEAST_ONE_SEP({ SEP, DEF }: AtLeastOneSepMethodOpts<unknown>): void {
    DEF();
    while (isKind(this.LA(1), SEP)) {
      this.CONSUME(SEP);
      DEF();
    }
  }
}

function does<T>(part: Part<T>): T {
  return typeof part === 'function' ? part() : part.DEF();
}
