/** The grammar, and nothing else: a concrete-syntax parser of single lines, with flat operand lists that `from-cst-expression` folds by
 * precedence. Lines are put together to statements in `from-tokens`, so that a mistake stays in its line. */
import { type CstNode, CstParser, type IParserErrorMessageProvider, type ParserMethod } from 'chevrotain';
import * as V from '../tokens/vocabulary.js';

type Rule = ParserMethod<[], CstNode>;

export class Grammar extends CstParser {
  constructor(messages: IParserErrorMessageProvider) {
    super([...V.vocabulary], {
      recoveryEnabled: true,
      maxLookahead: 3,
      nodeLocationTracking: 'onlyOffset',
      errorMessageProvider: messages,
    });
    this.performSelfAnalysis();
  }

  /** The first line of a declaration, or of a change to one. Clauses may stand on it too. */
  readonly headLine: Rule = this.RULE('headLine', () => {
    this.OPTION(() =>
      this.OR([
        { ALT: () => this.CONSUME(V.leadTokens.add) },
        { ALT: () => this.CONSUME(V.leadTokens.change) },
        { ALT: () => this.CONSUME(V.leadTokens.remove) },
      ]),
    );
    this.OPTION1(() => this.CONSUME(V.DeclarationWord));
    this.OPTION2(() => this.SUBRULE(this.name));
    this.OPTION3(() => this.CONSUME(V.Text));
    this.MANY(() => this.SUBRULE(this.clause));
    this.CONSUME(V.NewLine);
  });

  /** A line under a header. */
  readonly clauseLine: Rule = this.RULE('clauseLine', () => {
    // Not AT_LEAST_ONE: its recovery comes back without having moved on, and so never ends.
    this.SUBRULE(this.clause);
    this.MANY(() => this.SUBRULE1(this.clause));
    this.CONSUME(V.NewLine);
  });

  readonly clause: Rule = this.RULE('clause', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.formula) },
      { ALT: () => this.SUBRULE(this.typeClause) },
      { ALT: () => this.CONSUME(V.NothingClause) },
      { ALT: () => this.SUBRULE(this.expressionClause) },
      { ALT: () => this.SUBRULE(this.expressionsClause) },
      { ALT: () => this.SUBRULE(this.namesClause) },
      { ALT: () => this.SUBRULE(this.textClause) },
      { ALT: () => this.SUBRULE(this.arrowClause) },
      { ALT: () => this.SUBRULE(this.cellClause) },
      { ALT: () => this.SUBRULE(this.baseClause) },
      { ALT: () => this.SUBRULE(this.versionClause) },
      { ALT: () => this.SUBRULE(this.caseClause) },
      { ALT: () => this.SUBRULE(this.share) },
      { ALT: () => this.SUBRULE(this.row) },
    ]);
  });

  /** `= expression`; with an arrow behind it, the row of one exact value. */
  private readonly formula: Rule = this.RULE('formula', () => {
    this.CONSUME(V.Equals);
    this.SUBRULE(this.expression);
    this.OPTION(() => {
      this.CONSUME(V.Arrow);
      this.SUBRULE1(this.expression);
      this.OPTION1(() => this.CONSUME(V.Text));
    });
  });

  private readonly typeClause: Rule = this.RULE('typeClause', () => {
    this.CONSUME(V.Colon);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(V.particleTokens.oneOf);
          this.AT_LEAST_ONE_SEP({ SEP: V.Comma, DEF: () => this.SUBRULE(this.name) });
        },
      },
      {
        ALT: () => {
          this.OR1([{ ALT: () => this.SUBRULE1(this.name) }, { ALT: () => this.CONSUME(V.Percent) }]);
          this.MANY(() => {
            this.OR2([{ ALT: () => this.CONSUME(V.Divide) }, { ALT: () => this.CONSUME(V.Times) }]);
            this.SUBRULE2(this.name);
          });
        },
      },
    ]);
  });

  private readonly expressionClause: Rule = this.RULE('expressionClause', () => {
    this.CONSUME(V.ExpressionClause);
    this.OPTION(() => this.CONSUME(V.Equals));
    this.SUBRULE(this.expression);
  });

  private readonly expressionsClause: Rule = this.RULE('expressionsClause', () => {
    this.CONSUME(V.ExpressionsClause);
    this.AT_LEAST_ONE_SEP({ SEP: V.Comma, DEF: () => this.SUBRULE(this.expression) });
  });

  private readonly namesClause: Rule = this.RULE('namesClause', () => {
    this.CONSUME(V.NamesClause);
    this.OPTION(() => this.CONSUME(V.Equals));
    this.SUBRULE(this.nameOrText);
    this.MANY(() => {
      this.OPTION1(() => this.CONSUME(V.Comma));
      this.SUBRULE1(this.nameOrText);
    });
  });

  private readonly textClause: Rule = this.RULE('textClause', () => {
    this.CONSUME(V.TextClause);
    this.CONSUME(V.Text);
  });

  private readonly arrowClause: Rule = this.RULE('arrowClause', () => {
    this.CONSUME(V.ArrowClause);
    this.OPTION(() => this.SUBRULE(this.expression));
    this.OPTION1(() => {
      this.CONSUME(V.Arrow);
      this.SUBRULE1(this.expression);
    });
  });

  private readonly cellClause: Rule = this.RULE('cellClause', () => {
    this.CONSUME(V.CellClause);
    this.SUBRULE(this.cell);
  });

  private readonly baseClause: Rule = this.RULE('baseClause', () => {
    this.CONSUME(V.BaseClause);
    this.SUBRULE(this.nameOrText);
    this.OPTION(() => this.CONSUME(V.At));
  });

  private readonly versionClause: Rule = this.RULE('versionClause', () => {
    this.CONSUME(V.VersionClause);
    this.AT_LEAST_ONE(() =>
      this.OR([
        { ALT: () => this.CONSUME(V.PlainNumber) },
        { ALT: () => this.CONSUME(V.Quantity) },
        { ALT: () => this.CONSUME(V.Name) },
        { ALT: () => this.CONSUME(V.Text) },
        { ALT: () => this.CONSUME(V.Minus) },
        { ALT: () => this.CONSUME(V.Dot) },
      ]),
    );
  });

  private readonly caseClause: Rule = this.RULE('caseClause', () => {
    this.CONSUME(V.CaseClause);
    this.OPTION(() => this.SUBRULE(this.who));
    this.AT_LEAST_ONE_SEP({ SEP: V.Comma, DEF: () => this.SUBRULE(this.assignment) });
  });

  /** `甲 属于 一组 @2025-01:` */
  private readonly who: Rule = this.RULE('who', () => {
    this.OPTION(() => this.SUBRULE(this.nameOrText));
    this.OPTION1(() => {
      this.CONSUME(V.clauseTokens.belongs);
      this.SUBRULE1(this.nameOrText);
    });
    this.OPTION2(() => this.CONSUME(V.At));
    this.CONSUME(V.Colon);
  });

  private readonly assignment: Rule = this.RULE('assignment', () => {
    this.AT_LEAST_ONE_SEP({ SEP: V.Dot, DEF: () => this.SUBRULE(this.name) });
    this.CONSUME(V.Equals);
    this.SUBRULE(this.expression);
  });

  private readonly share: Rule = this.RULE('share', () => {
    this.SUBRULE(this.name);
    this.OR([{ ALT: () => this.CONSUME(V.Quantity) }, { ALT: () => this.CONSUME(V.PlainNumber) }]);
  });

  /** In a change the arrow may be missing: `A = 1.2` says the same as `A -> 1.2`. */
  private readonly row: Rule = this.RULE('row', () => {
    this.AT_LEAST_ONE_SEP({ SEP: V.Comma, DEF: () => this.SUBRULE(this.cell) });
    this.OPTION(() => {
      this.CONSUME(V.Arrow);
      this.SUBRULE(this.expression);
      this.OPTION1(() => this.CONSUME(V.Text));
    });
  });

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
  });

  private readonly sided: Rule = this.RULE('sided', () => {
    this.SUBRULE(this.edgeComparator);
    this.SUBRULE(this.sum);
    this.MANY(() => {
      this.CONSUME(V.particleTokens.and);
      this.SUBRULE1(this.edgeComparator);
      this.SUBRULE1(this.sum);
    });
  });

  private readonly interval: Rule = this.RULE('interval', () => {
    this.OR([{ ALT: () => this.CONSUME(V.OpenSquare) }, { ALT: () => this.CONSUME(V.Open) }]);
    this.SUBRULE(this.sum);
    this.CONSUME(V.Comma);
    this.SUBRULE1(this.sum);
    this.OR1([{ ALT: () => this.CONSUME(V.CloseSquare) }, { ALT: () => this.CONSUME(V.Close) }]);
  });

  readonly expression: Rule = this.RULE('expression', () => {
    this.OR([
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
  });

  /** Operands and operators in a row; precedence is not the grammar's business. */
  private readonly operation: Rule = this.RULE('operation', () => {
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
  private readonly sum: Rule = this.RULE('sum', () => {
    this.SUBRULE(this.unary);
    this.MANY(() => {
      this.SUBRULE(this.arithmetic);
      this.SUBRULE1(this.unary);
    });
  });

  private readonly unary: Rule = this.RULE('unary', () => {
    this.MANY(() => this.OR([{ ALT: () => this.CONSUME(V.Minus) }, { ALT: () => this.CONSUME(V.particleTokens.not) }]));
    this.SUBRULE(this.primary);
  });

  private readonly primary: Rule = this.RULE('primary', () => {
    this.OR([
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
  });

  private readonly reference: Rule = this.RULE('reference', () => {
    this.SUBRULE(this.name);
    this.OPTION(() => this.SUBRULE(this.argumentList));
    this.MANY(() => {
      this.CONSUME(V.Dot);
      this.SUBRULE1(this.name);
    });
  });

  private readonly argumentList: Rule = this.RULE('argumentList', () => {
    this.CONSUME(V.Open);
    this.MANY_SEP({ SEP: V.Comma, DEF: () => this.SUBRULE(this.expression) });
    this.OPTION(() => this.SUBRULE(this.over));
    this.CONSUME(V.Close);
  });

  /** `每 团队 不含本人`, `近 3`, `年初至今`, `至今`. */
  private readonly over: Rule = this.RULE('over', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(V.clauseTokens.per);
          this.SUBRULE(this.name);
          this.OPTION(() => this.CONSUME(V.particleTokens.withoutSelf));
        },
      },
      {
        ALT: () => {
          this.CONSUME(V.particleTokens.last);
          this.SUBRULE(this.unary);
        },
      },
      { ALT: () => this.CONSUME(V.particleTokens.yearToDate) },
      { ALT: () => this.CONSUME(V.particleTokens.soFar) },
    ]);
  });

  /** A row that starts with `=` is read by `formula`. */
  private readonly edgeComparator: Rule = this.RULE('edgeComparator', () => {
    this.OR([V.AtLeast, V.AtMost, V.Above, V.Below, V.NotEquals].map((kind) => ({ ALT: () => this.CONSUME(kind) })));
  });

  private readonly comparator: Rule = this.RULE('comparator', () => {
    this.OR(
      [V.AtLeast, V.AtMost, V.Above, V.Below, V.Equals, V.NotEquals].map((kind) => ({ ALT: () => this.CONSUME(kind) })),
    );
  });

  private readonly arithmetic: Rule = this.RULE('arithmetic', () => {
    this.OR([V.Plus, V.Minus, V.Times, V.Divide].map((kind) => ({ ALT: () => this.CONSUME(kind) })));
  });

  private readonly logical: Rule = this.RULE('logical', () => {
    this.OR([V.particleTokens.and, V.particleTokens.or].map((kind) => ({ ALT: () => this.CONSUME(kind) })));
  });

  private readonly nameOrText: Rule = this.RULE('nameOrText', () => {
    this.OR([{ ALT: () => this.SUBRULE(this.name) }, { ALT: () => this.CONSUME(V.Text) }]);
  });

  private readonly name: Rule = this.RULE('name', () => {
    this.OR([{ ALT: () => this.CONSUME(V.Name) }, { ALT: () => this.CONSUME(V.QuotedName) }]);
  });
}
