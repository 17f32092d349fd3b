/** All metrics of a run as registers, in the order and in the stages in which they can be filled. */
import { invariant } from '@kaohe/diagnostics';
import type { Expression, Metric, MetricGroup, RuleSet } from '@kaohe/ir';
import { rational } from '@kaohe/quantity';
import type { RuleIndex } from '../builtins/rule-index.js';
import { none, type Value } from '../data/value.js';
import { type Closure, type Compiling, closureOf, readerOf } from '../plan/closures.js';
import { cohortGrading, type PopulationStep } from '../plan/population.js';
import { columnsOf, type Filled, fillGroup, plansOf, populationOf, slotsOf } from '../plan/run.js';
import { cohortStatistic } from '../plan/statistic.js';
import { closing, openRegister, shapeOfType, valueInRegister } from './asked.js';
import { bindExpression, shapeOf } from './bind.js';
import { type Binding, type Population, unbound } from './binding.js';
import { type BoundMetric, carried, readMetric, widen } from './bound-metric.js';
import { type ColumnTable, rowStates, valueIn } from './columns.js';
import { once } from './from-dataset.js';
import { inputRegisters } from './input-registers.js';
import type { BoundPopulation } from './population/bound-population.js';
import { bindQuota } from './population/quota.js';
import { bindStatistic } from './population/statistic.js';
import { bindStreak } from './population/streak.js';
import type { Register } from './registers.js';
import type { Room } from './room.js';
import { factsOf, type RuleFacts } from './rule-facts.js';
import { wholeRegister } from './whole-register.js';

/** Told of a metric in which something is worked out value by value, and what: a kind of expression, or how a metric is filled. */
export type NoteByValue = (metricId: string, what: string) => void;

/** The metrics that are wanted and those they need, by id. */
export function bindMetrics(
  ruleSet: RuleSet,
  table: ColumnTable,
  room: Room,
  wanted: ReadonlySet<string>,
  noteByValue: NoteByValue = () => undefined,
): ReadonlyMap<string, BoundMetric> {
  const facts = factsOf(ruleSet);
  const { rules } = facts;
  const bound = new Map<string, BoundMetric>();
  const byValues = new Set<string>();
  const run: Run = {
    facts,
    rules,
    table,
    room,
    bound,
    columns: columnsOfRun(rules, table, room, bound, byValues),
    byValues,
    slots: slotsOf(ruleSet),
    inputs: inputRegisters(table, room),
    seen: new Map(),
    populations: new Map(),
    wanted,
    noteByValue,
  };
  const needed = neededFor(facts, wanted);
  for (const group of facts.groups) {
    const metrics = group.metrics.filter(({ id }) => needed.has(id));
    if (metrics.length === 0) continue;
    if (group.isCarried || metrics.some((metric) => metric.table !== undefined))
      bindByValues(run, { ...group, metrics });
    else for (const metric of metrics) bindMetric(run, metric);
  }
  return bound;
}

interface Run {
  readonly facts: RuleFacts;
  readonly rules: RuleIndex;
  readonly table: ColumnTable;
  readonly room: Room;
  readonly bound: Map<string, BoundMetric>;
  readonly columns: Filled;
  /** Metrics whose values are read where they were filled one by one. */
  readonly byValues: Set<string>;
  readonly slots: ReturnType<typeof slotsOf>;
  readonly inputs: ReadonlyMap<string, Register>;
  /** Inputs and metrics as a stage sees them. */
  readonly seen: Map<string, Register>;
  readonly populations: Map<Expression, PlacedPopulation>;
  readonly wanted: ReadonlySet<string>;
  readonly noteByValue: NoteByValue;
}

function neededFor({ rules: { metrics }, metricsNamed }: RuleFacts, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const needed = new Set<string>();
  const open = [...wanted];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const metric = metrics.get(id);
    if (needed.has(id) || !metric) continue;
    needed.add(id);
    open.push(...metricsNamed(metric.expression));
  }
  return needed;
}

/** What closures read: inputs and metrics wherever they stand. */
function columnsOfRun(
  { ruleSet }: RuleIndex,
  table: ColumnTable,
  room: Room,
  bound: ReadonlyMap<string, BoundMetric>,
  byValues: ReadonlySet<string>,
): Filled {
  const values = ruleSet.metrics.map((): Value[] => []);
  const within = new Map<string, Filled>();
  const columns: Filled = {
    get dataset() {
      return table.dataset();
    },
    inputs: ruleSet.inputs.map(({ id }) => {
      const column = table.inputs.get(id);
      return column && ((row) => valueIn(column, row));
    }),
    metrics: ruleSet.metrics.map(({ id }, slot) => {
      const own = readerOf(values[slot] ?? []);
      return (row: number) => {
        const metric = byValues.has(id) ? undefined : bound.get(id);
        return metric ? readMetric(room, metric, row) : own(row);
      };
    }),
    populations: [],
    values,
    populationValues: [],
    people: undefined,
    within: (name) => {
      const { dataset, ownerOf } = table.dataset().records(name);
      const found = within.get(name) ?? columnsOf(ruleSet, dataset, { table: name, people: { columns, ownerOf } });
      within.set(name, found);
      return found;
    },
  };
  return columns;
}

/** Binds a metric whose value in a row comes from that row, once its populations are there. */
function bindMetric(run: Run, metric: Metric): void {
  const { room, bound, columns, table } = run;
  const compiling = compilingFor(run, metric);
  const closure = closureFor(run, compiling, metric.expression);
  const assumed = table.assumed.get(metric.id);
  const ask = (row: number): Value => assumed?.[row] ?? closure(columns, row);
  const odd = new Map<number, Value>();
  const serial = room.serial;
  const isOpen = room.path === 'asked' || assumed?.some((value) => value !== undefined) === true;
  const made = isOpen ? unbound : bindingFor(run, metric, compiling).bind(metric.expression);
  const open = made.kind === 'unbound' ? openRegister(room, shapeOfType(metric.type)) : made;
  const register = closing(room, open, serial, ask, (row, value) => odd.set(row, value));
  // what is absent or still open may be asked for at any time, also when the last block is done
  if (register.kind === 'unbound' || isSometimesOdd(register)) widenNamed(run, metric.expression);
  if (run.wanted.has(metric.id)) widen(room, register);
  bound.set(metric.id, { id: metric.id, register, odd, ask });
}

/** Most rows are never asked: what they would be asked with is made for the first one. Populations have to be planned before the run. */
function closureFor({ facts }: Run, compiling: Compiling, expression: Expression): Closure {
  if (facts.hasPopulation(expression)) return closureOf(compiling, expression);
  const made = once(() => closureOf(compiling, expression));
  return (columns, row) => made()(columns, row);
}

function isSometimesOdd(register: Register): boolean {
  return (register.kind === 'number' || register.kind === 'codes') && register.states !== undefined;
}

function bindingFor(run: Run, metric: Metric, compiling: Compiling): Binding {
  const { rules, table, room, columns } = run;
  const made = new Map<Expression, Register>();
  const binding: Binding = {
    table,
    rules,
    metric,
    room,
    bind: (expression) => {
      const known = made.get(expression) ?? bindExpression(binding, expression);
      made.set(expression, known);
      return known;
    },
    input: (id) => seenNow(run, `input ${id}`, run.inputs.get(id)),
    metricNamed: (id) => seenNow(run, `metric ${id}`, run.bound.get(id)?.register),
    population: (expression) => seenNow(run, undefined, populationFor(run, metric, compiling, expression).register),
    asked: (expression) => {
      run.noteByValue(metric.id, nameOf(expression));
      if (expression === metric.expression) return unbound;
      const shape = shapeOf(expression);
      if (shape === undefined) return unbound;
      const serial = room.serial;
      const closure = closureFor(run, compiling, expression);
      return closing(
        room,
        openRegister(room, shape),
        serial,
        (row) => closure(columns, row),
        () => undefined,
      );
    },
  };
  return binding;
}

/** The register as the stage at hand sees it. */
function seenNow(run: Run, name: string | undefined, register: Register | undefined): Register {
  const { room, seen } = run;
  if (!register) return unbound;
  if (name === undefined) return carried(room, register);
  const key = `${room.stage} ${name}`;
  const known = seen.get(key) ?? foldedConstant(carried(room, register));
  seen.set(key, known);
  return known;
}

/** A number that is the same in all rows needs no lane. */
function foldedConstant(register: Register): Register {
  if (register.kind !== 'number' || register.states || register.denominators) return register;
  const { factor, numerators } = register;
  if (numerators.least !== numerators.greatest) return register;
  return { kind: 'known', value: valueOfWhole(factor, numerators.least) };
}

function valueOfWhole(factor: { readonly numerator: bigint; readonly denominator: bigint }, whole: number): Value {
  return { kind: 'number', value: rational(factor.numerator * BigInt(whole), factor.denominator) };
}

function compilingFor(run: Run, metric: Metric): Compiling {
  const compiling: Compiling = {
    rules: run.rules,
    metric,
    table: metric.table,
    ...run.slots,
    planPopulation: (expression) => populationFor(run, metric, compiling, expression).slot,
  };
  return compiling;
}

/** The column of a population: found for all rows at once, behind what it needs. */
function populationFor(run: Run, metric: Metric, compiling: Compiling, expression: Population) {
  const known = run.populations.get(expression);
  if (known) return known;
  const ofPeople: Compiling = { ...compiling, table: undefined };
  const binding = bindingFor(run, metric, ofPeople);
  // inner ones first
  const inner = populationOf(ofPeople, expression);
  widenNamed(run, expression);
  const typed = run.room.path === 'asked' ? undefined : bindPopulation(run, binding, ofPeople, expression);
  const made = typed ? byColumns(run, typed) : byValues(run, metric, expression, inner);
  run.populations.set(expression, made);
  return made;
}

interface PlacedPopulation {
  readonly slot: number;
  readonly register: Register;
}

function bindPopulation(
  { columns }: Run,
  binding: Binding,
  compiling: Compiling,
  expression: Population,
): BoundPopulation | undefined {
  switch (expression.kind) {
    case 'quota': {
      const grade = cohortGrading(compiling, expression);
      return bindQuota(binding, expression, (rows, values) => grade(columns, rows, values));
    }
    case 'statistic': {
      if (expression.over.kind !== 'cohort') return undefined;
      const found = cohortStatistic(compiling, expression);
      return bindStatistic(binding, expression, (rows) => found(columns, rows));
    }
    case 'streak': {
      const condition = closureOf(compiling, expression.condition);
      return bindStreak(binding, expression, (row) => condition(columns, row));
    }
    case 'pool':
      return undefined;
  }
}

function byColumns({ room, columns }: Run, { register, odd, fill }: BoundPopulation): PlacedPopulation {
  room.whole(fill);
  const { states } = register;
  const slot = columns.populations.push((row) => {
    const isThere = !states || states.data[row] === rowStates.there;
    return isThere ? valueInRegister(room, register, row) : (odd.get(row) ?? none);
  });
  return { slot: slot - 1, register };
}

function byValues(run: Run, metric: Metric, expression: Population, step: PopulationStep): PlacedPopulation {
  const { room, table, columns } = run;
  run.noteByValue(metric.id, nameOf(expression));
  const shape = expression === metric.expression ? shapeOfType(metric.type) : shapeOf(expression);
  let values: readonly Value[] = [];
  const whole = wholeRegister(room, table.rowCount, shape);
  room.whole(() => {
    values = step(columns);
    whole.fill(values);
  });
  const slot = columns.populations.push((row) => values[row] ?? none) - 1;
  return { slot, register: whole.register };
}

/** Metrics that are read in other stages, or in other rows, stand in columns. */
function widenNamed({ room, bound, facts }: Run, expression: Expression): void {
  for (const id of facts.metricsNamed(expression)) {
    const metric = bound.get(id);
    if (metric) widen(room, metric.register);
  }
}

/** Metrics carried from period to period, and those of records, value by value. */
function bindByValues(run: Run, group: MetricGroup): void {
  const { room, table, columns, bound, rules } = run;
  const plan = plansOf(rules);
  const newSlot = () => columns.populations.push(undefined) - 1;
  const members = group.metrics.map((metric) => plan(metric, newSlot));
  for (const { id, expression, table: own } of group.metrics) {
    run.noteByValue(id, own === undefined ? 'carried' : 'record');
    run.byValues.add(id);
    widenNamed(run, expression);
  }
  const wholes = group.metrics.flatMap(({ id, type, table: own }, place) =>
    own === undefined
      ? [{ id, slot: members[place]?.slot ?? 0, ...wholeRegister(room, table.rowCount, shapeOfType(type)) }]
      : [],
  );
  room.whole(() => {
    fillGroup({ members, isCarried: group.isCarried }, columns);
    for (const { slot, fill } of wholes) fill(columns.values[slot] ?? []);
  });
  for (const { id, slot, register } of wholes) {
    const ask = (row: number): Value => {
      const value = columns.values[slot]?.[row];
      invariant(value, 'what is carried is there');
      return value;
    };
    bound.set(id, { id, register, odd: new Map(), ask });
  }
}

function nameOf(expression: Expression): string {
  if (expression.kind === 'call') return expression.builtin;
  if (expression.kind === 'statistic') return `${expression.function} over ${expression.over.kind}`;
  return expression.kind === 'quota' ? `quota ${expression.meets?.how ?? 'wins'}` : expression.kind;
}
