/** `kaohe next`: the least somebody would have to do better for the next grade, and what it would pay. */
import { type AssumedValue, type Change, type Lift, type NextGrade, nextGrade } from '@kaohe/compiler';
import { diagnose, type Language, nearest, span } from '@kaohe/diagnostics';
import { type Dataset, interpret, printValue, type Results, type Value } from '@kaohe/evaluator';
import type { Metric, RuleSet } from '@kaohe/ir';
import { periodFromText, printPeriod, printRational, type Rational } from '@kaohe/quantity';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { giveUp, refuse } from '../host/usage.js';
import { tellChanged } from '../results/closed-past.js';
import { evaluated } from '../results/evaluated.js';
import { nameOf, shortText } from '../results/value-text.js';
import { periodsOf, personNamed } from '../results/who.js';

/** What `next` may be told. */
export interface NextOptions {
  readonly who: string | undefined;
  readonly period: string | undefined;
  readonly format: 'text' | 'json';
  readonly set: readonly string[];
  readonly closed: string | undefined;
}

/** Looks for the way up. */
export async function next(
  context: Context,
  rules: string,
  data: readonly string[],
  options: NextOptions,
): Promise<ExitCode> {
  const { texts } = context;
  const { who } = options;
  if (who === undefined) return refuse(context, texts.nextGrade.whoMissing);
  const asked = options.period === undefined ? undefined : periodFromText(options.period);
  if (options.period !== undefined && asked === undefined)
    return refuse(context, texts.usage.notAPeriod(options.period, ''));
  const period = asked && printPeriod(asked);
  const found = await evaluated(context, { rules, data, settings: options.set, period, closed: options.closed });
  if (!found.ok) return found.code;
  tellChanged(context, found.rules, found.closed, found.dataset, found.results);
  const { dataset, results } = found;
  const { ruleSet } = found.rules;
  const person = personNamed(dataset, who);
  if (person === undefined) {
    const names = new Set(dataset.rows.map((row) => row.person));
    return giveUp(context, [
      diagnose('host/who-unknown', span('', 0, 0), { who, suggestion: nearest(who, names) ?? '' }),
    ]);
  }
  const periods = periodsOf(dataset, person);
  const chosen = period ?? periods.at(-1) ?? '';
  const row = dataset.rowOf(person, chosen);
  if (row === undefined) return refuse(context, texts.usage.notAPeriod(chosen, periods.join(' ')));

  const way = nextGrade(ruleSet, (id) => assumedOf(resultOf(results, id, row)));
  const pays = way.kind === 'lift' ? paysAfter(ruleSet, dataset, results, row, way) : [];
  const text =
    options.format === 'json'
      ? jsonText(way, person, chosen, pays, context.language)
      : `${[`${person}  ${chosen}`, ...linesOf(context, way, pays)].join('\n')}\n`;
  context.io.stdout.write(text);
  return way.kind === 'other-total' ? exitCodes.needsPerson : exitCodes.ok;
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
interface PayChange {
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

function linesOf({ texts, language }: Context, way: NextGrade, pays: readonly PayChange[]): readonly string[] {
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
        ...pays.map(({ metric, was, now }) =>
          words.becomes(nameOf(metric), printValue(was, metric.type, language), printValue(now, metric.type, language)),
        ),
      ];
  }
}

function changeText(
  words: Context['texts']['nextGrade'],
  { kpi, from, to, shown, points }: Change,
  language: Language,
): string {
  const [was, now] = [valueOfAssumed(from), valueOfAssumed(to)];
  const edges = now?.kind === 'number' ? [now.value] : [];
  const before = was ? shortText(was, kpi.type, language, true, edges) : shown[0];
  return words.change(nameOf(kpi), before, shown[1], points.map(pointsText).join(' → '));
}

function pointsText(points: Rational | undefined): string {
  return points === undefined ? '—' : printRational(points);
}

function jsonText(
  way: NextGrade,
  person: string,
  period: string,
  pays: readonly PayChange[],
  language: Language,
): string {
  const lift = way.kind === 'lift' ? way : undefined;
  const value = {
    schema: 'kaohe.next/1',
    person,
    period,
    outcome: way.kind,
    grade: way.kind === 'no-grade' ? undefined : way.grade.id,
    label: way.kind === 'no-grade' || way.kind === 'other-total' ? undefined : way.label,
    next: lift?.next,
    total: lift && printRational(lift.total),
    nextTotal: lift && printRational(lift.nextTotal),
    changes: lift?.changes.map(({ kpi, shown: [from, to, band], points }) => ({
      kpi: kpi.id,
      from,
      to,
      band,
      points: points.map(pointsText),
    })),
    pays: pays.map(({ metric, was, now }) => ({
      metric: metric.id,
      was: printValue(was, metric.type, language),
      now: printValue(now, metric.type, language),
    })),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
