/** Every small change of an expression that mutation tries, kind by kind; tables and quotas have files of their own. */
import {
  type ArithmeticOperator,
  type BuiltinId,
  type ComparisonOperator,
  children,
  type Expression,
  isLeaf,
  labelsOfExpression,
  printNumber,
  type RuleSet,
  sharedLabels,
  type Types,
  typesOf,
  type WeightedItem,
  type WeightedSum,
} from '@kaohe/ir';
import { add, compare, subtract, zero } from '@kaohe/quantity';
import { beside, type Change, isSamePlace, lastStep, nextConstant } from './change.js';
import { changesOfLookup } from './changes-lookup.js';
import { changesOfPool, changesOfQuota } from './changes-quota.js';
import { type Node, nodesOf } from './nodes.js';

/** A change and the expression it is one of. */
export interface PlacedChange extends Change {
  readonly node: Node;
}

/** Every change of what is written in the file, in reading order of the metrics. */
export function changesOf(ruleSet: RuleSet, file: string): readonly PlacedChange[] {
  const types = typesOf(ruleSet);
  const nodes = nodesOf(ruleSet);
  const parents = new Map<Expression, Expression>();
  const theirs = new Set<Expression>();
  for (const { expression } of nodes) {
    for (const child of children(expression)) parents.set(child, expression);
    for (const constant of ownConstants(expression)) theirs.add(constant);
  }
  return nodes.flatMap((node) => {
    const { expression, metric } = node;
    if (theirs.has(expression)) return [];
    const parent = parents.get(expression);
    // what lowering put there stands where what it serves does, and is nobody's to mistype
    const isWritten =
      expression.kind === 'lookup' ||
      expression.kind === 'quota' ||
      expression.kind === 'pool' ||
      expression.kind === 'weighted-sum'
        ? true
        : !isSamePlace(parent?.origin ?? metric.origin, expression.origin) || isWhole(expression);
    if (!isWritten) return [];
    return changesAt(types, expression, parent)
      .filter(({ origin }) => origin.file === file)
      .map((change) => ({ ...change, node }));
  });
}

/** Kinds that are a whole declaration, and so stand where it does. */
function isWhole({ kind }: Expression): boolean {
  return kind === 'award' || kind === 'streak' || kind === 'override' || kind === 'requirement';
}

/** Constants that are changed together with what they stand in. */
function ownConstants(expression: Expression): readonly Expression[] {
  if (expression.kind === 'lookup')
    return [
      ...expression.rows.map(({ result }) => result),
      ...(expression.otherwise ? [expression.otherwise] : []),
    ].filter(({ kind }) => kind === 'constant');
  if (expression.kind === 'weighted-sum') return expression.items.map(({ weight }) => weight);
  if (expression.kind === 'quota') return expression.shares.flatMap(({ limits }) => limits.map(({ amount }) => amount));
  return [];
}

const otherComparison: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '=': '!=',
  '!=': '=',
};

const otherArithmetic: Readonly<Record<ArithmeticOperator, ArithmeticOperator>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
};

const otherBuiltin: Readonly<Partial<Record<BuiltinId, BuiltinId>>> = {
  minimum: 'maximum',
  maximum: 'minimum',
  worse: 'better',
  better: 'worse',
  promote: 'demote',
  demote: 'promote',
};

function changesAt(types: Types, expression: Expression, parent: Expression | undefined): readonly Change[] {
  const { origin } = expression;
  const changed = (form: Change['form'], was: string, now: string, by: Expression): Change => ({
    form,
    origin,
    was,
    now,
    by,
  });
  const deleted = (form: Change['form'], by: Expression, at = origin): Change => ({
    form,
    origin: at,
    was: '',
    now: '',
    by,
  });
  if (expression.kind === 'constant') return changesOfConstant(types, expression, parent);
  if (isLeaf(expression)) return [];
  switch (expression.kind) {
    case 'arithmetic': {
      const operator = otherArithmetic[expression.operator];
      return [changed('operator', expression.operator, operator, { ...expression, operator })];
    }
    case 'comparison': {
      const operator = otherComparison[expression.operator];
      return [changed('operator', expression.operator, operator, { ...expression, operator })];
    }
    case 'logic': {
      const [first] = expression.operands;
      if (expression.operator === 'not') return first ? [deleted('condition-deleted', first)] : [];
      const operator = expression.operator === 'and' ? 'or' : 'and';
      return [changed('operator', expression.operator, operator, { ...expression, operator })];
    }
    case 'choose':
      return expression.cases.map(({ when }, place) => {
        const cases = expression.cases.toSpliced(place, 1);
        return deleted(
          'branch-deleted',
          cases.length === 0 ? expression.otherwise : { ...expression, cases },
          when.origin,
        );
      });
    case 'lookup':
      return changesOfLookup(types, expression);
    case 'round': {
      const mode = expression.mode === 'down' || expression.mode === 'floor' ? 'half-up' : 'down';
      return [
        changed('rounding', expression.mode, mode, { ...expression, mode }),
        changed('rounding', printNumber(expression.step, expression.unit), '', expression.operand),
      ];
    }
    case 'call': {
      const builtin = otherBuiltin[expression.builtin];
      return builtin ? [changed('operator', expression.builtin, builtin, { ...expression, builtin })] : [];
    }
    case 'if-missing':
      return [deleted('missing-deleted', expression.operand)];
    case 'weighted-sum':
      return changesOfWeights(expression);
    case 'statistic':
      return [
        ...(expression.where
          ? [deleted('condition-deleted', { ...expression, where: undefined }, expression.where.origin)]
          : []),
        ...(expression.least > 0
          ? [
              changed('number', `${expression.least}`, `${expression.least + 1}`, {
                ...expression,
                least: expression.least + 1,
              }),
            ]
          : []),
      ];
    case 'quota':
      return changesOfQuota(expression);
    case 'pool':
      return changesOfPool(expression);
    case 'streak': {
      const gaps = expression.gaps === 'break' ? 'skip' : 'break';
      const { restartAfter } = expression;
      return [
        changed('operator', expression.gaps, gaps, { ...expression, gaps }),
        ...(restartAfter === undefined
          ? []
          : [
              changed('number', `${restartAfter}`, `${restartAfter + 1}`, {
                ...expression,
                restartAfter: restartAfter + 1,
              }),
            ]),
      ];
    }
    case 'override':
      return expression.when
        ? [deleted('condition-deleted', { ...expression, when: undefined }, expression.when.origin)]
        : [];
    case 'award':
    case 'requirement':
      return [];
  }
}

/** Numbers that something is compared with move both ways, others up; a label becomes its neighbor. */
function changesOfConstant(
  types: Types,
  expression: Extract<Expression, { kind: 'constant' }>,
  parent: Expression | undefined,
): readonly Change[] {
  const { constant, origin } = expression;
  const siblings = parent ? children(parent).filter((one) => one !== expression) : [];
  const next = nextConstant(constant, sharedLabels(types, siblings) ?? labelsOfExpression(types, expression));
  if (next === undefined) return [];
  const up: Change = {
    form: constant.kind === 'choice' ? 'label' : 'number',
    origin,
    was: next.was,
    now: next.now,
    by: { ...expression, constant: next.constant },
  };
  if (constant.kind !== 'number' || parent?.kind !== 'comparison') return [up];
  const { less } = beside(constant.value, constant.unit);
  const now = printNumber(less, constant.unit);
  return [up, { ...up, now, by: { ...expression, constant: { ...constant, value: less } } }];
}

/** A step of weight goes from one item to the next, so that they still come to the same. */
function changesOfWeights(sum: WeightedSum): readonly Change[] {
  return sum.items.flatMap((item, place): readonly Change[] => {
    const at = (place + 1) % sum.items.length;
    const next = sum.items[at];
    const [from, to] = [numberOf(item), next && numberOf(next)];
    if (from === undefined || to === undefined || next === undefined || next === item) return [];
    const step = lastStep(from.value, from.unit);
    const [less, more] = [subtract(from.value, step), add(to.value, step)];
    if (compare(less, zero) <= 0) return [];
    const items = sum.items
      .with(place, { ...item, weight: { ...item.weight, ...numberExpression(from, less) } })
      .with(at, { ...next, weight: { ...next.weight, ...numberExpression(to, more) } });
    const print = (a: typeof less, b: typeof more): string =>
      `${item.name} ${printNumber(a, from.unit)} ${next.name} ${printNumber(b, to.unit)}`;
    return [
      {
        form: 'weight',
        origin: item.weight.origin,
        was: print(from.value, to.value),
        now: print(less, more),
        by: { ...sum, items },
      },
    ];
  });
}

type NumberConstant = Extract<Extract<Expression, { kind: 'constant' }>['constant'], { kind: 'number' }>;

function numberOf({ weight }: WeightedItem): (NumberConstant & { readonly origin: Expression['origin'] }) | undefined {
  return weight.kind === 'constant' && weight.constant.kind === 'number'
    ? { ...weight.constant, origin: weight.origin }
    : undefined;
}

function numberExpression(
  { unit, origin }: NonNullable<ReturnType<typeof numberOf>>,
  value: NumberConstant['value'],
): Expression {
  return { kind: 'constant', constant: { kind: 'number', value, unit }, origin };
}
