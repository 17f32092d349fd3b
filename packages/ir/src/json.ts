/** A rule set as versioned JSON (`kaohe.rules/1`) and back. Numbers are exact texts: `57.12`, `1/3`. */
import type { Case, Expected } from './cases.js';
import {
  byKind,
  type Codec,
  flag,
  type Json,
  listOf,
  maybe,
  object,
  oneOf,
  type Refusal,
  text,
  whole,
} from './codec.js';
import { checkInvariants } from './invariants.js';
import type {
  Allowance,
  Grain,
  Identity,
  Input,
  Metric,
  MetricRole,
  Parameter,
  RecordTable,
  RuleSet,
  Status,
} from './ir.js';
import { constant, constants, direction, expression, interval, origin, type } from './json-expression.js';

/** The name and version of the format. */
export const rulesSchema = 'kaohe.rules/1';

/** The rule set as a value that `JSON.stringify` writes. */
export function ruleSetToJson(ruleSet: RuleSet): Json {
  return { schema: rulesSchema, rules: rules.write(ruleSet) };
}

/** A rule set that was read, or why it could not be. */
export type ReadRuleSet =
  | { readonly kind: 'rule-set'; readonly ruleSet: RuleSet }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** The rule set that `ruleSetToJson` wrote. Anything else is refused, and so is what breaks an invariant. */
export function ruleSetFromJson(json: unknown): ReadRuleSet {
  const refusals: Refusal[] = [];
  const found = stored.read(json, '$', refusals);
  if (!found) {
    return { kind: 'refused', problems: refusals.map(({ path, expected }) => `${path}: expected ${expected}`) };
  }
  const problems = checkInvariants(found.value.rules);
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'rule-set', ruleSet: found.value.rules };
}

const namedGrain: Codec<Extract<Grain, string>> = oneOf('person', 'team', 'everyone');
const otherGrain: Codec<Exclude<Grain, string>> = byKind<Exclude<Grain, string>>({
  record: object({ kind: oneOf('record'), table: text }),
  keys: object({ kind: oneOf('keys'), keys: listOf(text), table: maybe(text) }),
});
const grain: Codec<Grain> = {
  write: (value) => (typeof value === 'string' ? namedGrain.write(value) : otherGrain.write(value)),
  read: (json, path, refusals) =>
    typeof json === 'string' ? namedGrain.read(json, path, refusals) : otherGrain.read(json, path, refusals),
};
const table: Codec<RecordTable> = object<RecordTable>({ id: text, label: text, date: maybe(text), origin });
const role: Codec<MetricRole> = oneOf(
  'value',
  'kpi',
  'score',
  'total',
  'grade',
  'quota',
  'table',
  'pay',
  'pool',
  'award',
  'streak',
  'requirement',
);

const input: Codec<Input> = object<Input>({
  id: text,
  label: text,
  type,
  grain,
  aliases: listOf(text),
  range: maybe(interval),
  fallback: maybe(constant),
  combine: maybe(oneOf('sum', 'largest', 'smallest', 'first')),
  statuses: listOf(object<Status>({ word: text, value: maybe(constant) })),
  optional: flag,
  origin,
});

const parameter: Codec<Parameter> = object<Parameter>({
  id: text,
  label: text,
  type,
  value: maybe(constant),
  reason: text,
  range: maybe(interval),
  origin,
});

const metric: Codec<Metric> = object<Metric>({
  id: text,
  label: text,
  role,
  type,
  table: maybe(text),
  expression,
  direction: maybe(direction),
  range: maybe(interval),
  note: text,
  source: text,
  origin,
});

const setting: Codec<Case['settings'][number]> = object<Case['settings'][number]>({ id: text, constant, origin });

const expected: Codec<Expected> = object<Expected>({
  person: text,
  period: text,
  id: text,
  constant: byKind<Expected['constant']>({ ...constants, missing: object({ kind: oneOf('missing') }) }),
  origin,
});

const test: Codec<Case> = object<Case>({
  name: text,
  settings: listOf(setting),
  given: listOf(
    object<Case['given'][number]>({
      person: text,
      period: text,
      team: text,
      table: maybe(text),
      values: listOf(setting),
    }),
  ),
  expected: listOf(expected),
  origin,
});

const identity: Codec<Identity> = byKind<Identity>({
  columns: object({ kind: oneOf('columns'), headings: listOf(text) }),
  row: object({ kind: oneOf('row') }),
});

const rules: Codec<RuleSet> = object<RuleSet>({
  name: text,
  title: text,
  version: text,
  sources: listOf(text),
  periodKind: oneOf('week', 'month', 'quarter', 'half', 'year'),
  periodStart: whole,
  inForce: maybe(interval),
  subject: text,
  cohort: maybe(text),
  identity: maybe(identity),
  account: maybe(text),
  tables: listOf(table),
  inputs: listOf(input),
  parameters: listOf(parameter),
  metrics: listOf(metric),
  cases: listOf(test),
  changes: listOf(object<RuleSet['changes'][number]>({ path: text, was: text, now: text, reason: text, origin })),
  allowances: listOf(object<Allowance>({ code: text, reason: text, within: origin, origin })),
});

const stored: Codec<{ readonly schema: typeof rulesSchema; readonly rules: RuleSet }> = object({
  schema: oneOf(rulesSchema),
  rules,
});
