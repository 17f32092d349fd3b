/** The grammar of what stands inside a line: cells and expressions, as flat operand lists. Lines are in grammar.ts. */
import {
  type CstNode,
  CstParser,
  type IOrAlt,
  type IParserErrorMessageProvider,
  type ParserMethod,
  type TokenType,
  tokenMatcher,
} from 'chevrotain';
import * as V from '../tokens/vocabulary.js';
import { LookaheadOnDemand } from './grammar-lookahead.js';

export type Rule = ParserMethod<[], CstNode>;

/** Words looked at to choose a way. */
export const maxLookahead = 3;

export interface GrammarOptions {
  /** The words it is made for, all unless given. */
  readonly vocabulary?: readonly TokenType[];
  /** That the grammar is sound is proven by a test, not at every start. */
  readonly isProven?: boolean;
}

/** Rules only: the parser that is used is `Grammar`, which analyses itself once all rules are known. */
export class ExpressionGrammar extends CstParser {
  constructor(messages: IParserErrorMessageProvider, { vocabulary = V.vocabulary, isProven = true }: GrammarOptions) {
    super([...vocabulary], {
      recoveryEnabled: true,
      lookaheadStrategy: new LookaheadOnDemand({ maxLookahead }),
      maxLookahead,
      skipValidations: isProven,
      nodeLocationTracking: 'onlyOffset',
      errorMessageProvider: messages,
    });
  }

  /** A rule that is a fork and nothing else; its ways are made once. */
  protected oneOf(name: string, ways: IOrAlt<unknown>[]): Rule {
    return this.RULE(name, () => {
      this.OR(ways);
    });
  }

  readonly cell: Rule = this.RULE('cell', () => {
    this.OR([
      { ALT: () => this.CONSUME(V.particleTokens.else) },
      { ALT: () => this.CONSUME(V.particleTokens.any) },
      { ALT: () => this.SUBRULE(this.sided) },
      { ALT: () => this.SUBRULE(this.interval), IGNORE_AMBIGUITIES: true },
      {
        ALT: () => {
          this.SUBRULE(this.expression);
          this.OPTION(() => {
            this.CONSUME(V.Range);
            this.SUBRULE1(this.expression);
          });
        },
      },
    ]);
    this.MANY(() => {
      this.CONSUME(V.particleTokens.and);
      this.SUBRULE(this.condition);
    });
  });

  /** A further condition of a row, behind `且`. What joins conditions in another way stands in brackets. */
  protected readonly condition: Rule = this.RULE('condition', () => {
    this.SUBRULE(this.unary);
    this.MANY(() => {
      this.OR([{ ALT: () => this.SUBRULE(this.comparator) }, { ALT: () => this.SUBRULE(this.arithmetic) }]);
      this.SUBRULE1(this.unary);
    });
  });

  protected readonly sided: Rule = this.RULE('sided', () => {
    this.SUBRULE(this.edgeComparator);
    this.SUBRULE(this.sum);
    // Behind 且 another edge or a condition: both here, since a rule cannot look beyond its own end.
    this.MANY(() => {
      this.CONSUME(V.particleTokens.and);
      this.OR([
        {
          ALT: () => {
            this.SUBRULE1(this.edgeComparator);
            this.SUBRULE1(this.sum);
          },
        },
        { ALT: () => this.SUBRULE(this.condition) },
      ]);
    });
  });

  protected readonly interval: Rule = this.RULE('interval', () => {
    this.OR([{ ALT: () => this.CONSUME(V.OpenSquare) }, { ALT: () => this.CONSUME(V.Open) }]);
    this.SUBRULE(this.sum);
    this.CONSUME(V.Comma);
    this.SUBRULE1(this.sum);
    this.OR1([{ ALT: () => this.CONSUME(V.CloseSquare) }, { ALT: () => this.CONSUME(V.Close) }]);
  });

  readonly expression: Rule = this.oneOf('expression', [
    {
      ALT: () => {
        this.CONSUME(V.particleTokens.if);
        this.SUBRULE(this.expression);
        this.CONSUME(V.particleTokens.then);
        this.SUBRULE1(this.expression);
        this.CONSUME(V.particleTokens.else);
        this.SUBRULE2(this.expression);
      },
    },
    {
      ALT: () => {
        this.SUBRULE(this.operation);
        this.OPTION(() => {
          this.CONSUME(V.RoundingWord);
          this.SUBRULE(this.unary);
        });
      },
    },
  ]);

  /** A value, and from when on it is another: `35%, 2026-01 起 40%`. */
  readonly value: Rule = this.RULE('value', () => {
    this.OR([{ ALT: () => this.SUBRULE(this.datedValue) }, { ALT: () => this.SUBRULE(this.expression) }]);
    this.MANY({
      // behind another comma may stand another value
      GATE: () => tokenMatcher(this.LA(2), V.DatedFrom),
      DEF: () => {
        this.CONSUME(V.Comma);
        this.SUBRULE1(this.datedValue);
      },
    });
  });

  protected readonly datedValue: Rule = this.RULE('datedValue', () => {
    this.CONSUME(V.DatedFrom);
    this.SUBRULE(this.expression);
  });

  /** Operands and operators in a row; precedence is not the grammar's business. */
  protected readonly operation: Rule = this.RULE('operation', () => {
    this.SUBRULE(this.unary);
    this.MANY(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.comparator) },
        { ALT: () => this.SUBRULE(this.arithmetic) },
        { ALT: () => this.SUBRULE(this.logical) },
      ]);
      this.SUBRULE1(this.unary);
    });
  });

  /** The edge of a band: arithmetic only, so that `且` between two sides is seen. */
  protected readonly sum: Rule = this.RULE('sum', () => {
    this.SUBRULE(this.unary);
    this.MANY(() => {
      this.SUBRULE(this.arithmetic);
      this.SUBRULE1(this.unary);
    });
  });

  protected readonly unary: Rule = this.RULE('unary', () => {
    this.MANY(() => this.OR([{ ALT: () => this.CONSUME(V.Minus) }, { ALT: () => this.CONSUME(V.particleTokens.not) }]));
    this.SUBRULE(this.primary);
  });

  protected readonly primary: Rule = this.oneOf('primary', [
    { ALT: () => this.CONSUME(V.DateToken) },
    { ALT: () => this.CONSUME(V.Quantity) },
    { ALT: () => this.CONSUME(V.PlainNumber) },
    { ALT: () => this.CONSUME(V.Text) },
    { ALT: () => this.CONSUME(V.particleTokens.yes) },
    { ALT: () => this.CONSUME(V.particleTokens.no) },
    { ALT: () => this.CONSUME(V.particleTokens.none) },
    {
      ALT: () => {
        this.CONSUME(V.particleTokens.required);
        this.OPTION(() => this.CONSUME1(V.Text));
      },
    },
    {
      ALT: () => {
        this.CONSUME(V.Open);
        this.SUBRULE(this.expression);
        this.CONSUME(V.Close);
      },
    },
    { ALT: () => this.SUBRULE(this.reference) },
  ]);

  protected readonly reference: Rule = this.RULE('reference', () => {
    this.SUBRULE(this.name);
    this.OPTION(() => this.SUBRULE(this.argumentList));
    this.MANY(() => {
      this.CONSUME(V.Dot);
      this.SUBRULE1(this.name);
    });
  });

  protected readonly argumentList: Rule = this.RULE('argumentList', () => {
    this.CONSUME(V.Open);
    this.MANY_SEP({ SEP: V.Comma, DEF: () => this.SUBRULE(this.expression) });
    this.OPTION(() => this.SUBRULE(this.over));
    this.MANY(() => this.SUBRULE(this.narrowing));
    this.CONSUME(V.Close);
  });

  /** `每 团队, 岗位 不含本人`, `近 3 不含本期`, `年初至今`, `至今`, `此前`. */
  protected readonly over: Rule = this.oneOf('over', [
    {
      ALT: () => {
        this.CONSUME(V.clauseTokens.per);
        this.AT_LEAST_ONE_SEP({ SEP: V.Comma, DEF: () => this.SUBRULE(this.name) });
        this.OPTION(() => this.CONSUME(V.particleTokens.withoutSelf));
      },
    },
    {
      ALT: () => {
        this.CONSUME(V.particleTokens.last);
        this.SUBRULE(this.unary);
        this.OPTION1(() => this.CONSUME(V.particleTokens.withoutThis));
      },
    },
    {
      ALT: () => {
        this.CONSUME(V.particleTokens.yearToDate);
        this.OPTION2(() => this.CONSUME1(V.particleTokens.withoutThis));
      },
    },
    {
      ALT: () => {
        this.CONSUME(V.particleTokens.soFar);
        this.OPTION3(() => this.CONSUME2(V.particleTokens.withoutThis));
      },
    },
    {
      ALT: () => {
        this.CONSUME(V.particleTokens.halfToDate);
        this.OPTION4(() => this.CONSUME3(V.particleTokens.withoutThis));
      },
    },
    {
      ALT: () => {
        this.CONSUME(V.particleTokens.quarterToDate);
        this.OPTION5(() => this.CONSUME4(V.particleTokens.withoutThis));
      },
    },
    { ALT: () => this.CONSUME(V.narrowingTokens.before) },
  ]);

  /** `当 级 = A`, `同分比较 甲, 乙`, `从低到高`, `去 1`, `取 3`, `至少 5人`, `上限 50元`. */
  protected readonly narrowing: Rule = this.oneOf('narrowing', [
    {
      ALT: () => {
        this.CONSUME(V.clauseTokens.when);
        this.SUBRULE(this.expression);
      },
    },
    {
      ALT: () => {
        this.CONSUME(V.clauseTokens.ties);
        this.AT_LEAST_ONE_SEP({ SEP: V.Comma, DEF: () => this.SUBRULE1(this.expression) });
      },
    },
    { ALT: () => this.CONSUME(V.narrowingTokens.ascending) },
    {
      ALT: () => {
        this.OR1(
          [V.narrowingTokens.trim, V.narrowingTokens.best, V.particleTokens.atLeast, V.clauseTokens.cap].map(
            (kind) => ({
              ALT: () => this.CONSUME(kind),
            }),
          ),
        );
        this.SUBRULE(this.unary);
      },
    },
  ]);

  /** A row that starts with `=` is read by `formula`. */
  protected readonly edgeComparator: Rule = this.oneOf(
    'edgeComparator',
    [V.AtLeast, V.AtMost, V.Above, V.Below, V.NotEquals].map((kind) => ({ ALT: () => this.CONSUME(kind) })),
  );

  protected readonly comparator: Rule = this.oneOf(
    'comparator',
    [V.AtLeast, V.AtMost, V.Above, V.Below, V.Equals, V.NotEquals].map((kind) => ({ ALT: () => this.CONSUME(kind) })),
  );

  protected readonly arithmetic: Rule = this.oneOf(
    'arithmetic',
    [V.Plus, V.Minus, V.Times, V.Divide].map((kind) => ({ ALT: () => this.CONSUME(kind) })),
  );

  protected readonly logical: Rule = this.oneOf(
    'logical',
    [V.particleTokens.and, V.particleTokens.or].map((kind) => ({ ALT: () => this.CONSUME(kind) })),
  );

  protected readonly nameOrText: Rule = this.oneOf('nameOrText', [
    { ALT: () => this.SUBRULE(this.name) },
    { ALT: () => this.CONSUME(V.Text) },
  ]);

  protected readonly name: Rule = this.oneOf('name', [
    { ALT: () => this.CONSUME(V.Name) },
    { ALT: () => this.CONSUME(V.QuotedName) },
  ]);
}
