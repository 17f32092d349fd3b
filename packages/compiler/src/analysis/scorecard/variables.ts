/** Values beside a total that a metric depends on, and those that are tried out. */
import type { NamedValue } from '@kaohe/diagnostics';
import type { Expression, Input, Metric, Type } from '@kaohe/ir';
import { zero } from '@kaohe/quantity';
import type { Domains } from '../domain.js';
import { printQuantity } from '../printed.js';
import type { Assumed, Rules } from './evaluate.js';
import { edgesFor, isOnlyCut, type Step, someNumber, stepsBetween, stepsOfLabels } from './steps.js';
import { numberOf, unknown, type Value } from './value.js';

/** Settings that are tried. */
const mostSettings = 64;

/** Something beside the total that the amount depends on, with the values that are tried. */
export interface Variable {
  readonly id: string;
  readonly metric: Metric | undefined;
  readonly type: Type;
  readonly steps: readonly Step[];
  /** Whether its steps are all there are, in order. */
  readonly isStepped: boolean;
}

export interface Setting {
  readonly assumed: Assumed;
  /** As an author would write it: `绩效基数`, `1000元`. */
  readonly given: readonly NamedValue[];
}

/** Undefined for what has no name. */
export function variableOf(
  rules: Rules,
  domains: Domains,
  id: string,
  expressions: readonly Expression[],
): Variable | undefined {
  const metric = rules.metrics.get(id);
  const named: Input | Metric | { readonly type: Type; readonly origin: Metric['origin'] } | undefined =
    metric ?? rules.ruleSet.inputs.find((input) => input.id === id) ?? rules.parameters.get(id);
  if (named === undefined) return undefined;
  const { type } = named;
  const labels = stepsOfLabels(type);
  if (labels) return { id, metric, type, steps: labels, isStepped: true };
  if (type.kind !== 'number') return { id, metric, type, steps: [], isStepped: false };
  const reference: Expression = {
    kind: metric ? 'metric' : rules.parameters.has(id) ? 'parameter' : 'input',
    id,
    origin: named.origin,
  };
  const domain = domains(reference);
  const edges = edgesFor(id, expressions, rules.ruleSet);
  if (edges.cuts.length > 0) return { id, metric, type, steps: stepsBetween(edges, domain), isStepped: true };
  // what nobody has decided yet is not paid
  const at = numberOf(metric?.role === 'award' ? zero : someNumber(type, domain));
  const step: Step = { text: textOf(at, type), at, first: at, last: at, interval: undefined };
  return { id, metric, type, steps: [step], isStepped: false };
}

/** Whether every value of the variables is tried for which something could differ, as these expressions read them. */
export function isAll(
  variables: readonly Variable[],
  settings: readonly Setting[],
  expressions: readonly Expression[],
): boolean {
  const count = variables.reduce((product, { steps }) => product * Math.max(1, steps.length), 1);
  return (
    count === settings.length &&
    variables.every(({ id, type, isStepped }) => isStepped && (type.kind !== 'number' || isOnlyCut(id, expressions)))
  );
}

/** Every combination; where those are too many, the last of each, and each value once among the last of the others. */
export function settingsOf(variables: readonly Variable[]): readonly Setting[] {
  const stepped = variables.filter(({ steps }) => steps.length > 0);
  const nothing: Setting = { assumed: new Map(), given: [] };
  const count = stepped.reduce((product, { steps }) => product * steps.length, 1);
  if (count <= mostSettings) {
    return stepped.reduce<readonly Setting[]>(
      (settings, { id, type, steps }) => steps.flatMap(({ at }) => settings.map((one) => withValue(one, id, type, at))),
      [nothing],
    );
  }
  const last = stepped.reduce(
    (one, { id, type, steps }) => withValue(one, id, type, steps.at(-1)?.at ?? unknown),
    nothing,
  );
  const others = stepped.flatMap(({ id, type, steps }) =>
    steps.slice(0, -1).map(({ at }) => withValue(last, id, type, at)),
  );
  return [last, ...others].slice(0, mostSettings);
}

/** The setting with one value more, or another value of it. */
export function withValue({ assumed, given }: Setting, id: string, type: Type, value: Value): Setting {
  const rest = given.filter((one) => one.name !== id);
  return { assumed: new Map([...assumed, [id, value]]), given: [...rest, { name: id, value: textOf(value, type) }] };
}

/** A value as an author would write it. */
export function textOf(value: Value, type: Type): string {
  switch (value.kind) {
    case 'number':
      return type.kind === 'number' ? printQuantity(value.value, type.unit) : '?';
    case 'label':
      return value.label;
    case 'yes-no':
      return value.value ? 'yes' : 'no';
    case 'none':
    case 'unknown':
      return '—';
  }
}
