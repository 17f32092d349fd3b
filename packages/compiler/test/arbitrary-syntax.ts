/** Random syntax trees that a file can hold: what both faces must print and read back. */
import fc from 'fast-check';
import { type Part, shapes } from '../src/syntax/declarations.js';
import type * as Syntax from '../src/syntax/tree.js';
import { type ClauseWord, clauses, type DeclarationId } from '../src/tokens/keywords.js';
import { expression, name, nameOrText, number, path, span, sum, text, value } from './arbitrary-expression.js';

const wordSpan = span;

const side = fc.record({
  operator: fc.constantFrom('>=', '<', '>', '<='),
  edge: sum,
}) satisfies fc.Arbitrary<Syntax.Side>;
const bandCell: fc.Arbitrary<Syntax.BareCell> = fc.oneof(
  fc.constant<Syntax.BareCell>({ kind: 'any', span }),
  fc.array(side, { minLength: 1, maxLength: 2 }).map((sides): Syntax.BareCell => ({ kind: 'sided', sides, span })),
  fc.tuple(sum, sum, fc.boolean(), fc.boolean()).map(
    ([low, high, lowClosed, highClosed]): Syntax.BareCell => ({
      kind: 'interval',
      low,
      high,
      lowClosed,
      highClosed,
      span,
    }),
  ),
  fc.tuple(number, number).map(([low, high]): Syntax.BareCell => ({ kind: 'range', low, high, span })),
);
const condition = fc.oneof(
  sum,
  fc
    .tuple(fc.constantFrom('>=', '!=', '='), sum, sum)
    .map(([operator, left, right]): Syntax.Expression => ({ kind: 'infix', operator, left, right, span })),
  sum.map((operand): Syntax.Expression => ({ kind: 'prefix', operator: 'not', operand, span })),
);
const cell: fc.Arbitrary<Syntax.Cell> = fc.oneof(
  fc.constant<Syntax.Cell>({ kind: 'else', span }),
  bandCell,
  fc
    .tuple(bandCell, fc.array(condition, { minLength: 1, maxLength: 2 }))
    .map(([inner, conditions]): Syntax.Cell => ({ kind: 'conditioned', cell: inner, conditions, span })),
  // A cell that begins with a bracket is an interval.
  expression
    .filter((one) => !beginsWithBracket(one))
    .map((one): Syntax.Cell => ({ kind: 'expression', expression: one, span })),
);

function beginsWithBracket(one: Syntax.Expression): boolean {
  if (one.kind === 'parentheses') return true;
  if (one.kind === 'infix') return beginsWithBracket(one.left);
  if (one.kind === 'round') return beginsWithBracket(one.operand);
  if (one.kind === 'chain') return one.operands.slice(0, 1).some(beginsWithBracket);
  return false;
}

const date = fc
  .constantFrom('2025-09-01', '2026-08-31')
  .map((text): Syntax.Expression => ({ kind: 'date', text, span }));
const run: fc.Arbitrary<Syntax.Cell> = fc.oneof(
  date.map((edge): Syntax.Cell => ({ kind: 'sided', sides: [{ operator: '>=', edge }], span })),
  fc.tuple(date, date).map(([low, high]): Syntax.Cell => ({ kind: 'range', low, high, span })),
);

const comment = fc.constantFrom('说明', '# 标题', 'a: "b', '', "it's").map((one) => one.trim());
const comments: fc.Arbitrary<Syntax.Comments> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Syntax.Comments>({ above: [], behind: undefined }) },
  {
    weight: 1,
    arbitrary: fc.record({
      above: fc.array(comment, { maxLength: 2 }),
      behind: fc.option(comment, { nil: undefined }),
    }),
  },
);

const row = fc
  .record({
    cells: fc.array(cell, { minLength: 1, maxLength: 2 }),
    result: fc.option(value, { nil: undefined }),
    more: fc.array(expression, { maxLength: 2 }),
    label: fc.option(text, { nil: undefined }),
    comments,
  })
  .map(
    (parts): Syntax.Clause => ({
      kind: 'row',
      ...parts,
      more: parts.result === undefined ? [] : parts.more,
      label: parts.result === undefined ? undefined : parts.label,
      span,
    }),
  );
/** An amount begins with a name or a number, unless a word stands before it. */
const amountStart = fc.oneof(
  number,
  path.map((names): Syntax.Expression => ({ kind: 'reference', path: names, span })),
);
const plainAmount = fc.oneof(
  amountStart,
  fc
    .tuple(amountStart, fc.constantFrom('+', '-', '*'), sum)
    .filter(([, , right]) => right.kind !== 'infix')
    .map(([left, operator, right]): Syntax.Expression => ({ kind: 'infix', operator, left, right, span })),
);
const share = fc
  .oneof(
    fc.record({
      label: name,
      bound: fc.constant(undefined),
      amount: fc.oneof(plainAmount, fc.constant(undefined)),
      comments,
    }),
    fc.record({ label: name, bound: fc.constantFrom('at-most', 'at-least'), amount: sum, comments }),
  )
  .map((parts): Syntax.Clause => ({ kind: 'share', ...parts, span }));
const type: fc.Arbitrary<Syntax.WrittenType> = fc.oneof(
  fc
    .array(name, { minLength: 1, maxLength: 3 })
    .map((labels): Syntax.WrittenType => ({ kind: 'labels', labels, span })),
  fc
    .constantFrom('人', '元/单', '%', '文本', 's', '元*人', '日期')
    .map((unit): Syntax.WrittenType => ({ kind: 'unit', text: unit, span })),
);
const assignment = fc.record({ path, value: expression }).map((parts): Syntax.Assignment => ({ ...parts, span }));

function clauseOf(part: Part): fc.Arbitrary<Syntax.Clause> {
  if (part === 'formula')
    return fc.record({ expression: value, comments }).map((parts) => ({ kind: 'formula', ...parts, span }));
  if (part === 'type') return fc.record({ type, comments }).map((parts) => ({ kind: 'type', ...parts, span }));
  if (part === 'rows') return row;
  if (part === 'shares') return share;
  return wordClause(part);
}

function wordClause(word: ClauseWord): fc.Arbitrary<Syntax.Clause> {
  const parts = { word, wordSpan, span };
  switch (clauses[word].shape) {
    case 'nothing':
      return comments.map((one) => ({ kind: 'nothing', ...parts, comments: one }));
    case 'expression':
      return fc.record({ expression: value, comments }).map((made) => ({ kind: 'expression', ...parts, ...made }));
    case 'expressions':
      return fc
        .record({ expressions: fc.array(expression, { minLength: 1, maxLength: 2 }), comments })
        .map((made) => ({ kind: 'expressions', ...parts, ...made }));
    case 'names':
      return fc
        .record({ names: fc.array(nameOrText, { minLength: 1, maxLength: 3 }), comments })
        .map((made) => ({ kind: 'names', ...parts, ...made }));
    case 'text':
      return fc.record({ text, comments }).map((made) => ({ kind: 'text', ...parts, ...made }));
    case 'arrow':
      return fc
        .record({
          left: fc.option(expression, { nil: undefined }),
          right: fc.option(expression, { nil: undefined }),
          comments,
        })
        .map((made) => ({ kind: 'arrow', ...parts, ...made }));
    case 'cell':
      return fc
        .record({ cell: word === 'inForce' ? fc.oneof(cell, run) : cell, comments })
        .map((made) => ({ kind: 'cell', ...parts, ...made }));
    case 'base':
      return fc
        .record({ name, version: fc.constantFrom(undefined, { text: '2025.09', span }), comments })
        .map((made) => ({ kind: 'base', ...parts, ...made }));
    case 'version':
      return fc
        .record({
          text: fc
            .constantFrom('2025.09', '2025-09-01', 'v1.2-beta', '2025年', '第 1 版')
            .map((one) => ({ text: one, span })),
          comments,
        })
        .map((made) => ({ kind: 'version', ...parts, ...made }));
    case 'allow':
      return fc
        .record({
          code: fc
            .constantFrom('scoring/reach-narrow', 'scoring/quota-ties-unstated', 'missing/unstated', 'no-code')
            .map((one) => ({ text: one, span })),
          reason: fc.option(text, { nil: undefined }),
          comments,
        })
        .map((made) => ({ kind: 'allow', ...parts, ...made }));
    case 'case':
      return fc
        .record({
          person: fc.option(name, { nil: undefined }),
          records: fc.constantFrom(undefined, { text: '质检单', span }),
          team: fc.option(nameOrText, { nil: undefined }),
          period: fc.constantFrom(undefined, { text: '2025-01', span }),
          assignments: fc.array(assignment, { minLength: 1, maxLength: 2 }),
          comments,
        })
        .map(({ records, ...made }) => ({
          kind: 'case',
          ...parts,
          ...made,
          // a table stands behind a name
          records: made.person === undefined ? undefined : records,
        }));
  }
}

function statementOf(keyword: DeclarationId): fc.Arbitrary<Syntax.Statement> {
  const shape = shapes[keyword];
  // The keys of `parts` are parts.
  const parts = Object.keys(shape.parts) as Part[];
  const repeated = fc
    .constantFrom(...parts)
    .chain((part) =>
      shape.parts[part] === 'many'
        ? fc.array(clauseOf(part), { minLength: 1, maxLength: 3 })
        : clauseOf(part).map((one) => [one]),
    );
  return fc
    .record({
      lead:
        keyword === 'total'
          ? fc.constant(undefined)
          : fc.constantFrom(undefined, undefined, 'add' as const, 'change' as const),
      name:
        shape.name === 'none'
          ? fc.constant(undefined)
          : shape.name === 'optional'
            ? fc.option(name, { nil: undefined })
            : name,
      title:
        shape.title === 'none'
          ? fc.constant(undefined)
          : shape.title === 'required'
            ? text
            : fc.option(text, { nil: undefined }),
      runs: fc.array(repeated, { maxLength: 4 }),
      comments,
      blankBefore: fc.boolean(),
      isWordless: fc.boolean(),
    })
    .map(
      ({ runs, isWordless, ...made }): Syntax.Statement => ({
        kind: 'statement',
        // a change may leave the word of its declaration to the name
        keyword: isWordless && made.lead === 'change' && made.name !== undefined ? undefined : keyword,
        ...made,
        clauses: runs.flat(),
        head: span,
        span,
      }),
    );
}

/** Files of up to four declarations. */
export const files: fc.Arbitrary<Syntax.File> = fc
  .record({
    statements: fc.array(
      // The keys of `shapes` are declarations.
      fc.constantFrom(...(Object.keys(shapes) as DeclarationId[])).chain(statementOf),
      { maxLength: 4 },
    ),
    endComments: fc.array(comment, { maxLength: 2 }),
  })
  .map((made): Syntax.File => ({ name: '', ...made, span }));
