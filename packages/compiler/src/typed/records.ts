/** Statistics over a person's own records: `合计(单笔)`, `个数(质检单)`. Which records is known from what stands in brackets. */
import { diagnose } from '@kaohe/diagnostics';
import { type Expression, type RecordRange, type Statistic, type StatisticId, type Type, tablesIn } from '@kaohe/ir';
import { dimensionless } from '@kaohe/quantity';
import type * as Syntax from '../syntax/tree.js';
import { childrenOf } from '../syntax/walk.js';
import { clauses } from '../tokens/keywords.js';
import { isSpelled } from '../tokens/spelling.js';
import { type FunctionId, functions, words } from '../tokens/words.js';
import { fitTo } from './fit.js';
import { type Call, type Infer, levelOf, narrowed } from './narrowing.js';
import { recordKeys } from './record-keys.js';
import type { Scope } from './scope.js';
import { broken, isBroken, type Typed, typed } from './tree.js';

/** What can be said of several records. */
const gathering = {
  sum: 'sum',
  mean: 'mean',
  median: 'median',
  minimum: 'minimum',
  maximum: 'maximum',
  count: 'count',
  percentile: 'percentile',
  percentileExclusive: 'percentile-exclusive',
  percentileNearest: 'percentile-nearest',
} as const satisfies Readonly<Partial<Record<FunctionId, StatisticId>>>;

type GatheringId = (typeof gathering)[keyof typeof gathering];

type Cap = Extract<Syntax.Narrowing, { readonly amount: Syntax.Expression }>;

const plainNumber: Type = { kind: 'number', unit: dimensionless };

/** The statistic of records that a call is; undefined where it is about people, periods or values of one row. */
export function inferGathering(scope: Scope, call: Call, infer: Infer): Typed | undefined {
  const wanted = gatheringOf(call.function.text);
  const [first, second] = call.arguments;
  if (wanted === undefined || first === undefined || !mentionsRecords(scope, first)) return undefined;
  const needsLevel = wanted.startsWith('percentile');
  // several values of one record are an ordinary function of them
  if (call.arguments.length !== (needsLevel ? 2 : 1)) return undefined;
  const operand = recordsThemselves(scope, first) ?? infer(scope, first);
  if (isBroken(operand)) return broken(scope.name, call.span);
  const range = recordRange(scope, first, operand.expression);
  const level = second && levelOf(scope, infer(scope, second), second);
  if (range === undefined || (needsLevel && level === undefined)) return broken(scope.name, call.span);
  if (operand.type === undefined || (operand.type.kind !== 'number' && wanted !== 'count')) {
    scope.report(diagnose('types/number-expected', first.span, { found: operand.type?.kind ?? 'label' }));
    return broken(scope.name, call.span);
  }
  const type = wanted === 'count' ? plainNumber : operand.type;
  const cap = capOf(scope, call, wanted, type, infer);
  const over = cap === 'broken' ? undefined : grouped(scope, call, range, cap);
  const narrowings = call.narrowings.filter(({ kind }) => kind !== 'cap');
  const how = narrowed(scope, { ...call, narrowings }, ['when', ...allowed(wanted)], infer);
  if (over === undefined || how === undefined || cap === 'broken') return broken(scope.name, call.span);
  const made: Statistic = {
    kind: 'statistic',
    function: wanted,
    operand: operand.expression,
    over,
    level,
    ...how,
    origin: call.span,
  };
  if (cap === undefined || over.groups !== undefined) return typed(type, made);
  return typed(type, { kind: 'call', builtin: 'minimum', arguments: [made, cap], origin: call.span });
}

function allowed(wanted: GatheringId): readonly Syntax.Narrowing['kind'][] {
  return wanted === 'count' ? ['least'] : ['trim', 'best', 'ascending', 'least'];
}

/** `上限 50元`: only what is added up can be cut off. */
function capOf(
  scope: Scope,
  call: Call,
  wanted: GatheringId,
  type: Type,
  infer: Infer,
): Expression | undefined | 'broken' {
  const [cap, again] = call.narrowings.filter((one): one is Cap => one.kind === 'cap');
  if (cap === undefined) return undefined;
  const clause = clauses.cap.zh[0];
  if (again !== undefined) scope.report(diagnose('syntax/clause-twice', again.span, { clause }));
  if (wanted !== 'sum' && wanted !== 'count') {
    scope.report(diagnose('syntax/clause-not-here', cap.span, { clause, declaration: call.function.text }));
    return 'broken';
  }
  const amount = fitTo(scope, infer(scope, cap.amount), type, cap.amount.span);
  return isBroken(amount) || again !== undefined ? 'broken' : amount.expression;
}

/** `每 天 上限 50元`: the records of a day count together. Without a limit it would make no difference. */
function grouped(scope: Scope, call: Call, range: RecordRange, cap: Expression | undefined): RecordRange | undefined {
  const { over } = call;
  if (over === undefined) return range;
  if (over.kind !== 'cohort' || over.withoutSelf) {
    scope.report(diagnose('syntax/clause-not-here', over.span, { clause: '近 …', declaration: call.function.text }));
    return undefined;
  }
  const ofPeople = over.keys.find(({ text }) => text === scope.cohort || isSpelled(words.everyone, text));
  if (ofPeople !== undefined) {
    scope.report(diagnose('types/records-loose', ofPeople.span, { name: range.table, table: range.table }));
    return undefined;
  }
  const keys = recordKeys(scope, range.table, over.keys);
  if (keys === undefined) return undefined;
  if (cap === undefined) {
    const clause = `${clauses.cap.zh[0]} ${clauses.cap.en[0]}`;
    scope.report(diagnose('syntax/clause-missing', over.span, { clause, declaration: call.function.text }));
    return undefined;
  }
  return { ...range, groups: { keys, cap } };
}

function gatheringOf(text: string): GatheringId | undefined {
  const ids = Object.keys(gathering) as (keyof typeof gathering)[]; // exactly the keys of the table
  const id = ids.find((known) => isSpelled(functions[known], text));
  return id && gathering[id];
}

/** The tables of which one record must be at hand for an expression to have a value. */
export function tablesOf(scope: Scope, expression: Expression): readonly string[] {
  return [...tablesIn(expression, ({ id }) => scope.tables.get(id))];
}

/** Whether an expression is of records: it names one of their columns or their table, what is gathered inside left out. */
function mentionsRecords(scope: Scope, expression: Syntax.Expression): boolean {
  const open: Syntax.Expression[] = [expression];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'reference') {
      const name = next.path[0]?.text ?? '';
      if (scope.tables.has(name) || isTableName(scope, name)) return true;
    }
    if (next.kind === 'call' && next.arguments.length === 1 && gatheringOf(next.function.text) !== undefined) continue;
    open.push(...childrenOf(next));
  }
  return false;
}

/** True for names declared with `明细`. */
function isTableName(scope: Scope, name: string): boolean {
  return scope.declarations.get(name)?.keyword === 'records';
}

/** `个数(质检单)`: the records themselves, each a yes. */
function recordsThemselves(scope: Scope, written: Syntax.Expression): Typed | undefined {
  const name = written.kind === 'reference' && written.path.length === 1 ? (written.path[0]?.text ?? '') : '';
  if (!isTableName(scope, name)) return undefined;
  const constant = { kind: 'yes-no', value: true } as const;
  return typed({ kind: 'yes-no' }, { kind: 'constant', constant, origin: written.span });
}

/** The one table of what is gathered; undefined after a report. */
function recordRange(scope: Scope, written: Syntax.Expression, operand: Expression): RecordRange | undefined {
  const named = written.kind === 'reference' ? (written.path[0]?.text ?? '') : '';
  const [table, other] = isTableName(scope, named) ? [named] : tablesOf(scope, operand);
  if (table !== undefined && other === undefined) return { kind: 'records', table, groups: undefined };
  if (table !== undefined && other !== undefined)
    scope.report(diagnose('types/records-mixed', written.span, { first: table, second: other }));
  return undefined;
}
