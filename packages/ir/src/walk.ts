/** Children of an expression, every expression of a rule set, and the same tree with some nodes replaced. */
import type { Bounds, Cell, Edge, Expression, Lookup, TieBreaker } from './expression.js';
import type { Metric, RuleSet } from './ir.js';
import { expressionsOfRange, mapCohort, mapRange, reachesBackOnly } from './range.js';

/** Expressions that hold no other. */
export type Leaf = Extract<
  Expression,
  { readonly kind: 'constant' | 'input' | 'parameter' | 'metric' | 'period' | 'team' | 'required' | 'broken' }
>;

const leaves: Readonly<Record<Leaf['kind'], true>> = {
  constant: true,
  input: true,
  parameter: true,
  metric: true,
  period: true,
  team: true,
  required: true,
  broken: true,
};

/** True for what no other expression stands in. */
export function isLeaf(expression: Expression): expression is Leaf {
  return Object.hasOwn(leaves, expression.kind);
}

const nothing: readonly Expression[] = [];

/** The expressions directly inside, in the order in which they are read. */
export function children(expression: Expression): readonly Expression[] {
  if (isLeaf(expression)) return nothing;
  switch (expression.kind) {
    case 'arithmetic':
    case 'comparison':
      return [expression.left, expression.right];
    case 'logic':
      return expression.operands;
    case 'choose':
      return [...expression.cases.flatMap(({ when, then }) => [when, then]), expression.otherwise];
    case 'lookup':
      return childrenOfLookup(expression);
    case 'round':
      return [expression.operand];
    case 'call':
      return expression.arguments;
    case 'if-missing':
      return [expression.operand, expression.fallback];
    case 'weighted-sum':
      return expression.items.flatMap(({ weight, score }) => [weight, score]);
    case 'quota':
      return [
        expression.by,
        ...expression.cohort.keys,
        ...expression.shares.flatMap(({ limits }) => limits.map(({ amount }) => amount)),
        ...expression.tieBreakers.map((tieBreaker) => tieBreaker.expression),
        ...present(expression.small?.result),
        ...present(expression.eligible),
        ...present(expression.meets?.grade),
      ];
    case 'pool':
      return [
        expression.pot,
        ...expression.cohort.keys,
        ...present(expression.weight),
        ...present(expression.eligible),
        ...expression.tieBreakers.map((tieBreaker) => tieBreaker.expression),
        ...present(expression.cap),
      ];
    case 'statistic':
      return [
        expression.operand,
        ...expressionsOfRange(expression.over),
        ...present(expression.where),
        ...expression.tieBreakers.map((tieBreaker) => tieBreaker.expression),
      ];
    case 'streak':
      return [expression.condition];
    case 'award':
      return [expression.when, expression.low, expression.high, ...present(expression.fallback)];
    case 'override': {
      const bounds = [expression.bounds, expression.change].flatMap((one) => (one ? [one.low, one.high] : []));
      return [expression.computed, ...present(expression.when), ...bounds];
    }
    case 'requirement':
      return [expression.condition];
  }
}

function childrenOfLookup({ subjects, rows, otherwise }: Lookup): readonly Expression[] {
  const found = [...subjects];
  for (const { cells, when, result } of rows) {
    for (const cell of cells)
      if (cell.kind === 'edges') found.push(...present(cell.low?.value), ...present(cell.high?.value));
    if (when !== undefined) found.push(when);
    found.push(result);
  }
  if (otherwise !== undefined) found.push(otherwise);
  return found;
}

/** An expression and the metric it belongs to. */
export interface Placed {
  readonly metric: Metric;
  readonly expression: Expression;
}

/** Every expression of every metric, a node before what is inside it. */
export function everyExpression(ruleSet: RuleSet): readonly Placed[] {
  const found: Placed[] = [];
  for (const metric of ruleSet.metrics)
    for (const expression of within(metric.expression)) found.push({ metric, expression });
  return found;
}

/** The expression and all that is inside it, a node before what is inside it. */
export function within(expression: Expression): readonly Expression[] {
  const found: Expression[] = [];
  const open: Expression[] = [expression];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next);
    pushReversed(open, children(next));
  }
  return found;
}

/** The first of them on top. */
function pushReversed(open: Expression[], inner: readonly Expression[]): void {
  for (let place = inner.length - 1; place >= 0; place -= 1) open.push(inner[place] as Expression); // a place of it
}

/** The metrics an expression names, each once, in reading order. */
export function metricsNamed(expression: Expression): readonly string[] {
  const ids = new Set<string>();
  for (const inner of within(expression)) if (inner.kind === 'metric') ids.add(inner.id);
  return [...ids];
}

/** The metrics an expression needs of the same period: those it only asks for earlier periods of are left out. */
export function metricsNamedNow(expression: Expression): readonly string[] {
  const ids = new Set<string>();
  const open: Expression[] = [expression];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'metric') ids.add(next.id);
    const isPast = next.kind === 'statistic' && reachesBackOnly(next.over);
    if (!isPast) pushReversed(open, children(next));
  }
  return [...ids];
}

/** The inputs an expression reads, directly or through metrics, each once, in the order in which they are met. */
export function inputsBehind(metrics: ReadonlyMap<string, Metric>, expression: Expression): readonly string[] {
  const inputs = new Set<string>();
  const seen = new Set<string>();
  const open: Expression[] = [expression];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const inner of within(next)) {
      if (inner.kind === 'input') inputs.add(inner.id);
      if (inner.kind === 'award') inputs.add(inner.amount);
      if (inner.kind === 'override') inputs.add(inner.value);
      if (inner.kind !== 'metric' || seen.has(inner.id)) continue;
      seen.add(inner.id);
      const metric = metrics.get(inner.id);
      if (metric) open.push(metric.expression);
    }
  }
  return [...inputs];
}

/** The rule set with each expression, innermost first, replaced by what `change` makes of it. */
export function mapRuleSet(ruleSet: RuleSet, change: (expression: Expression) => Expression): RuleSet {
  const metrics = ruleSet.metrics.map((metric) => ({
    ...metric,
    expression: mapExpression(metric.expression, change),
  }));
  return { ...ruleSet, metrics };
}

/** The expression with each node, innermost first, replaced by what `change` makes of it. */
export function mapExpression(expression: Expression, change: (expression: Expression) => Expression): Expression {
  return change(mapChildren(expression, (child) => mapExpression(child, change)));
}

/** The expression with what is directly inside it replaced by what `map` makes of it. */
export function mapChildren(expression: Expression, map: (child: Expression) => Expression): Expression {
  switch (expression.kind) {
    case 'constant':
    case 'input':
    case 'parameter':
    case 'metric':
    case 'period':
    case 'team':
    case 'required':
    case 'broken':
      return expression;
    case 'arithmetic':
    case 'comparison':
      return { ...expression, left: map(expression.left), right: map(expression.right) };
    case 'logic':
      return { ...expression, operands: expression.operands.map(map) };
    case 'choose':
      return {
        ...expression,
        cases: expression.cases.map(({ when, then }) => ({ when: map(when), then: map(then) })),
        otherwise: map(expression.otherwise),
      };
    case 'lookup':
      return {
        ...expression,
        subjects: expression.subjects.map(map),
        rows: expression.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => withEdges(cell, map)),
          when: row.when && map(row.when),
          result: map(row.result),
        })),
        otherwise: expression.otherwise && map(expression.otherwise),
      };
    case 'round':
      return { ...expression, operand: map(expression.operand) };
    case 'call':
      return { ...expression, arguments: expression.arguments.map(map) };
    case 'if-missing':
      return { ...expression, operand: map(expression.operand), fallback: map(expression.fallback) };
    case 'weighted-sum':
      return {
        ...expression,
        items: expression.items.map((item) => ({ ...item, weight: map(item.weight), score: map(item.score) })),
      };
    case 'statistic':
      return {
        ...expression,
        operand: map(expression.operand),
        over: mapRange(expression.over, map),
        where: expression.where && map(expression.where),
        tieBreakers: mapTieBreakers(expression.tieBreakers, map),
      };
    case 'quota':
      return {
        ...expression,
        by: map(expression.by),
        cohort: mapCohort(expression.cohort, map),
        shares: expression.shares.map((share) => ({
          ...share,
          limits: share.limits.map((limit) => ({ ...limit, amount: map(limit.amount) })),
        })),
        tieBreakers: mapTieBreakers(expression.tieBreakers, map),
        small: expression.small && { ...expression.small, result: map(expression.small.result) },
        eligible: expression.eligible && map(expression.eligible),
        meets: expression.meets && { ...expression.meets, grade: map(expression.meets.grade) },
      };
    case 'pool':
      return {
        ...expression,
        pot: map(expression.pot),
        cohort: mapCohort(expression.cohort, map),
        weight: expression.weight && map(expression.weight),
        eligible: expression.eligible && map(expression.eligible),
        tieBreakers: mapTieBreakers(expression.tieBreakers, map),
        cap: expression.cap && map(expression.cap),
      };
    case 'streak':
      return { ...expression, condition: map(expression.condition) };
    case 'award':
      return {
        ...expression,
        when: map(expression.when),
        low: map(expression.low),
        high: map(expression.high),
        fallback: expression.fallback && map(expression.fallback),
      };
    case 'override':
      return {
        ...expression,
        computed: map(expression.computed),
        when: expression.when && map(expression.when),
        bounds: expression.bounds && mapBounds(expression.bounds, map),
        change: expression.change && mapBounds(expression.change, map),
      };
    case 'requirement':
      return { ...expression, condition: map(expression.condition) };
  }
}

function mapTieBreakers(
  tieBreakers: readonly TieBreaker[],
  map: (child: Expression) => Expression,
): readonly TieBreaker[] {
  return tieBreakers.map((one) => ({ ...one, expression: map(one.expression) }));
}

function mapBounds({ low, high }: Bounds, map: (child: Expression) => Expression): Bounds {
  return { low: map(low), high: map(high) };
}

function present(expression: Expression | undefined): readonly Expression[] {
  return expression ? [expression] : [];
}

function withEdges(cell: Cell, map: (child: Expression) => Expression): Cell {
  if (cell.kind !== 'edges') return cell;
  const mapped = (edge: Edge | undefined): Edge | undefined => edge && { ...edge, value: map(edge.value) };
  return { ...cell, low: mapped(cell.low), high: mapped(cell.high) };
}
