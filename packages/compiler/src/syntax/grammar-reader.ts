/** Reads lines without mistakes by the rules of the grammar. The library's parser, which goes on behind mistakes and knows what could have stood
 * there, takes longer to make than many a text to read; this one has nothing to find out: what tells the ways of each fork apart is written down. */
import type { CstElement, CstNode, IToken, TokenType } from 'chevrotain';
import { endOf, isKind } from '../tokens/token.js';
import { type LineRules, lineRules } from './grammar.js';
import { Fork } from './grammar-fork.js';
import { waysOf } from './grammar-forks.generated.js';
import type { Alternatives, List, Part, Rule, RuleWriter } from './grammar-rules.js';

/** A rule, with those of its forks that a text came to. */
interface Followed {
  readonly rule: string;
  readonly forks: Map<string, Fork>;
}

/** What a rule throws at a word that cannot stand there. */
const refused = new Error('the line has a mistake');

export class LineReader implements RuleWriter {
  private tokens: readonly IToken[] = [];
  private at = 0;
  private followed: Followed = { rule: '', forks: new Map() };
  /** What was read of it so far. */
  private children: Record<string, CstElement[]> = {};
  private readonly rules: LineRules = lineRules(this);

  /** The line as the parser reads it, undefined where that would find a mistake. The last token is the end of the line. */
  read(rule: keyof LineRules, tokens: readonly IToken[]): CstNode | undefined {
    this.tokens = tokens;
    this.at = 0;
    try {
      const node = this.rules[rule]();
      return this.at === tokens.length ? node : undefined;
    } catch (thrown) {
      if (thrown === refused) return undefined;
      throw thrown;
    }
  }

  RULE(rule: string, body: () => void): Rule {
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
  LA(ahead: number): IToken {
    const token = this.tokens[this.at + ahead - 1] ?? this.tokens.at(-1);
    if (token === undefined) throw refused;
    return token;
  }

  CONSUME(kind: TokenType): IToken {
    const token = this.LA(1);
    if (!isKind(token, kind)) throw refused;
    this.at += 1;
    this.add(kind.name, token);
    return token;
  }

  SUBRULE(rule: Rule): CstNode {
    const node = rule();
    this.add(node.name, node);
    return node;
  }

  CONSUME1(kind: TokenType): IToken {
    return this.CONSUME(kind);
  }
  CONSUME2(kind: TokenType): IToken {
    return this.CONSUME(kind);
  }
  CONSUME3(kind: TokenType): IToken {
    return this.CONSUME(kind);
  }
  CONSUME4(kind: TokenType): IToken {
    return this.CONSUME(kind);
  }
  SUBRULE1(rule: Rule): CstNode {
    return this.SUBRULE(rule);
  }
  SUBRULE2(rule: Rule): CstNode {
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

  private choose(fork: string, ways: Alternatives): unknown {
    const chosen = ways[this.wayAt(fork)];
    if (chosen === undefined) throw refused;
    return chosen.ALT();
  }

  private isAhead(fork: string, part: Part): boolean {
    return (typeof part === 'function' || part.GATE?.() !== false) && this.wayAt(fork) >= 0;
  }

  private optional(fork: string, part: Part): unknown {
    return this.isAhead(fork, part) ? does(part) : undefined;
  }

  OR(ways: Alternatives): unknown {
    return this.choose('OR', ways);
  }
  OR1(ways: Alternatives): unknown {
    return this.choose('OR1', ways);
  }
  OR2(ways: Alternatives): unknown {
    return this.choose('OR2', ways);
  }

  OPTION(part: Part): unknown {
    return this.optional('OPTION', part);
  }
  OPTION1(part: Part): unknown {
    return this.optional('OPTION1', part);
  }
  OPTION2(part: Part): unknown {
    return this.optional('OPTION2', part);
  }
  OPTION3(part: Part): unknown {
    return this.optional('OPTION3', part);
  }
  OPTION4(part: Part): unknown {
    return this.optional('OPTION4', part);
  }
  OPTION5(part: Part): unknown {
    return this.optional('OPTION5', part);
  }

  MANY(part: Part): void {
    while (this.isAhead('MANY', part)) does(part);
  }
  AT_LEAST_ONE(part: Part): void {
    do does(part);
    while (this.isAhead('AT_LEAST_ONE', part));
  }
  MANY_SEP(list: List): void {
    if (this.wayAt('MANY_SEP') >= 0) this.AT_LEAST_ONE_SEP(list);
  }
  AT_LEAST_ONE_SEP({ SEP, DEF }: List): void {
    DEF();
    while (isKind(this.LA(1), SEP)) {
      this.CONSUME(SEP);
      DEF();
    }
  }
}

function does(part: Part): unknown {
  return typeof part === 'function' ? part() : part.DEF();
}
