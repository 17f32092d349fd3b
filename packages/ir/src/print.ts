/** A rule set as readable text, for people who look at what came out: snapshots, messages, the playground. Not a format to read back. */
import {
  fromCanonical,
  isDateUnit,
  printDate,
  printInterval,
  printRational,
  type Rational,
  type Unit,
} from '@kaohe/quantity';
import type { Case, Expected, Given } from './cases.js';
import type { Constant } from './constant.js';
import type {
  Bounds,
  Cell,
  Cohort,
  Edge,
  Expression,
  Lookup,
  Pool,
  Quota,
  QuotaShare,
  Statistic,
  StatisticRange,
} from './expression.js';
import type { Grain, Identity, RuleSet } from './ir.js';
import type { Keep } from './operators.js';
import { printType } from './type.js';

/** The whole rule set, one line per declaration and one more per row or item in it. */
export function printRuleSet(ruleSet: RuleSet): string {
  const cohort = ruleSet.cohort === undefined ? '' : ` of ${ruleSet.cohort}`;
  const subject = `${ruleSet.subject}${cohort}${printIdentity(ruleSet.identity)}`;
  const start = ruleSet.periodStart === 1 ? '' : ` from ${ruleSet.periodStart}`;
  const lines = [`rules ${ruleSet.name} ${ruleSet.version} per ${ruleSet.periodKind}${start} for ${subject}`];
  for (const { id, date } of ruleSet.tables)
    lines.push(`records ${id}${date === undefined ? '' : ` dated by ${date}`}`);
  for (const input of ruleSet.inputs) {
    const fallback = input.fallback ? ` or ${printConstant(input.fallback)}` : '';
    const statuses = input.statuses.map(
      ({ word, value }) => `, ${word} is ${value ? printConstant(value) : 'missing'}`,
    );
    const combine = input.combine === undefined ? '' : `, rows come together by ${input.combine}`;
    const optional = input.optional ? ' optional' : '';
    lines.push(
      `input ${input.id} : ${printType(input.type)} per ${printGrain(input.grain)}${optional}${fallback}${statuses.join('')}${combine}`,
    );
  }
  for (const parameter of ruleSet.parameters) {
    const value = parameter.value ? printConstant(parameter.value) : 'required';
    lines.push(`parameter ${parameter.id} : ${printType(parameter.type)} = ${value}`);
  }
  for (const metric of ruleSet.metrics) {
    lines.push(`${metric.role} ${metric.id} : ${printType(metric.type)} = ${printExpression(metric.expression)}`);
  }
  for (const change of ruleSet.changes) lines.push(`change ${change.path}: ${change.was} -> ${change.now}`);
  return [...lines, ...ruleSet.cases.flatMap(printCase), ''].join('\n');
}

function printGrain(grain: Grain): string {
  if (typeof grain === 'string') return grain;
  return grain.kind === 'record' ? grain.table : grain.keys.join(', ');
}

function printIdentity(identity: Identity | undefined): string {
  if (identity === undefined) return '';
  return identity.kind === 'row' ? ' by row' : ` by ${identity.headings.join(', ')}`;
}

/** An expression on one line, or with one indented line per row where it is a table. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'constant':
      return printConstant(expression.constant);
    case 'input':
    case 'parameter':
    case 'metric':
      return expression.id;
    case 'period':
      return `period.${expression.part}`;
    case 'team':
      return 'team';
    case 'arithmetic':
    case 'comparison':
      return `${printOperand(expression.left)} ${expression.operator} ${printOperand(expression.right)}`;
    case 'logic':
      if (expression.operator === 'not') return `not ${expression.operands.map(printOperand).join(', ')}`;
      return expression.operands.map(printOperand).join(` ${expression.operator} `);
    case 'choose':
      return [
        ...expression.cases.map(({ when, then }) => `if ${printExpression(when)} then ${printOperand(then)} else `),
        printOperand(expression.otherwise),
      ].join('');
    case 'lookup':
      return printLookup(expression);
    case 'round':
      return `${printOperand(expression.operand)} rounded ${expression.mode} to ${printNumber(expression.step, expression.unit)}`;
    case 'call':
      return `${expression.builtin}(${expression.arguments.map(printExpression).join(', ')})`;
    case 'if-missing':
      return `${printOperand(expression.operand)} if missing ${printOperand(expression.fallback)}`;
    case 'weighted-sum':
      return `sum of${expression.items.map((item) => `\n  ${printOperand(item.weight)} * ${printOperand(item.score)}`).join('')}`;
    case 'quota':
      return printQuota(expression);
    case 'pool':
      return printPool(expression);
    case 'statistic':
      return printStatistic(expression);
    case 'streak': {
      const restart = expression.restartAfter === undefined ? '' : `, restart after ${expression.restartAfter}`;
      return `streak(${printExpression(expression.condition)}, gaps ${expression.gaps}${restart})`;
    }
    case 'award': {
      const fallback = expression.fallback ? ` or ${printOperand(expression.fallback)}` : '';
      const bounds = `${printOperand(expression.low)} to ${printOperand(expression.high)}`;
      return `award ${bounds} when ${printExpression(expression.when)}, ${expression.amount} and ${expression.reason} by ${expression.decider}${fallback}`;
    }
    case 'override': {
      const bounds = expression.bounds ? ` within ${printBounds(expression.bounds)}` : '';
      const change = expression.change ? ` by ${printBounds(expression.change)}` : '';
      const when = expression.when ? ` when ${printExpression(expression.when)}` : '';
      return `${printOperand(expression.computed)} or ${expression.value}${bounds}${change}${when}, ${expression.reason} and ${expression.by} by ${expression.decider}`;
    }
    case 'requirement':
      return `require ${printExpression(expression.condition)}`;
    case 'required':
      return `required ${expression.name}`;
    case 'broken':
      return `broken ${expression.name}`;
  }
}

function printBounds({ low, high }: Bounds): string {
  return `${printOperand(low)} to ${printOperand(high)}`;
}

/** A constant as its author would write it: `55%`, `A`, `"text"`, `none`. */
export function printConstant(constant: Constant): string {
  switch (constant.kind) {
    case 'number':
      return printNumber(constant.value, constant.unit);
    case 'choice':
      return constant.label;
    case 'text':
      return JSON.stringify(constant.text);
    case 'yes-no':
      return constant.value ? 'yes' : 'no';
    case 'none':
      return 'none';
  }
}

/** A canonical number as it is written in a unit, exact: `55%`; a day of the calendar as a date. */
export function printNumber(value: Rational, unit: Unit): string {
  if (isDateUnit(unit)) return printDate(value);
  return printRational(fromCanonical(value, unit)) + unit.symbol;
}

/** `everyone`, `team`, `job, level`. */
export function printCohort({ keys }: Cohort): string {
  return keys.length === 0 ? 'everyone' : keys.map(printExpression).join(', ');
}

/** The cell of a table: `[50%, 55%)`, `A | B`, `any`. */
export function printCell(cell: Cell): string {
  switch (cell.kind) {
    case 'interval':
      return printInterval(cell.interval, (value) => printNumber(value, cell.unit));
    case 'edges':
      return [...printEdge('>', cell.low), ...printEdge('<', cell.high)].join(' and ');
    case 'labels':
      return cell.labels.join(' | ');
    case 'any':
      return 'any';
  }
}

function printEdge(sign: '>' | '<', edge: Edge | undefined): readonly string[] {
  return edge ? [`${sign}${edge.closed ? '=' : ''} ${printOperand(edge.value)}`] : [];
}

function printStatistic(statistic: Statistic): string {
  const { function: wanted, operand, over, level, where, keep, least, direction, tieBreakers } = statistic;
  const others = over.kind === 'values' ? over.others.map((other) => `, ${printExpression(other)}`) : [];
  const parts = [
    printExpression(operand) + others.join(''),
    ...(level === undefined ? [] : [`at ${printRational(level)}`]),
    ...printRange(over),
    ...(where ? [`where ${printOperand(where)}`] : []),
    ...(keep ? [printKeep(keep)] : []),
    ...(least > 0 ? [`at least ${least}`] : []),
    ...(direction === 'lower' ? ['ascending'] : []),
    ...tieBreakers.map((one) => `then ${printOperand(one.expression)} ${one.direction}`),
  ];
  return `${wanted}(${parts.join(' ')})`;
}

function printRange(over: StatisticRange): readonly string[] {
  switch (over.kind) {
    case 'cohort':
      return [`within ${printCohort(over.cohort)}${over.withoutSelf ? ' without self' : ''}`];
    case 'last':
      return [`last ${over.periods}${over.withoutThis ? ' without this' : ''}`];
    case 'before':
      return [`${over.periods} before`];
    case 'latest':
      return ['latest'];
    case 'year':
    case 'quarter':
    case 'half':
    case 'so-far':
      return [over.kind + (over.withoutThis ? ' without this' : '')];
    case 'values':
      return [];
    case 'records': {
      const keys = over.groups?.keys.map(printOperand).join(', ') ?? '';
      const groups = over.groups ? ` by ${keys} no more than ${printOperand(over.groups.cap)}` : '';
      return [`over ${over.table}${groups}`];
    }
  }
}

function printKeep(keep: Keep): string {
  return keep.kind === 'best' ? `best ${keep.most}` : `trim ${printKept(keep)}`;
}

function printKept({ without }: Exclude<Keep, { kind: 'best' }>): string {
  return typeof without === 'number' ? `${without}` : `${printRational(without)} of them`;
}

function printOperand(expression: Expression): string {
  const text = printExpression(expression);
  return isWord(expression) ? text : `(${text})`;
}

function isWord(expression: Expression): boolean {
  const words: readonly Expression['kind'][] = [
    'constant',
    'input',
    'parameter',
    'metric',
    'period',
    'team',
    'call',
    'statistic',
    'streak',
  ];
  return words.includes(expression.kind);
}

function printLookup(lookup: Lookup): string {
  const rows = lookup.rows.map((row) => {
    const when = row.when ? ` when ${printOperand(row.when)}` : '';
    return `\n  ${row.cells.map(printCell).join(', ')}${when} -> ${printOperand(row.result)}`;
  });
  const otherwise = lookup.otherwise ? `\n  otherwise -> ${printOperand(lookup.otherwise)}` : '';
  return `${lookup.role} by ${lookup.subjects.map(printOperand).join(', ')}${rows.join('')}${otherwise}`;
}

function printQuota(quota: Quota): string {
  const shares = quota.shares.map(printShare).join(', ');
  const ties = quota.tieBreakers.map((one) => `${printOperand(one.expression)} ${one.direction}, `).join('');
  return [
    `quota by ${printOperand(quota.by)} among ${printCohort(quota.cohort)}: ${shares}, ${quota.headcount}`,
    `ties ${ties}${quota.stillTied}`,
    ...(quota.small ? [`under ${quota.small.below} ${printOperand(quota.small.result)}`] : []),
    ...(quota.eligible ? [`only ${printOperand(quota.eligible)}`] : []),
    ...(quota.meets ? [`meets ${printOperand(quota.meets.grade)} ${quota.meets.how}`] : []),
  ].join('\n  ');
}

function printShare({ label, limits }: QuotaShare): string {
  const amounts = limits.map(({ bound, measure, amount }) => {
    const words = { exactly: '', 'at-most': 'at most ', 'at-least': 'at least ' } as const;
    return ` ${words[bound]}${printOperand(amount)}${measure === 'people' ? ' people' : ''}`;
  });
  return `${label}${amounts.join(',')}`;
}

function printPool(pool: Pool): string {
  const ties = pool.tieBreakers.map((one) => `${printOperand(one.expression)} ${one.direction}`);
  return [
    `pool ${pool.gives} of ${printOperand(pool.pot)} among ${printCohort(pool.cohort)}`,
    pool.weight ? `by ${printOperand(pool.weight)}` : 'equally',
    `in steps of ${printNumber(pool.step, pool.unit)}, ${pool.remainder}`,
    ...(ties.length > 0 ? [`ties ${ties.join(', ')}`] : []),
    ...(pool.eligible ? [`only ${printOperand(pool.eligible)}`] : []),
    ...(pool.cap ? [`at most ${printOperand(pool.cap)}`] : []),
  ].join('\n  ');
}

function printCase(test: Case): readonly string[] {
  const settings = test.settings.map(({ id, constant }) => `  with ${id} = ${printConstant(constant)}`);
  return [
    `test ${JSON.stringify(test.name)}`,
    ...settings,
    ...test.given.map(printGiven),
    ...test.expected.map(printExpected),
  ];
}

function printGiven(given: Given): string {
  const values = given.values.map(({ id, constant }) => `${id} = ${printConstant(constant)}`).join(', ');
  return `  given ${[given.person, given.team, given.period].filter(Boolean).join(' ')}: ${values}`;
}

function printExpected(expected: Expected): string {
  const { constant } = expected;
  const value = constant.kind === 'missing' ? 'missing' : printConstant(constant);
  return `  expect ${[expected.person, expected.period].filter(Boolean).join(' ')}: ${expected.id} = ${value}`;
}
