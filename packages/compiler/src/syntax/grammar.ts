/** The grammar, and nothing else: a concrete-syntax parser of single lines, with flat operand lists that `from-cst-expression` folds by
 * precedence. Lines are put together to statements in `from-tokens`, so that a mistake stays in its line. */
import type { IParserErrorMessageProvider } from 'chevrotain';
import * as V from '../tokens/vocabulary.js';
import { ExpressionGrammar, type GrammarOptions, type Rule } from './grammar-expression.js';

export class Grammar extends ExpressionGrammar {
  constructor(messages: IParserErrorMessageProvider, options: GrammarOptions = {}) {
    super(messages, options);
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

  readonly clause: Rule = this.oneOf('clause', [
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
    { ALT: () => this.SUBRULE(this.allowClause) },
    { ALT: () => this.SUBRULE(this.share) },
    { ALT: () => this.SUBRULE(this.row) },
  ]);

  /** `= expression`; with an arrow behind it, the row of one exact value. */
  private readonly formula: Rule = this.RULE('formula', () => {
    this.CONSUME(V.Equals);
    this.SUBRULE(this.value);
    this.OPTION(() => this.SUBRULE(this.results));
  });

  /** What a row gives. */
  private readonly results: Rule = this.RULE('results', () => {
    this.CONSUME(V.Arrow);
    this.AT_LEAST_ONE_SEP({ SEP: V.Comma, DEF: () => this.SUBRULE(this.value) });
    this.OPTION(() => this.CONSUME(V.Text));
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
    this.SUBRULE(this.value);
  });

  private readonly expressionsClause: Rule = this.RULE('expressionsClause', () => {
    this.CONSUME(V.ExpressionsClause);
    this.AT_LEAST_ONE_SEP({ SEP: V.Comma, DEF: () => this.SUBRULE(this.expression) });
  });

  private readonly namesClause: Rule = this.RULE('namesClause', () => {
    this.CONSUME(V.NamesClause);
    this.OPTION(() => this.CONSUME(V.Equals));
    this.SUBRULE(this.word);
    this.MANY(() => {
      this.OPTION1(() => this.CONSUME(V.Comma));
      this.SUBRULE1(this.word);
    });
  });

  /** A name, or a rounding that is spelled like the one behind an expression: `人数取整 四舍五入`. */
  private readonly word: Rule = this.oneOf('word', [
    { ALT: () => this.SUBRULE(this.nameOrText) },
    { ALT: () => this.CONSUME(V.RoundingWord) },
  ]);

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
    this.OR([{ ALT: () => this.CONSUME(V.DatedFrom) }, { ALT: () => this.SUBRULE(this.cell) }]);
    this.OPTION(() => {
      this.CONSUME(V.Until);
      this.CONSUME(V.DateToken);
    });
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
        { ALT: () => this.CONSUME(V.DateToken) },
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
    this.OPTION({ GATE: () => this.isWhoAhead(), DEF: () => this.SUBRULE(this.who) });
    this.AT_LEAST_ONE_SEP({ SEP: V.Comma, DEF: () => this.SUBRULE(this.assignment) });
  });

  /** The reason belongs to it, though elsewhere `因为` is a clause of its own. */
  private readonly allowClause: Rule = this.RULE('allowClause', () => {
    this.CONSUME(V.AllowClause);
    this.CONSUME(V.Code);
    this.OPTION(() => {
      this.CONSUME(V.clauseTokens.because);
      this.CONSUME(V.Text);
    });
  });

  /** `甲.质检单:` and `甲.得分 =` begin alike: the first mark behind decides. */
  private isWhoAhead(): boolean {
    const most = 8;
    for (let place = 1; place <= most; place += 1) {
      const kind = this.LA(place).tokenType;
      if (kind === V.Colon) return true;
      if (kind === V.Equals || kind === V.NewLine) return false;
    }
    return false;
  }

  /** `甲 属于 一组 @2025-01:`, `甲.质检单:` */
  private readonly who: Rule = this.RULE('who', () => {
    this.OPTION(() => {
      this.SUBRULE(this.nameOrText);
      this.OPTION3(() => {
        this.CONSUME(V.Dot);
        this.SUBRULE(this.name);
      });
    });
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
    this.OR([
      { ALT: () => this.CONSUME(V.particleTokens.rest) },
      {
        ALT: () => {
          this.OR1([
            { ALT: () => this.CONSUME(V.particleTokens.atMost) },
            { ALT: () => this.CONSUME(V.particleTokens.atLeast) },
          ]);
          this.SUBRULE(this.sum);
        },
      },
      { ALT: () => this.SUBRULE(this.shareAmount) },
    ]);
  });

  /** A sum that begins with a number or a name: all else behind a name belongs to the expression it begins. */
  private readonly shareAmount: Rule = this.RULE('shareAmount', () => {
    this.SUBRULE(this.amountStart);
    this.MANY(() => {
      this.SUBRULE(this.arithmetic);
      this.SUBRULE(this.unary);
    });
  });

  private readonly amountStart: Rule = this.oneOf('amountStart', [
    { ALT: () => this.CONSUME(V.Quantity) },
    { ALT: () => this.CONSUME(V.PlainNumber) },
    { ALT: () => this.SUBRULE(this.reference) },
  ]);

  /** In a change the arrow may be missing: `A = 1.2` says the same as `A -> 1.2`. */
  private readonly row: Rule = this.RULE('row', () => {
    this.AT_LEAST_ONE_SEP({ SEP: V.Comma, DEF: () => this.SUBRULE(this.cell) });
    this.OPTION(() => this.SUBRULE(this.results));
  });
}
