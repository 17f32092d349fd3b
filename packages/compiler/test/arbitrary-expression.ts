/** Random names, texts and expressions: what arbitrary-syntax.ts makes files of.*/
import fc from 'fast-check';
import type * as Syntax from '../src/syntax/tree.js';

export const span = { file: '', start: 0, end: 0 };

export const name: fc.Arbitrary<Syntax.Name> = fc
  .constantFrom(
    '甲',
    '订单转化率',
    'score_1',
    'KPI',
    '权重',
    '等级',
    '总分',
    'in',
    'decided',
    '取',
    'best',
    'before',
    'a b',
    '1号店',
    '-',
    'ＫＰＩ',
    '人',
    'test',
    'null',
    'a: b',
    'x #2',
  )
  .map((text) => ({ text, span }));
const textContent = fc
  .array(fc.constantFrom('大促', 'a', ' ', '"', "'", '\\', '\n', '#', ': ', ' #', '- ', '」', '1', '{', ',', '是'), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));
export const text: fc.Arbitrary<Syntax.Text> = textContent.map((content) => ({ text: content, span }));
export const nameOrText: fc.Arbitrary<Syntax.Name> = fc.oneof(
  name,
  text.filter((one) => one.text !== ''),
);

const count: Syntax.Expression = { kind: 'number', text: '3', unit: '', span };
const over: fc.Arbitrary<Syntax.Over | undefined> = fc.oneof(
  fc.constant(undefined),
  fc
    .tuple(fc.array(name, { minLength: 1, maxLength: 2 }), fc.boolean())
    .map(([keys, withoutSelf]): Syntax.Over => ({ kind: 'cohort', keys, withoutSelf, span })),
  fc.boolean().map((withoutThis): Syntax.Over => ({ kind: 'last', periods: count, withoutThis, span })),
  fc
    .tuple(fc.constantFrom('year' as const, 'half' as const, 'quarter' as const, 'so-far' as const), fc.boolean())
    .map(([kind, withoutThis]): Syntax.Over => ({ kind, withoutThis, span })),
  fc.constant<Syntax.Over>({ kind: 'before', span }),
);

/** What stands behind the range of a statistic. */
function narrowing(inner: fc.Arbitrary<Syntax.Expression>): fc.Arbitrary<Syntax.Narrowing> {
  return fc.oneof(
    inner.map((condition): Syntax.Narrowing => ({ kind: 'when', condition, span })),
    fc
      .array(inner, { minLength: 1, maxLength: 2 })
      .map((expressions): Syntax.Narrowing => ({ kind: 'ties', expressions, span })),
    fc.constant<Syntax.Narrowing>({ kind: 'ascending', span }),
    fc
      .constantFrom('trim' as const, 'best' as const, 'least' as const, 'cap' as const)
      .map((kind): Syntax.Narrowing => ({ kind, amount: count, span })),
  );
}

export const number = fc
  .constantFrom(['100', ''], ['35', '%'], ['0.01', '元'], ['5', 'people'], ['25', 's'], ['1', '元/分'], ['3', '万元'])
  .map(([digits = '', unit = '']): Syntax.Expression => ({ kind: 'number', text: digits, unit, span }));
export const path = fc.oneof(
  name.map((one) => [one]),
  name.map((one) => [one, { text: '得分', span }]),
  fc.constantFrom('月', '末日').map((part) => [
    { text: '本期', span },
    { text: part, span },
  ]),
  fc.tuple(name, name),
);
const sumsTo = fc.letrec<{ atom: Syntax.Expression; sum: Syntax.Expression; expression: Syntax.Expression }>((tie) => ({
  atom: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    number,
    fc.constantFrom('2025-03-21', '2024-02-29').map((day): Syntax.Expression => ({ kind: 'date', text: day, span })),
    path.map((names): Syntax.Expression => ({ kind: 'reference', path: names, span })),
    text.map((one): Syntax.Expression => ({ kind: 'text', text: one.text, span })),
    fc.boolean().map((value): Syntax.Expression => ({ kind: 'yes-no', value, span })),
    fc.constant<Syntax.Expression>({ kind: 'none', span }),
    tie('atom').map((operand): Syntax.Expression => ({ kind: 'prefix', operator: '-', operand, span })),
    tie('expression').map((inner): Syntax.Expression => ({ kind: 'parentheses', inner, span })),
    fc
      .tuple(
        name,
        fc.array(tie('expression'), { maxLength: 2 }),
        over,
        fc.array(narrowing(tie('expression')), { maxLength: 2 }),
      )
      .map(
        ([called, given, range, narrowings]): Syntax.Expression => ({
          kind: 'call',
          function: called,
          arguments: given,
          over: given.length === 0 ? undefined : range,
          narrowings: given.length === 0 ? [] : narrowings,
          span,
        }),
      ),
  ),
  sum: fc.oneof(
    { depthSize: 'small' },
    tie('atom'),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/'), tie('atom'), tie('atom'))
      .map(([operator, left, right]): Syntax.Expression => ({ kind: 'infix', operator, left, right, span })),
  ),
  expression: fc.oneof(
    { depthSize: 'small' },
    tie('sum'),
    fc
      .tuple(fc.constantFrom('>=', '!=', '='), tie('sum'), tie('sum'))
      .map(([operator, left, right]): Syntax.Expression => ({ kind: 'infix', operator, left, right, span })),
    fc
      .tuple(tie('sum'), tie('sum'), tie('sum'))
      .map((operands): Syntax.Expression => ({ kind: 'chain', operands, operators: ['<=', '<'], span })),
    fc
      .tuple(tie('sum'), tie('atom'))
      .map(([operand, step]): Syntax.Expression => ({ kind: 'round', mode: 'half-up', operand, step, span })),
    tie('sum').map((operand): Syntax.Expression => ({ kind: 'prefix', operator: 'not', operand, span })),
    fc
      .tuple(fc.constantFrom('and', 'or'), tie('sum'), tie('sum'))
      .map(([operator, left, right]): Syntax.Expression => ({ kind: 'infix', operator, left, right, span })),
    fc
      .tuple(tie('sum'), tie('expression'), tie('sum'))
      .map(([condition, then, otherwise]): Syntax.Expression => ({ kind: 'if', condition, then, otherwise, span })),
  ),
}));
export const { sum, expression } = sumsTo;

/** A whole value, which may change with the date. */
export const value: fc.Arbitrary<Syntax.Expression> = fc.oneof(
  { weight: 4, arbitrary: expression },
  {
    weight: 1,
    arbitrary: fc
      .record({
        first: fc.option(expression, { nil: undefined }),
        changes: fc.array(
          fc.record({
            from: fc.constantFrom('2026-01', '2026-02-15', '2026-Q1', '2027').map((when) => ({ text: when, span })),
            value: expression,
          }),
          { minLength: 1, maxLength: 2 },
        ),
      })
      .map((parts): Syntax.Expression => ({ kind: 'dated', ...parts, span })),
  },
);
