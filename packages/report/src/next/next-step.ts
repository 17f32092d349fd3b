/** The least somebody would have to do better for the next grade, and what it would pay. */
import { type AssumedValue, type Change, type Lift, type NextGrade, nextGrade } from '@kaohe/compiler';
import type { Language } from '@kaohe/diagnostics';
import { type Dataset, interpret, printValue, type Results, type Value } from '@kaohe/evaluator';
import type { Metric, RuleSet } from '@kaohe/ir';
import { printRational, type Rational } from '@kaohe/quantity';
import type { Teller } from '../texts/texts.js';
import { nameOf, shortText } from '../values/value-text.js';

/** The way up and what it pays. */
export interface NextStep {
  readonly way: NextGrade;
  readonly pays: readonly PayChange[];
}

/** The way up from a row. */
export function nextStep(ruleSet: RuleSet, dataset: Dataset, results: Results, row: number): NextStep {
  const way = nextGrade(ruleSet, (id) => assumedOf(resultOf(results, id, row)));
  return { way, pays: way.kind === 'lift' ? paysAfter(ruleSet, dataset, results, row, way) : [] };
}

function resultOf(results: Results, id: string, row: number): Value {
  return results.metricIds.includes(id) ? results.value(id, row) : { kind: 'none' };
}

function assumedOf(value: Value): AssumedValue {
  switch (value.kind) {
    case 'number':
    case 'yes-no':
    case 'none':
      return value;
    case 'choice':
      return { kind: 'label', label: value.label };
    case 'text':
    case 'fault':
      return { kind: 'unknown' };
  }
}

/** An amount before and after. */
export interface PayChange {
  readonly metric: Metric;
  readonly was: Value;
  readonly now: Value;
}

/** The whole data once more, with the KPIs of that one row as they would have to be: who ranks where may change, too. */
function paysAfter(
  ruleSet: RuleSet,
  dataset: Dataset,
  results: Results,
  row: number,
  { changes }: Lift,
): readonly PayChange[] {
  const assumed = new Map(dataset.assumed);
  for (const { kpi, to } of changes) {
    const column = [...(assumed.get(kpi.id) ?? dataset.rows.map(() => undefined))];
    column[row] = valueOfAssumed(to);
    assumed.set(kpi.id, column);
  }
  const after = interpret(ruleSet, { ...dataset, assumed });
  return ruleSet.metrics.flatMap((metric) =>
    metric.role === 'pay' && metric.table === undefined
      ? [{ metric, was: results.value(metric.id, row), now: after.value(metric.id, row) }]
      : [],
  );
}

function valueOfAssumed(value: AssumedValue): Value | undefined {
  switch (value.kind) {
    case 'number':
    case 'yes-no':
    case 'none':
      return value;
    case 'label':
      return { kind: 'choice', label: value.label };
    case 'unknown':
      return undefined;
  }
}

/** The way up in sentences. */
export function nextLines({ texts, language }: Teller, { way, pays }: NextStep): readonly string[] {
  const { nextGrade: words } = texts;
  const labelled = (label: string): string => (label === '' ? words.noLabel : label);
  switch (way.kind) {
    case 'no-grade':
      return [words.noGrade];
    case 'other-total':
      return [words.otherTotal(nameOf(way.grade))];
    case 'best':
      return [words.best(nameOf(way.grade), way.label)];
    case 'out-of-reach':
      return [words.outOfReach(nameOf(way.grade), labelled(way.label))];
    case 'lift':
      return [
        words.now(nameOf(way.grade), labelled(way.label), printRational(way.total)),
        words.then(way.next, printRational(way.nextTotal)),
        ...way.changes.map((change) => `  ${changeText(words, change, language)}`),
        ...way.equals.flatMap((changes) => [
          words.orElse,
          ...changes.map((change) => `  ${changeText(words, change, language)}`),
        ]),
        ...pays.map(({ metric, was, now }) =>
          words.becomes(nameOf(metric), printValue(was, metric.type, language), printValue(now, metric.type, language)),
        ),
      ];
  }
}

/** The way up in one sentence; empty where there is none to tell. */
export function nextSentence({ texts, language }: Teller, { way, pays }: NextStep): string {
  const { nextGrade: words, why } = texts;
  if (way.kind === 'best') return `${words.atBest(nameOf(way.grade))}${why.inWords.stop}`;
  if (way.kind !== 'lift') return '';
  const told = (changes: readonly Change[]): string =>
    changes
      .map(({ kpi, from, to, shown }) => {
        const [was, now] = [valueOfAssumed(from), valueOfAssumed(to)];
        const edges = now?.kind === 'number' ? [now.value] : [];
        const before = was ? shortText(was, kpi.type, language, true, edges) : shown[0];
        return words.leastChange(nameOf(kpi), before, shown[1]);
      })
      .join(why.inWords.comma);
  const paid = pays
    .map(({ metric, was, now }) => {
      const text = (value: Value): string => shortText(value, metric.type, language, true, []);
      return words.leastChange(nameOf(metric), text(was), text(now));
    })
    .join(why.inWords.comma);
  const lift = words.least(way.next, told(way.changes));
  const equals = way.equals.map(told);
  return `${lift}${paid === '' ? '' : words.leastPays(paid)}${equals.length === 0 ? '' : words.equally(equals)}${why.inWords.stop}`;
}

function changeText(
  words: Teller['texts']['nextGrade'],
  { kpi, from, to, shown, points }: Change,
  language: Language,
): string {
  const [was, now] = [valueOfAssumed(from), valueOfAssumed(to)];
  const edges = now?.kind === 'number' ? [now.value] : [];
  const before = was ? shortText(was, kpi.type, language, true, edges) : shown[0];
  return words.change(nameOf(kpi), before, shown[1], points.map(pointsText).join(' → '));
}

/** Points as they are told. */
export function pointsText(points: Rational | undefined): string {
  return points === undefined ? '—' : printRational(points);
}
