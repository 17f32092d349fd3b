/** Accounts: a balance that each period takes over from the one before, however far back that lies. */
import { diagnose, type Span } from '@kaohe/diagnostics';
import type { Expression, NumberType } from '@kaohe/ir';
import { dimensionless, one, rational, unitFromText, zero } from '@kaohe/quantity';
import { expressionClause, hasWord, namesClause, spanOfNames, wordAmong } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import { shownDeclaration, shownPart } from '../syntax/declarations.js';
import type * as Syntax from '../syntax/tree.js';
import type { ClauseWord } from '../tokens/keywords.js';
import { words } from '../tokens/words.js';
import { fitTo } from '../typed/fit.js';
import { inferCondition, inferQuantity } from '../typed/infer-expression.js';
import type { Scope } from '../typed/scope.js';
import { isBroken, type Typed } from '../typed/tree.js';
import { addMetric, type Context, scopeFor, titleOf } from './context.js';
import { withLimits } from './limits.js';

const share: NumberType = { kind: 'number', unit: unitFromText('%') ?? dimensionless };
const plain: NumberType = { kind: 'number', unit: dimensionless };

/** The balance at the end is the metric itself, `名称.opening` that at the beginning. */
export function lowerAccount(context: Context, declaration: Bound.Declaration): void {
  const { id, origin } = declaration;
  const scope = scopeFor(context, declaration);
  const amounts = [...amountsOf(scope, declaration, 'adds'), ...amountsOf(scope, declaration, 'takes')];
  const start = amountsOf(scope, declaration, 'startsAt');
  const known = [...start, ...amounts].map(({ value }) => value);
  const type = (known.find((value) => value.type && !value.bare) ?? known.find((value) => value.type))?.type;
  if (amounts.length === 0)
    context.report(
      diagnose('syntax/clause-missing', origin, {
        clause: shownPart('adds'),
        declaration: shownDeclaration('account'),
      }),
    );
  const broken: Expression = { kind: 'broken', name: id, origin };
  if (type?.kind !== 'number') {
    addMetric(context, declaration, { id: `${id}.opening`, role: 'value', type: undefined, expression: broken });
    addMetric(context, declaration, { id, role: 'value', type: undefined, expression: broken });
    return;
  }
  const amountOf = ({ value, at }: Amount): Expression => {
    const fitted = fitTo(scope, value, type, at);
    return isBroken(fitted) ? { kind: 'broken', name: id, origin: at } : fitted.expression;
  };
  const [first = number(zero, type, origin)] = start.map(amountOf);
  const opening = openingOf(scope, declaration, first);
  const label = openingLabel(titleOf(declaration));
  addMetric(context, declaration, { id: `${id}.opening`, role: 'value', type, expression: opening, label });
  const closing = amounts.reduce<Expression>(
    (left, amount) => ({ kind: 'arithmetic', operator: amount.sign, left, right: amountOf(amount), origin: amount.at }),
    { kind: 'metric', id: `${id}.opening`, origin },
  );
  addMetric(context, declaration, {
    id,
    role: 'value',
    type,
    expression: withLimits(scope, declaration, type, closing),
  });
}

/** `待发.期初`, in the script of the title. */
function openingLabel(title: string): string {
  return /^[ -~]*$/.test(title) ? `${title}.${words.opening.en[0]}` : `${title}.${words.opening.zh[0]}`;
}

interface Amount {
  readonly value: Typed;
  readonly at: Span;
  readonly sign: '+' | '-';
}

function amountsOf(scope: Scope, { clauses }: Bound.Declaration, word: ClauseWord): readonly Amount[] {
  return clauses
    .filter((clause): clause is Syntax.ExpressionClause => clause.kind === 'expression' && clause.word === word)
    .map(({ expression }) => ({
      value: inferQuantity(scope, expression),
      at: expression.span,
      sign: word === 'takes' ? '-' : '+',
    }));
}

/** The last balance, or what is carried over of it; the start where there is none, and where the account starts anew. */
function openingOf(scope: Scope, declaration: Bound.Declaration, start: Expression): Expression {
  const { id, origin } = declaration;
  const last = latest({ kind: 'metric', id, origin }, origin);
  const rate = expressionClause(declaration.clauses, 'carries');
  const fitted = rate && fitTo(scope, inferQuantity(scope, rate.expression), share, rate.expression.span);
  const carried: Expression =
    rate === undefined || fitted === undefined
      ? last
      : {
          kind: 'arithmetic',
          operator: '*',
          left: last,
          right: isBroken(fitted) ? { kind: 'broken', name: id, origin: rate.span } : fitted.expression,
          origin: rate.span,
        };
  const kept: Expression = {
    kind: 'choose',
    cases: [{ when: hasEarlier(origin), then: carried }],
    otherwise: start,
    origin,
  };
  const when = resetOf(scope, declaration);
  return when === undefined ? kept : { kind: 'choose', cases: [{ when, then: start }], otherwise: kept, origin };
}

/** Whether there is an earlier row at all: a balance that is missing there is not a start. */
function hasEarlier(origin: Span): Expression {
  return { kind: 'if-missing', operand: latest(yesNo(true, origin), origin), fallback: yesNo(false, origin), origin };
}

/** `清零 每 半年`: the last balance is of another half year. `清零 当 …`: the condition holds in this period. */
function resetOf(scope: Scope, { id, clauses, origin }: Bound.Declaration): Expression | undefined {
  const per = namesClause(clauses, 'per');
  const when = expressionClause(clauses, 'when');
  if (!hasWord(clauses, 'resets')) return undefined;
  if (when !== undefined) {
    const condition = inferCondition(scope, when.expression);
    return isBroken(condition) ? { kind: 'broken', name: id, origin: when.span } : condition.expression;
  }
  const span = per && wordAmong(per.names, ['year', 'half', 'quarter']);
  if (span !== undefined) {
    const key = spanKey(span, origin);
    const before: Expression = { kind: 'if-missing', operand: latest(key, origin), fallback: key, origin };
    return { kind: 'comparison', operator: '!=', left: before, right: key, origin };
  }
  const known = [...words.year.zh, ...words.half.zh, ...words.quarter.zh].join(', ');
  const word = per?.names.map((name) => name.text).join(' ') ?? '';
  const at = per ? spanOfNames(per.names, per.span) : origin;
  scope.report(diagnose('syntax/word-unknown', at, { clause: shownPart('resets'), word, known }));
  return { kind: 'broken', name: id, origin };
}

/** A number that is the same in all periods of one year, half or quarter. */
function spanKey(span: 'year' | 'half' | 'quarter', origin: Span): Expression {
  const part = (wanted: 'year' | 'quarter'): Expression => ({ kind: 'period', part: wanted, origin });
  if (span === 'year') return part('year');
  const year: Expression = {
    kind: 'arithmetic',
    operator: '*',
    left: part('year'),
    right: number(rational(4), plain, origin),
    origin,
  };
  const late: Expression = {
    kind: 'choose',
    cases: [
      {
        when: {
          kind: 'comparison',
          operator: '>=',
          left: part('quarter'),
          right: number(rational(3), plain, origin),
          origin,
        },
        then: number(one, plain, origin),
      },
    ],
    otherwise: number(zero, plain, origin),
    origin,
  };
  return { kind: 'arithmetic', operator: '+', left: year, right: span === 'half' ? late : part('quarter'), origin };
}

function latest(operand: Expression, origin: Span): Expression {
  return {
    kind: 'statistic',
    function: 'previous',
    operand,
    over: { kind: 'latest' },
    level: undefined,
    where: undefined,
    keep: undefined,
    least: 0,
    direction: 'higher',
    tieBreakers: [],
    origin,
  };
}

function number(value: typeof zero, { unit }: NumberType, origin: Span): Expression {
  return { kind: 'constant', constant: { kind: 'number', value, unit }, origin };
}

function yesNo(value: boolean, origin: Span): Expression {
  return { kind: 'constant', constant: { kind: 'yes-no', value }, origin };
}
