/** The grammar of what stands inside a line: cells and expressions, as flat operand lists. Lines are in grammar.ts. */
import { tokenMatcher } from 'chevrotain';
import * as V from '../tokens/vocabulary.js';
import type { Alternatives, Rule, RuleWriter } from './grammar-rules.js';

/** A rule that is a fork and nothing else; its ways are made once. */
export function oneOf(by: RuleWriter, name: string, ways: Alternatives): Rule {
  return by.RULE(name, () => {
    by.OR(ways);
  });
}

/** The rules that lines are made of. */
export interface ExpressionRules {
  readonly cell: Rule;
  readonly expression: Rule;
  readonly value: Rule;
  readonly sum: Rule;
  readonly unary: Rule;
  readonly reference: Rule;
  readonly arithmetic: Rule;
  readonly nameOrText: Rule;
  readonly name: Rule;
}

export function expressionRules(by: RuleWriter): ExpressionRules {
  const cell: Rule = by.RULE('cell', () => {
    by.OR([
      { ALT: () => by.CONSUME(V.particleTokens.else) },
      { ALT: () => by.CONSUME(V.particleTokens.any) },
      { ALT: () => by.SUBRULE(sided) },
      { ALT: () => by.SUBRULE(interval), IGNORE_AMBIGUITIES: true },
      {
        ALT: () => {
          by.SUBRULE(expression);
          by.OPTION(() => {
            by.CONSUME(V.Range);
            by.SUBRULE1(expression);
          });
        },
      },
    ]);
    by.MANY(() => {
      by.CONSUME(V.particleTokens.and);
      by.SUBRULE(condition);
    });
  });

  /** A further condition of a row, behind `且`. What joins conditions in another way stands in brackets. */
  const condition: Rule = by.RULE('condition', () => {
    by.SUBRULE(unary);
    by.MANY(() => {
      by.OR([{ ALT: () => by.SUBRULE(comparator) }, { ALT: () => by.SUBRULE(arithmetic) }]);
      by.SUBRULE1(unary);
    });
  });

  const sided: Rule = by.RULE('sided', () => {
    by.SUBRULE(edgeComparator);
    by.SUBRULE(sum);
    // Behind 且 another edge or a condition: both here, since a rule cannot look beyond its own end.
    by.MANY(() => {
      by.CONSUME(V.particleTokens.and);
      by.OR([
        {
          ALT: () => {
            by.SUBRULE1(edgeComparator);
            by.SUBRULE1(sum);
          },
        },
        { ALT: () => by.SUBRULE(condition) },
      ]);
    });
  });

  const interval: Rule = by.RULE('interval', () => {
    by.OR([{ ALT: () => by.CONSUME(V.OpenSquare) }, { ALT: () => by.CONSUME(V.Open) }]);
    by.SUBRULE(sum);
    by.CONSUME(V.Comma);
    by.SUBRULE1(sum);
    by.OR1([{ ALT: () => by.CONSUME(V.CloseSquare) }, { ALT: () => by.CONSUME(V.Close) }]);
  });

  const expression: Rule = oneOf(by, 'expression', [
    {
      ALT: () => {
        by.CONSUME(V.particleTokens.if);
        by.SUBRULE(expression);
        by.CONSUME(V.particleTokens.then);
        by.SUBRULE1(expression);
        by.CONSUME(V.particleTokens.else);
        by.SUBRULE2(expression);
      },
    },
    {
      ALT: () => {
        by.SUBRULE(operation);
        by.OPTION(() => {
          by.CONSUME(V.RoundingWord);
          by.SUBRULE(unary);
        });
      },
    },
  ]);

  /** A value, and from when on it is another: `35%, 2026-01 起 40%`. */
  const value: Rule = by.RULE('value', () => {
    by.OR([{ ALT: () => by.SUBRULE(datedValue) }, { ALT: () => by.SUBRULE(expression) }]);
    by.MANY({
      // behind another comma may stand another value
      GATE: () => tokenMatcher(by.LA(2), V.DatedFrom),
      DEF: () => {
        by.CONSUME(V.Comma);
        by.SUBRULE1(datedValue);
      },
    });
  });

  const datedValue: Rule = by.RULE('datedValue', () => {
    by.CONSUME(V.DatedFrom);
    by.SUBRULE(expression);
  });

  /** Operands and operators in a row; precedence is not the grammar's business. */
  const operation: Rule = by.RULE('operation', () => {
    by.SUBRULE(unary);
    by.MANY(() => {
      by.OR([
        { ALT: () => by.SUBRULE(comparator) },
        { ALT: () => by.SUBRULE(arithmetic) },
        { ALT: () => by.SUBRULE(logical) },
      ]);
      by.SUBRULE1(unary);
    });
  });

  /** The edge of a band: arithmetic only, so that `且` between two sides is seen. */
  const sum: Rule = by.RULE('sum', () => {
    by.SUBRULE(unary);
    by.MANY(() => {
      by.SUBRULE(arithmetic);
      by.SUBRULE1(unary);
    });
  });

  const unary: Rule = by.RULE('unary', () => {
    by.MANY(() => by.OR([{ ALT: () => by.CONSUME(V.Minus) }, { ALT: () => by.CONSUME(V.particleTokens.not) }]));
    by.SUBRULE(primary);
  });

  const primary: Rule = oneOf(by, 'primary', [
    { ALT: () => by.CONSUME(V.DateToken) },
    { ALT: () => by.CONSUME(V.Quantity) },
    { ALT: () => by.CONSUME(V.PlainNumber) },
    { ALT: () => by.CONSUME(V.Text) },
    { ALT: () => by.CONSUME(V.particleTokens.yes) },
    { ALT: () => by.CONSUME(V.particleTokens.no) },
    { ALT: () => by.CONSUME(V.particleTokens.none) },
    {
      ALT: () => {
        by.CONSUME(V.particleTokens.required);
        by.OPTION(() => by.CONSUME1(V.Text));
      },
    },
    {
      ALT: () => {
        by.CONSUME(V.Open);
        by.SUBRULE(expression);
        by.CONSUME(V.Close);
      },
    },
    { ALT: () => by.SUBRULE(reference) },
  ]);

  const reference: Rule = by.RULE('reference', () => {
    by.SUBRULE(name);
    by.OPTION(() => by.SUBRULE(argumentList));
    by.MANY(() => {
      by.CONSUME(V.Dot);
      by.SUBRULE1(name);
    });
  });

  const argumentList: Rule = by.RULE('argumentList', () => {
    by.CONSUME(V.Open);
    by.MANY_SEP({ SEP: V.Comma, DEF: () => by.SUBRULE(expression) });
    by.OPTION(() => by.SUBRULE(over));
    by.MANY(() => by.SUBRULE(narrowing));
    by.CONSUME(V.Close);
  });

  /** `每 团队, 岗位 不含本人`, `近 3 不含本期`, `年初至今`, `至今`, `此前`. */
  const over: Rule = oneOf(by, 'over', [
    {
      ALT: () => {
        by.CONSUME(V.clauseTokens.per);
        by.AT_LEAST_ONE_SEP({ SEP: V.Comma, DEF: () => by.SUBRULE(name) });
        by.OPTION(() => by.CONSUME(V.particleTokens.withoutSelf));
      },
    },
    {
      ALT: () => {
        by.CONSUME(V.particleTokens.last);
        by.SUBRULE(unary);
        by.OPTION1(() => by.CONSUME(V.particleTokens.withoutThis));
      },
    },
    {
      ALT: () => {
        by.CONSUME(V.particleTokens.yearToDate);
        by.OPTION2(() => by.CONSUME1(V.particleTokens.withoutThis));
      },
    },
    {
      ALT: () => {
        by.CONSUME(V.particleTokens.soFar);
        by.OPTION3(() => by.CONSUME2(V.particleTokens.withoutThis));
      },
    },
    {
      ALT: () => {
        by.CONSUME(V.particleTokens.halfToDate);
        by.OPTION4(() => by.CONSUME3(V.particleTokens.withoutThis));
      },
    },
    {
      ALT: () => {
        by.CONSUME(V.particleTokens.quarterToDate);
        by.OPTION5(() => by.CONSUME4(V.particleTokens.withoutThis));
      },
    },
    { ALT: () => by.CONSUME(V.narrowingTokens.before) },
  ]);

  /** `当 级 = A`, `同分比较 甲, 乙`, `从低到高`, `去 1`, `取 3`, `至少 5人`, `上限 50元`. */
  const narrowing: Rule = oneOf(by, 'narrowing', [
    {
      ALT: () => {
        by.CONSUME(V.clauseTokens.when);
        by.SUBRULE(expression);
      },
    },
    {
      ALT: () => {
        by.CONSUME(V.clauseTokens.ties);
        by.AT_LEAST_ONE_SEP({ SEP: V.Comma, DEF: () => by.SUBRULE1(expression) });
      },
    },
    { ALT: () => by.CONSUME(V.narrowingTokens.ascending) },
    {
      ALT: () => {
        by.OR1(
          [V.narrowingTokens.trim, V.narrowingTokens.best, V.particleTokens.atLeast, V.clauseTokens.cap].map(
            (kind) => ({
              ALT: () => by.CONSUME(kind),
            }),
          ),
        );
        by.SUBRULE(unary);
      },
    },
  ]);

  /** A row that starts with `=` is read by `formula`. */
  const edgeComparator: Rule = oneOf(
    by,
    'edgeComparator',
    [V.AtLeast, V.AtMost, V.Above, V.Below, V.NotEquals].map((kind) => ({ ALT: () => by.CONSUME(kind) })),
  );

  const comparator: Rule = oneOf(
    by,
    'comparator',
    [V.AtLeast, V.AtMost, V.Above, V.Below, V.Equals, V.NotEquals].map((kind) => ({ ALT: () => by.CONSUME(kind) })),
  );

  const arithmetic: Rule = oneOf(
    by,
    'arithmetic',
    [V.Plus, V.Minus, V.Times, V.Divide].map((kind) => ({ ALT: () => by.CONSUME(kind) })),
  );

  const logical: Rule = oneOf(
    by,
    'logical',
    [V.particleTokens.and, V.particleTokens.or].map((kind) => ({ ALT: () => by.CONSUME(kind) })),
  );

  const nameOrText: Rule = oneOf(by, 'nameOrText', [
    { ALT: () => by.SUBRULE(name) },
    { ALT: () => by.CONSUME(V.Text) },
  ]);

  const name: Rule = oneOf(by, 'name', [{ ALT: () => by.CONSUME(V.Name) }, { ALT: () => by.CONSUME(V.QuotedName) }]);

  return { cell, expression, value, sum, unary, reference, arithmetic, nameOrText, name };
}
