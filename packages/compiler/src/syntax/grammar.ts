/** The grammar, and nothing else: single lines, with flat operand lists that `from-cst-expression` folds by precedence. Lines are put together to
 * statements in `from-tokens`, so that a mistake stays in its line. */
import * as V from '../tokens/vocabulary.js';
import { expressionRules, oneOf } from './grammar-expression.js';
import type { Rule, RuleWriter } from './grammar-rules.js';

/** The two kinds of lines. */
export interface LineRules {
  readonly headLine: Rule;
  readonly clauseLine: Rule;
}

export function lineRules(by: RuleWriter): LineRules {
  const { cell, expression, value, sum, unary, reference, arithmetic, nameOrText, name } = expressionRules(by);

  /** The first line of a declaration, or of a change to one. Clauses may stand on it too. */
  const headLine: Rule = by.RULE('headLine', () => {
    by.OPTION(() =>
      by.OR([
        { ALT: () => by.CONSUME(V.leadTokens.add) },
        { ALT: () => by.CONSUME(V.leadTokens.change) },
        { ALT: () => by.CONSUME(V.leadTokens.remove) },
      ]),
    );
    by.OPTION1(() => by.CONSUME(V.DeclarationWord));
    by.OPTION2(() => by.SUBRULE(name));
    by.OPTION3(() => by.CONSUME(V.Text));
    by.MANY(() => by.SUBRULE(clause));
    by.CONSUME(V.NewLine);
  });

  /** A line under a header. */
  const clauseLine: Rule = by.RULE('clauseLine', () => {
    // Not AT_LEAST_ONE: its recovery comes back without having moved on, and so never ends.
    by.SUBRULE(clause);
    by.MANY(() => by.SUBRULE1(clause));
    by.CONSUME(V.NewLine);
  });

  const clause: Rule = oneOf(by, 'clause', [
    { ALT: () => by.SUBRULE(formula) },
    { ALT: () => by.SUBRULE(typeClause) },
    { ALT: () => by.CONSUME(V.NothingClause) },
    { ALT: () => by.SUBRULE(expressionClause) },
    { ALT: () => by.SUBRULE(expressionsClause) },
    { ALT: () => by.SUBRULE(namesClause) },
    { ALT: () => by.SUBRULE(textClause) },
    { ALT: () => by.SUBRULE(arrowClause) },
    { ALT: () => by.SUBRULE(cellClause) },
    { ALT: () => by.SUBRULE(baseClause) },
    { ALT: () => by.SUBRULE(versionClause) },
    { ALT: () => by.SUBRULE(caseClause) },
    { ALT: () => by.SUBRULE(allowClause) },
    { ALT: () => by.SUBRULE(share) },
    { ALT: () => by.SUBRULE(row) },
  ]);

  /** `= expression`; with an arrow behind it, the row of one exact value. */
  const formula: Rule = by.RULE('formula', () => {
    by.CONSUME(V.Equals);
    by.SUBRULE(value);
    by.OPTION(() => by.SUBRULE(results));
  });

  /** What a row gives. */
  const results: Rule = by.RULE('results', () => {
    by.CONSUME(V.Arrow);
    by.AT_LEAST_ONE_SEP({ SEP: V.Comma, DEF: () => by.SUBRULE(value) });
    by.OPTION(() => by.CONSUME(V.Text));
  });

  const typeClause: Rule = by.RULE('typeClause', () => {
    by.CONSUME(V.Colon);
    by.OR([
      {
        ALT: () => {
          by.CONSUME(V.particleTokens.oneOf);
          by.AT_LEAST_ONE_SEP({ SEP: V.Comma, DEF: () => by.SUBRULE(name) });
        },
      },
      {
        ALT: () => {
          by.OR1([{ ALT: () => by.SUBRULE1(name) }, { ALT: () => by.CONSUME(V.Percent) }]);
          by.MANY(() => {
            by.OR2([{ ALT: () => by.CONSUME(V.Divide) }, { ALT: () => by.CONSUME(V.Times) }]);
            by.SUBRULE2(name);
          });
        },
      },
    ]);
  });

  const expressionClause: Rule = by.RULE('expressionClause', () => {
    by.CONSUME(V.ExpressionClause);
    by.OPTION(() => by.CONSUME(V.Equals));
    by.SUBRULE(value);
  });

  const expressionsClause: Rule = by.RULE('expressionsClause', () => {
    by.CONSUME(V.ExpressionsClause);
    by.AT_LEAST_ONE_SEP({ SEP: V.Comma, DEF: () => by.SUBRULE(expression) });
  });

  const namesClause: Rule = by.RULE('namesClause', () => {
    by.CONSUME(V.NamesClause);
    by.OPTION(() => by.CONSUME(V.Equals));
    by.SUBRULE(word);
    by.MANY(() => {
      by.OPTION1(() => by.CONSUME(V.Comma));
      by.SUBRULE1(word);
    });
  });

  /** A name, or a rounding that is spelled like the one behind an expression: `人数取整 四舍五入`. */
  const word: Rule = oneOf(by, 'word', [
    { ALT: () => by.SUBRULE(nameOrText) },
    { ALT: () => by.CONSUME(V.RoundingWord) },
  ]);

  const textClause: Rule = by.RULE('textClause', () => {
    by.CONSUME(V.TextClause);
    by.CONSUME(V.Text);
  });

  const arrowClause: Rule = by.RULE('arrowClause', () => {
    by.CONSUME(V.ArrowClause);
    by.OPTION(() => by.SUBRULE(expression));
    by.OPTION1(() => {
      by.CONSUME(V.Arrow);
      by.SUBRULE1(expression);
    });
  });

  const cellClause: Rule = by.RULE('cellClause', () => {
    by.CONSUME(V.CellClause);
    by.OR([{ ALT: () => by.CONSUME(V.DatedFrom) }, { ALT: () => by.SUBRULE(cell) }]);
    by.OPTION(() => {
      by.CONSUME(V.Until);
      by.CONSUME(V.DateToken);
    });
  });

  const baseClause: Rule = by.RULE('baseClause', () => {
    by.CONSUME(V.BaseClause);
    by.SUBRULE(nameOrText);
    by.OPTION(() => by.CONSUME(V.At));
  });

  const versionClause: Rule = by.RULE('versionClause', () => {
    by.CONSUME(V.VersionClause);
    by.AT_LEAST_ONE(() =>
      by.OR([
        { ALT: () => by.CONSUME(V.DateToken) },
        { ALT: () => by.CONSUME(V.PlainNumber) },
        { ALT: () => by.CONSUME(V.Quantity) },
        { ALT: () => by.CONSUME(V.Name) },
        { ALT: () => by.CONSUME(V.Text) },
        { ALT: () => by.CONSUME(V.Minus) },
        { ALT: () => by.CONSUME(V.Dot) },
      ]),
    );
  });

  const caseClause: Rule = by.RULE('caseClause', () => {
    by.CONSUME(V.CaseClause);
    by.OPTION({ GATE: () => isWhoAhead(), DEF: () => by.SUBRULE(who) });
    by.AT_LEAST_ONE_SEP({ SEP: V.Comma, DEF: () => by.SUBRULE(assignment) });
  });

  /** The reason belongs to it, though elsewhere `因为` is a clause of its own. */
  const allowClause: Rule = by.RULE('allowClause', () => {
    by.CONSUME(V.AllowClause);
    by.CONSUME(V.Code);
    by.OPTION(() => {
      by.CONSUME(V.clauseTokens.because);
      by.CONSUME(V.Text);
    });
  });

  /** `甲.质检单:` and `甲.得分 =` begin alike: the first mark behind decides. */
  function isWhoAhead(): boolean {
    const most = 8;
    for (let place = 1; place <= most; place += 1) {
      const kind = by.LA(place).tokenType;
      if (kind === V.Colon) return true;
      if (kind === V.Equals || kind === V.NewLine) return false;
    }
    return false;
  }

  /** `甲 属于 一组 @2025-01:`, `甲.质检单:` */
  const who: Rule = by.RULE('who', () => {
    by.OPTION(() => {
      by.SUBRULE(nameOrText);
      by.OPTION3(() => {
        by.CONSUME(V.Dot);
        by.SUBRULE(name);
      });
    });
    by.OPTION1(() => {
      by.CONSUME(V.clauseTokens.belongs);
      by.SUBRULE1(nameOrText);
    });
    by.OPTION2(() => by.CONSUME(V.At));
    by.CONSUME(V.Colon);
  });

  const assignment: Rule = by.RULE('assignment', () => {
    by.AT_LEAST_ONE_SEP({ SEP: V.Dot, DEF: () => by.SUBRULE(name) });
    by.CONSUME(V.Equals);
    by.SUBRULE(expression);
  });

  const share: Rule = by.RULE('share', () => {
    by.SUBRULE(name);
    by.OR([
      { ALT: () => by.CONSUME(V.particleTokens.rest) },
      {
        ALT: () => {
          by.OR1([
            { ALT: () => by.CONSUME(V.particleTokens.atMost) },
            { ALT: () => by.CONSUME(V.particleTokens.atLeast) },
          ]);
          by.SUBRULE(sum);
        },
      },
      { ALT: () => by.SUBRULE(shareAmount) },
    ]);
  });

  /** A sum that begins with a number or a name: all else behind a name belongs to the expression it begins. */
  const shareAmount: Rule = by.RULE('shareAmount', () => {
    by.SUBRULE(amountStart);
    by.MANY(() => {
      by.SUBRULE(arithmetic);
      by.SUBRULE(unary);
    });
  });

  const amountStart: Rule = oneOf(by, 'amountStart', [
    { ALT: () => by.CONSUME(V.Quantity) },
    { ALT: () => by.CONSUME(V.PlainNumber) },
    { ALT: () => by.SUBRULE(reference) },
  ]);

  /** In a change the arrow may be missing: `A = 1.2` says the same as `A -> 1.2`. */
  const row: Rule = by.RULE('row', () => {
    by.AT_LEAST_ONE_SEP({ SEP: V.Comma, DEF: () => by.SUBRULE(cell) });
    by.OPTION(() => by.SUBRULE(results));
  });

  return { headLine, clauseLine };
}
