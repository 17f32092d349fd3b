/** Records and keyed values, over random rules and data: the plan means what the interpreter means. */
import { checkInvariants, type Expression, type Metric, type Records, type RuleSet, type StatisticId } from '@kaohe/ir';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDataset } from '../src/index.js';
import {
  any,
  atLeast,
  compared,
  differences,
  grades,
  here,
  ifMissing,
  input,
  inputOf,
  labels,
  lookup,
  math,
  metric,
  metricOf,
  num,
  numberType,
  type Row,
  records,
  ruleSet,
} from './build.js';
import { statistic } from './build-statistic.js';

const ofTable = { grain: { kind: 'record', table: 't' } } as const;
const inputs = [
  inputOf('a'),
  inputOf('g', grades),
  inputOf('e', numberType(), ofTable),
  inputOf('k', grades, ofTable),
  inputOf('level', numberType(), { grain: { kind: 'keys', keys: ['g'], table: undefined } }),
  inputOf('rate', numberType(), { grain: { kind: 'keys', keys: ['g', 'k'], table: 't' } }),
];
const table = { id: 't', label: '', date: undefined, origin: here() };
const statisticIds: readonly StatisticId[] = ['sum', 'mean', 'median', 'minimum', 'maximum', 'count', 'percentile'];

/** Numbers of one record, or of a person where `ids` are. */
function numbers(ids: readonly string[], metrics: readonly string[], depth: number): fc.Arbitrary<Expression> {
  const leaves = fc.oneof(
    fc.constantFrom('0', '1', '-1', '1/3').map((text) => num(text)),
    fc.constantFrom(...ids).map((id) => input(id)),
    ...(metrics.length === 0 ? [] : [fc.constantFrom(...metrics).map((id) => metric(id))]),
  );
  if (depth === 0) return leaves;
  const inner = numbers(ids, metrics, depth - 1);
  return fc.oneof(
    leaves,
    fc.tuple(inner, fc.constantFrom('+', '*', '/'), inner).map(([left, sign, right]) => math(left, sign, right)),
    fc.tuple(inner, inner).map(([operand, fallback]) => ifMissing(operand, fallback)),
    fc.tuple(inner, inner).map(([subject, result]) =>
      lookup(
        [subject, input('g')],
        [
          [[atLeast('1'), labels('A', 'B')], result],
          [[atLeast('0'), any()], num('7')],
        ],
        undefined,
      ),
    ),
  );
}

function gathers(metrics: readonly string[]): fc.Arbitrary<Expression> {
  const ofRecord = numbers(['a', 'e', 'level', 'rate'], metrics, 2);
  const groups = fc.option(
    fc.record({ keys: fc.subarray([input('k'), input('e')], { minLength: 1 }), cap: numbers(['a'], [], 0) }),
    { nil: undefined },
  );
  const where = fc.option(
    ofRecord.map((one) => compared(one, '>', num('0'))),
    { nil: undefined },
  );
  return fc
    .tuple(fc.constantFrom(...statisticIds), ofRecord, groups, where, fc.nat(2))
    .map(([wanted, operand, grouped, when, least]) => {
      const isAdded = wanted === 'sum' || wanted === 'count';
      return statistic(
        wanted,
        operand,
        { kind: 'records', table: 't', groups: isAdded ? grouped : undefined },
        { where: when, least },
      );
    });
}

/** A person's value, a record's, what it comes to, a record's that knows what it comes to, and what the team comes to. */
const ruleSets: fc.Arbitrary<RuleSet> = fc
  .tuple(
    numbers(['a', 'level'], [], 2),
    numbers(['a', 'e', 'level', 'rate'], ['person'], 2),
    gathers(['person', 'record']),
    numbers(['e', 'rate'], ['record', 'gathered'], 2),
    gathers(['record', 'again', 'gathered']),
  )
  .map(([person, record, gathered, again, twice]) => {
    const ofRecord = (id: string, expression: Expression): Metric => ({ ...metricOf(id, expression), table: 't' });
    const team = statistic('sum', metric('twice'), {
      kind: 'cohort',
      cohort: { keys: [{ kind: 'team', origin: here() }] },
      withoutSelf: false,
    });
    const metrics = [
      metricOf('person', person),
      ofRecord('record', record),
      metricOf('gathered', gathered),
      ofRecord('again', again),
      metricOf('twice', twice),
      metricOf('team', team),
      metricOf('many', compared(metric('twice'), '>', metric('gathered')), { kind: 'yes-no' }),
    ];
    return { ...ruleSet({ inputs, metrics }), tables: [table] };
  });

const cells = fc.constantFrom('0', '1', '2', '-', 'x');
const letters = fc.constantFrom('A', 'B', '', 'Z');
const people = fc.record({
  person: fc.constantFrom('甲', '乙', '丙'),
  team: fc.constantFrom('x', 'y'),
  a: cells,
  g: letters,
});
const ofPeople = fc.record({ person: fc.constantFrom('甲', '乙', '丙'), e: cells, k: letters });
const keyed = fc.record({ g: letters, k: letters, level: cells, rate: cells });

const data: fc.Arbitrary<Records> = fc
  .tuple(
    fc.uniqueArray(people, { minLength: 1, selector: ({ person }) => person }),
    fc.array(ofPeople, { maxLength: 8 }),
    fc.array(keyed, { maxLength: 4 }),
  )
  .map(([rows, own, looked]) => {
    const known = new Set(rows.map(({ person }) => person));
    const asRecords = (some: readonly Row[]) => records(some).persons;
    return {
      ...records(rows),
      tables: asRecords(own.filter(({ person }) => known.has(person))).map((one) => ({ ...one, table: 't' })),
      keyed: asRecords(looked).map((one) => ({ ...one, keys: one.cells, period: undefined })),
    };
  });

it('interpreter and plan agree on records and keyed values', () => {
  fc.assert(
    fc.property(ruleSets, data, (rules, given) => {
      expect(checkInvariants(rules)).toEqual([]);
      expect(differences(rules, readDataset(rules, given).value)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
