/** A result in at most five plain sentences, as one writes it into a chat. */
import type { Dataset, Explainer, Results } from '@kaohe/evaluator';
import type { Metric, RuleSet } from '@kaohe/ir';
import { compare, printShort, type Rational, subtract, zero } from '@kaohe/quantity';
import { type NextStep, nextSentence } from '../next/next-step.js';
import { type ShownMetric, shownMetrics } from '../values/shown-metrics.js';
import { nameOf, shortText } from '../values/value-text.js';
import { type Contribution, contributionsOf } from './contributions.js';
import type { Telling } from './telling.js';

/** Whose result it is, and how it came about. */
export interface Told {
  readonly ruleSet: RuleSet;
  readonly dataset: Dataset;
  readonly results: Results;
  readonly explain: Explainer;
  readonly row: number;
  readonly rank: { readonly place: number; readonly people: number } | undefined;
  readonly next: NextStep | undefined;
}

/** The sentences: the result, what brought most, what was lost, the pay, the way up. */
export function resultInSentences(telling: Telling, told: Told): readonly string[] {
  const { ruleSet, dataset, row } = told;
  const shown = shownMetrics(ruleSet);
  const heads = shown.filter(({ metric: { role } }) => role === 'total' || role === 'grade' || role === 'quota');
  const pays = shown.filter(({ metric: { role } }) => role === 'pay');
  const { inWords } = telling.teller.texts.why;
  const named = (all: readonly ShownMetric[]): string =>
    all.map(({ metric }) => inWords.named(nameOf(metric), text(telling, told, metric))).join(inWords.comma);
  const { person, period } = dataset.rows[row] ?? { person: '', period: '' };
  const parts = partsOfTotal(telling, told);
  const most = parts
    .filter(({ value }) => value !== undefined)
    .toSorted(byValue)
    .slice(0, 3);
  const lost = parts.flatMap((part) => lossOf(part)).toSorted((one, other) => compare(other.loss, one.loss))[0];
  const place = told.rank === undefined ? '' : inWords.rank(told.rank.place, told.rank.people);
  return [
    inWords.result(person, period, named(heads), place),
    most.length === 0 ? '' : inWords.most(most.map((part) => partText(telling, part)).join(inWords.comma)),
    lost === undefined ? '' : inWords.lost(lost.part.name, number(lost.loss)),
    pays.length === 0 ? '' : inWords.pay(named(pays)),
    told.next === undefined ? '' : nextSentence(telling.teller, told.next),
  ].filter((sentence) => sentence !== '');
}

function text({ teller, edges }: Telling, { results, row }: Told, { id, type }: Metric): string {
  const value = results.value(id, row);
  if (value.kind === 'fault') return teller.texts.slips.missing;
  return value.kind === 'none'
    ? teller.texts.slips.excluded
    : shortText(value, type, teller.language, true, edges.get(id) ?? []);
}

/** Of the last total that is a sum. */
function partsOfTotal(telling: Telling, { ruleSet, explain, row }: Told): readonly Contribution[] {
  const totals = ruleSet.metrics.filter(({ role, table }) => role === 'total' && table === undefined);
  for (const { id } of totals.toReversed()) {
    const parts = contributionsOf(telling, explain(id, row));
    if (parts.length > 0) return parts;
  }
  return [];
}

function byValue(one: Contribution, other: Contribution): number {
  return compare(other.value ?? zero, one.value ?? zero);
}

/** What an item of full points would have brought besides; only where points go up to a hundred. */
function lossOf(part: Contribution): readonly { readonly part: Contribution; readonly loss: Rational }[] {
  if (part.kind !== 'item' || part.value === undefined || part.weight === undefined) return [];
  const full = { numerator: part.weight.numerator * 100n, denominator: part.weight.denominator };
  const loss = subtract(full, part.value);
  return compare(loss, zero) > 0 ? [{ part, loss }] : [];
}

function partText({ teller }: Telling, { name, value, score, weight }: Contribution): string {
  const { inWords } = teller.texts.why;
  const own = number(value ?? zero);
  if (score?.kind !== 'number' || weight === undefined) return inWords.named(name, own);
  return inWords.item(
    name,
    number(score.value),
    number({ numerator: weight.numerator * 100n, denominator: weight.denominator }),
    own,
  );
}

function number(value: Rational): string {
  return printShort(value, 4);
}
