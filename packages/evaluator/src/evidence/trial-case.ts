/** Tests in the making: what is given and what is asked, before anybody knows the answers. */
import type { Span } from '@kaohe/diagnostics';
import type { Case, Constant, Expected, Given, RuleSet } from '@kaohe/ir';
import { caseDataset } from '../cases/case-data.js';
import { rowFor, withSettings } from '../cases/run-cases.js';
import type { Value } from '../data/value.js';
import { recordedValues } from '../interpret/recorded.js';

/** What one person is given. */
export type Values = ReadonlyMap<string, Constant>;

/** A row of a test in the making. */
export interface Person {
  readonly person: string;
  readonly period: string;
  readonly team: string;
  readonly values: Values;
}

/** A case that asks for these metrics of everybody in it, before anything is known of them. */
export function openCase(settings: Values, people: readonly Person[], wanted: readonly string[]): Case {
  const origin: Span = { file: '', start: 0, end: 0 };
  const entries = (values: Values): Given['values'] => [...values].map(([id, constant]) => ({ id, constant, origin }));
  return {
    name: '',
    settings: entries(settings),
    given: people.map(({ person, period, team, values }) => ({
      person,
      period,
      team,
      table: undefined,
      values: entries(values),
    })),
    expected: people.flatMap(({ person, period }) =>
      wanted.map((id): Expected => ({ person, period, id, constant: { kind: 'missing' }, origin })),
    ),
    origin,
  };
}

/** The same with what comes of it. */
export function answeredCase(
  ruleSet: RuleSet,
  settings: Values,
  people: readonly Person[],
  wanted: readonly string[],
): Case {
  const open = openCase(settings, people, wanted);
  const { ruleSet: rules } = withSettings(ruleSet, open);
  const { value: dataset } = caseDataset(rules, open);
  const valueAt = recordedValues(rules, dataset);
  const expected = open.expected.map((each): Expected => {
    const row = rowFor(rules, dataset, each);
    const metric = rules.metrics.find(({ id }) => id === each.id);
    const value = row === undefined ? undefined : valueAt(each.id, row);
    return { ...each, constant: constantOf(value, metric?.type.kind === 'number' ? metric.type.unit : undefined) };
  });
  return { ...open, expected };
}

type Wanted = Expected['constant'];

function constantOf(value: Value | undefined, unit: Extract<Constant, { kind: 'number' }>['unit'] | undefined): Wanted {
  if (value === undefined || value.kind === 'fault') return { kind: 'missing' };
  if (value.kind !== 'number') return value;
  return unit ? { kind: 'number', value: value.value, unit } : { kind: 'missing' };
}
