/** What must hold of any rule set, checked after lowering and after reading JSON. Mistakes of authors are found before, elsewhere. */
import { isDateUnit } from '@kaohe/quantity';
import type { Constant } from './constant.js';
import type { Cell, Expression, Statistic } from './expression.js';
import { problemsOfGrain } from './grain.js';
import type { Metric, RuleSet } from './ir.js';
import type { BuiltinId } from './operators.js';
import type { Type } from './type.js';
import { everyExpression, metricsNamedNow } from './walk.js';

/** How many arguments each built-in takes. */
const arities: Readonly<Record<BuiltinId, { readonly least: number; readonly most: number }>> = {
  minimum: { least: 1, most: Number.POSITIVE_INFINITY },
  maximum: { least: 1, most: Number.POSITIVE_INFINITY },
  absolute: { least: 1, most: 1 },
  worse: { least: 1, most: Number.POSITIVE_INFINITY },
  promote: { least: 2, most: 2 },
  demote: { least: 2, most: 2 },
  better: { least: 1, most: Number.POSITIVE_INFINITY },
  'date-year': { least: 1, most: 1 },
  'date-quarter': { least: 1, most: 1 },
  'date-month': { least: 1, most: 1 },
  'date-day': { least: 1, most: 1 },
  'date-weekday': { least: 1, most: 1 },
  'add-months': { least: 2, most: 2 },
  'whole-months': { least: 2, most: 2 },
  'whole-years': { least: 2, most: 2 },
  power: { least: 2, most: 2 },
  'square-root': { least: 1, most: 1 },
  exponential: { least: 1, most: 1 },
  logarithm: { least: 1, most: 2 },
};

/** What does not hold, in words for us; nothing for a sound rule set. */
export function checkInvariants(ruleSet: RuleSet): string[] {
  const names: Names = {
    inputs: new Set(ruleSet.inputs.map((input) => input.id)),
    parameters: new Set(ruleSet.parameters.map((parameter) => parameter.id)),
    metrics: new Set<string>(),
    allMetrics: new Set(ruleSet.metrics.map((metric) => metric.id)),
  };
  const problems = [
    ...repeated('input', ruleSet.inputs),
    ...repeated('parameter', ruleSet.parameters),
    ...repeated('metric', ruleSet.metrics),
    ...ruleSet.inputs.flatMap((input) =>
      [input.fallback, ...input.statuses.map(({ value }) => value)].flatMap((constant) =>
        unfit(`input ${input.id}`, input.type, constant),
      ),
    ),
    ...ruleSet.parameters.flatMap((parameter) => unfit(`parameter ${parameter.id}`, parameter.type, parameter.value)),
  ];
  problems.push(...problemsOfGrain(ruleSet));
  let current = '';
  for (const { metric, expression } of everyExpression(ruleSet)) {
    if (current !== metric.id) {
      // the metric before this one is complete: from here on it may be named
      if (current !== '') names.metrics.add(current);
      current = metric.id;
    }
    if (expression === metric.expression) problems.push(...namedTooEarly(names, metric));
    for (const problem of problemsAt(names, expression)) problems.push(`metric ${metric.id}: ${problem}`);
  }
  if (current !== '') names.metrics.add(current);
  return [...problems, ...problemsOfCases(ruleSet, names)];
}

interface Names {
  readonly inputs: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
  /** Those that come before the metric at hand. */
  readonly metrics: Set<string>;
  readonly allMetrics: ReadonlySet<string>;
}

/** Only of an earlier period a metric may use itself and those behind it. */
function namedTooEarly(names: Names, { id, expression }: Metric): readonly string[] {
  return metricsNamedNow(expression)
    .filter((named) => names.allMetrics.has(named) && !names.metrics.has(named))
    .map((named) => `metric ${id}: ${named} is no metric that comes before`);
}

function problemsAt(names: Names, expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'input':
      return missing(names.inputs, expression.id, 'is no input');
    case 'parameter':
      return missing(names.parameters, expression.id, 'is no parameter');
    case 'metric':
      return missing(names.allMetrics, expression.id, 'is no metric');
    case 'logic': {
      const { length } = expression.operands;
      const fits = expression.operator === 'not' ? length === 1 : length >= 2;
      return demand(fits, `${expression.operator} has ${length} operands`);
    }
    case 'choose':
      return demand(expression.cases.length > 0, 'a choice has no cases');
    case 'lookup': {
      const { length } = expression.subjects;
      const fits = expression.rows.every((row) => row.cells.length === length);
      return [
        ...demand(length > 0, `${expression.name} looks nothing up`),
        ...demand(fits, `${expression.name} has a row without one cell per subject`),
        ...demand(
          expression.rows.every((row) => row.cells.every(hasEdge)),
          `${expression.name} has a band without an edge`,
        ),
      ];
    }
    case 'round':
      return demand(expression.step.numerator > 0n, 'a rounding step is not above zero');
    case 'call': {
      const { least, most } = arities[expression.builtin];
      const { length } = expression.arguments;
      return demand(length >= least && length <= most, `${expression.builtin} has ${length} arguments`);
    }
    case 'quota': {
      const labels = new Set(expression.shares.map((share) => share.label));
      const { length } = expression.shares;
      return demand(length > 0 && labels.size === length, `${expression.name} has no shares, or one label twice`);
    }
    case 'pool':
      return demand(expression.step.numerator > 0n, 'the step of a pool is not above zero');
    case 'statistic':
      return problemsOfStatistic(expression);
    case 'streak': {
      const { restartAfter } = expression;
      const fits = restartAfter === undefined || (Number.isSafeInteger(restartAfter) && restartAfter > 0);
      return demand(fits, 'a streak restarts after less than one period');
    }
    case 'award':
      return [expression.amount, expression.reason].flatMap((id) => missing(names.inputs, id, 'is no input'));
    case 'override':
      return [expression.value, expression.reason, expression.by].flatMap((id) =>
        missing(names.inputs, id, 'is no input'),
      );
    case 'constant':
    case 'period':
    case 'team':
    case 'arithmetic':
    case 'comparison':
    case 'if-missing':
    case 'weighted-sum':
    case 'requirement':
    case 'required':
    case 'broken':
      return [];
  }
}

function hasEdge(cell: Cell): boolean {
  return cell.kind !== 'edges' || cell.low !== undefined || cell.high !== undefined;
}

function problemsOfStatistic(statistic: Statistic): readonly string[] {
  const { over, level, keep, tieBreakers } = statistic;
  const wanted = statistic.function;
  const periods = over.kind === 'last' || over.kind === 'before' ? over.periods : 1;
  const isOnePeriod = over.kind === 'before' || over.kind === 'latest';
  const isRank = wanted === 'rank' || wanted === 'dense-rank' || wanted === 'mean-rank' || wanted === 'percent-rank';
  return [
    ...demand(Number.isSafeInteger(periods) && periods > 0, 'a statistic reaches over less than one period'),
    ...demand((level !== undefined) === wanted.startsWith('percentile'), 'only a percentile has a level'),
    ...demand((wanted === 'previous') === isOnePeriod, 'only a previous value is of one period'),
    ...demand(!isRank || over.kind === 'cohort', 'a rank is not among people'),
    ...demand(isRank || tieBreakers.length === 0, 'only a rank has tie-breakers'),
    ...demand(keep === undefined || !isRank, 'a rank keeps all'),
  ];
}

function problemsOfCases(ruleSet: RuleSet, names: Names): readonly string[] {
  const known = (id: string) => names.metrics.has(id) || names.inputs.has(id);
  return ruleSet.cases.flatMap((test) => [
    ...test.given
      .flatMap((given) => given.values)
      .flatMap(({ id }) => demand(known(id), `test ${test.name}: ${id} is no input or metric`)),
    ...test.expected.flatMap(({ id }) => demand(known(id), `test ${test.name}: ${id} is no metric`)),
  ]);
}

function repeated(what: string, named: readonly { readonly id: string }[]): string[] {
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const { id } of named) {
    if (seen.has(id)) problems.push(`${what} ${id} is there twice`);
    seen.add(id);
  }
  return problems;
}

function unfit(what: string, type: Type, constant: Constant | undefined): readonly string[] {
  if (!constant || constant.kind === 'none') return [];
  if (type.kind === 'date' && constant.kind === 'number' && isDateUnit(constant.unit)) return [];
  if (constant.kind !== type.kind) return [`${what} is a ${type.kind} and has a ${constant.kind}`];
  if (constant.kind !== 'choice' || type.kind !== 'choice') return [];
  return demand(type.labels.includes(constant.label), `${what} does not know ${constant.label}`);
}

function missing(known: ReadonlySet<string>, id: string, problem: string): readonly string[] {
  return demand(known.has(id), `${id} ${problem}`);
}

function demand(holds: boolean, problem: string): readonly string[] {
  return holds ? [] : [problem];
}
