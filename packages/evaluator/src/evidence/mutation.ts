/** Changes the rules a little, one change at a time, and asks whether some test would have noticed. */
import { type Expression, type Metric, mapChildren, type RuleSet, typesOf } from '@kaohe/ir';
import { changesOf, type PlacedChange } from './changes.js';
import { nodesOf, numbersOf } from './nodes.js';
import { holdsIn, type RecordedCase, recordCase } from './recorded-case.js';
import { givesTheSame } from './same-result.js';

/** `caught`: a test fails. `survived`: none does. `unreached`: no expectation rests on it. `same`: it gives the same for every value. */
export type Verdict = 'caught' | 'survived' | 'unreached' | 'same';

/** A change that was tried. */
export interface Trial extends Omit<PlacedChange, 'by' | 'node'> {
  /** The declaration. */
  readonly name: string;
  readonly verdict: Verdict;
  /** The first test that failed. */
  readonly caughtBy: string;
}

/** What came of all of them. */
export interface Mutation {
  readonly trials: readonly Trial[];
  /** How many there are; more than were tried where there are very many. */
  readonly possible: number;
  /** Tests that fail without any change: then nothing was tried. */
  readonly failing: readonly string[];
}

/** The most that are tried in one run; of more, a sample that the seed decides. */
export const mostTrials = 3000;

/** Tries the changes of what is written in the file. */
export function mutate(ruleSet: RuleSet, file: string, seed: number, most: number = mostTrials): Mutation {
  const numbers = numbersOf(nodesOf(ruleSet));
  const cases = ruleSet.cases.map((test) => recordCase(ruleSet, numbers, test));
  const failing = cases.filter(({ holds }) => !holds).map(({ test }) => test.name);
  const all = changesOf(ruleSet, file);
  if (failing.length > 0) return { trials: [], possible: all.length, failing };
  const types = typesOf(ruleSet);
  const trials = sample(all, most, seed).map((change): Trial => {
    const { form, origin, was, now, by, node } = change;
    const name = node.metric.id.replace(/\.score$/, '');
    const trial = { form, origin, was, now, name };
    const before = node.expression;
    if (before.kind === 'lookup' && givesTheSame(ruleSet, types, before, by))
      return { ...trial, verdict: 'same', caughtBy: '' };
    const affected = cases.filter(({ nodes }) => nodes.has(node.index));
    if (affected.length === 0) return { ...trial, verdict: 'unreached', caughtBy: '' };
    const caught = failingCase(withChange(ruleSet, node.metric, before, by), affected);
    return { ...trial, verdict: caught ? 'caught' : 'survived', caughtBy: caught?.test.name ?? '' };
  });
  return { trials, possible: all.length, failing };
}

/** How many of the changes that matter were noticed, in whole per cent rounded down. */
export function percentCaught({ trials }: Mutation): number {
  const counted = trials.filter(({ verdict }) => verdict !== 'same').length;
  const caught = trials.filter(({ verdict }) => verdict === 'caught').length;
  return counted === 0 ? 100 : Math.floor((caught * 100) / counted);
}

function failingCase(changed: RuleSet, cases: readonly RecordedCase[]): RecordedCase | undefined {
  return cases.find((one) => !holdsIn(changed, one));
}

function withChange(ruleSet: RuleSet, metric: Metric, before: Expression, by: Expression): RuleSet {
  const replaced = (expression: Expression): Expression =>
    expression === before ? by : mapChildren(expression, replaced);
  const metrics = ruleSet.metrics.map((one) =>
    one === metric ? { ...one, expression: replaced(one.expression) } : one,
  );
  return { ...ruleSet, metrics };
}

/** So many of them, in their order, chosen by the seed alone. */
function sample<T>(all: readonly T[], most: number, seed: number): readonly T[] {
  if (all.length <= most) return all;
  let state = (seed % 2147483646) + 1;
  const keyed = all.map((one, place) => {
    state = (state * 48271) % 2147483647;
    return { one, place, key: state };
  });
  return keyed
    .toSorted((a, b) => a.key - b.key)
    .slice(0, most)
    .toSorted((a, b) => a.place - b.place)
    .map(({ one }) => one);
}
