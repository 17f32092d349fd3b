/** `kaohe next`: the least somebody would have to do better for the next grade, and what it would pay. */
import type { Change } from '@kaohe/compiler';
import { diagnose, type Language, nearest, span } from '@kaohe/diagnostics';
import { printValue } from '@kaohe/evaluator';
import { periodFromText, printPeriod, printRational } from '@kaohe/quantity';
import { type NextStep, nextLines, nextStep, periodsOf, personNamed, pointsText } from '@kaohe/report';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { giveUp, refuse } from '../host/usage.js';
import { tellChanged } from '../results/closed-past.js';
import { evaluated } from '../results/evaluated.js';

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
  if (who === undefined) return refuse(context, texts.nextWhoMissing);
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

  const step = nextStep(ruleSet, dataset, results, row);
  const text =
    options.format === 'json'
      ? jsonText(step, person, chosen, context.language)
      : `${[`${person}  ${chosen}`, ...nextLines(context, step)].join('\n')}\n`;
  context.io.stdout.write(text);
  return step.way.kind === 'other-total' ? exitCodes.needsPerson : exitCodes.ok;
}

function jsonText({ way, pays }: NextStep, person: string, period: string, language: Language): string {
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
    changes: lift?.changes.map(changeJson),
    equals: lift === undefined || lift.equals.length === 0 ? undefined : lift.equals.map((one) => one.map(changeJson)),
    pays: pays.map(({ metric, was, now }) => ({
      metric: metric.id,
      was: printValue(was, metric.type, language),
      now: printValue(now, metric.type, language),
    })),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function changeJson({ kpi, shown: [from, to, band], points }: Change): object {
  return { kpi: kpi.id, from, to, band, points: points.map(pointsText) };
}
