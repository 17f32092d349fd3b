/** `kaohe diff`: two rule sets compared: proofs and differing cases without data, whose results change with it. */
import { displayWidth, type Language, padEnd } from '@kaohe/diagnostics';
import { printValue, readDataset, runOnDataset, type Value } from '@kaohe/evaluator';
import type { Metric, RuleSet } from '@kaohe/ir';
import { isNegative, subtract } from '@kaohe/quantity';
import {
  type ChangedPeople,
  type Computed,
  changedPeople,
  comparedName,
  type Judged,
  judgedLines,
  judgedRules,
  nameOf,
  type ShownCase,
} from '@kaohe/report';
import { soundRules } from '../host/compiled.js';
import type { Context } from '../host/context.js';
import { loadData } from '../host/data.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { savedMappings } from '../host/mapping.js';
import { giveUp } from '../host/usage.js';

/** What `diff` may be told. */
export interface DiffOptions {
  readonly data: readonly string[];
  readonly format: 'text' | 'json';
  readonly set: readonly string[];
  /** Whether a difference has an exit code of its own. */
  readonly exitCode: boolean;
}

/** Compares. */
export async function diff(context: Context, old: string, now: string, options: DiffOptions): Promise<ExitCode> {
  const before = await soundRules(context, old, options.set);
  if (typeof before === 'number') return before;
  const after = await soundRules(context, now, options.set);
  if (typeof after === 'number') return after;
  const rules: Rules = { old: before.ruleSet, now: after.ruleSet };
  return options.data.length === 0
    ? withoutData(context, rules, options)
    : withData(context, rules, [old, now], options);
}

interface Rules {
  readonly old: RuleSet;
  readonly now: RuleSet;
}

function withoutData(context: Context, rules: Rules, { format, exitCode }: DiffOptions): ExitCode {
  const { judged, removed: gone, added: come } = judgedRules(rules.old, rules.now);
  const { io } = context;
  if (format === 'json') {
    const value = {
      schema: 'kaohe.diff/1',
      results: judged.map((one) => jsonOf(one, context.language)),
      removed: gone,
      added: come,
    };
    io.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
  } else
    io.stdout.write(
      `${[...judged.flatMap((one) => linesOf(context, one)), ...onlyOne(context, gone, come)].join('\n')}\n`,
    );
  const isDifferent = judged.some(({ verdict }) => verdict === 'differs') || gone.length + come.length > 0;
  return exitCode && isDifferent ? exitCodes.different : exitCodes.ok;
}

function linesOf({ language }: Context, one: Judged): readonly string[] {
  const [verdict = '', ...more] = judgedLines(language, one);
  return [`${padEnd(comparedName(one.metric), 16)}  ${verdict}`, ...more.map((line) => `    ${line}`)];
}

function onlyOne({ texts }: Context, gone: readonly string[], come: readonly string[]): readonly string[] {
  return [
    ...(gone.length > 0 ? [texts.diff.removed(gone.join(', '))] : []),
    ...(come.length > 0 ? [texts.diff.added(come.join(', '))] : []),
  ];
}

function jsonOf({ metric, verdict, proof, difference, less, isProven, tried }: Judged, language: Language): object {
  const shown = (one: ShownCase | undefined): object | undefined =>
    one && {
      given: one.given,
      was: printValue(one.was, metric.type, language),
      now: printValue(one.now, metric.type, language),
    };
  const isNumber = metric.type.kind === 'number';
  const neverLess = !isNumber ? undefined : less ? false : isProven ? true : undefined;
  return { metric: metric.id, verdict, proof, difference: shown(difference), less: shown(less), neverLess, tried };
}

async function withData(
  context: Context,
  rules: Rules,
  names: readonly [old: string, now: string],
  { data, format, exitCode }: DiffOptions,
): Promise<ExitCode> {
  const computed: Computed[] = [];
  for (const [index, ruleSet] of [rules.old, rules.now].entries()) {
    const saved = savedMappings(context.io.cwd, names[index] ?? '');
    if (!saved.ok) return giveUp(context, saved.diagnostics);
    const mappings = { columns: [], saved: saved.value };
    const loaded = await loadData(context, data, ruleSet, undefined, { mappings });
    if (!loaded.ok) return giveUp(context, loaded.diagnostics);
    const dataset = readDataset(ruleSet, loaded.value.records).value;
    computed.push({ ruleSet, dataset, results: runOnDataset(ruleSet, dataset) });
  }
  const [old, now] = computed;
  if (old === undefined || now === undefined) return exitCodes.couldNotRun;
  const changed = changedPeople(old, now);
  const text =
    format === 'json'
      ? `${JSON.stringify(peopleJson(changed, context.language), undefined, 2)}\n`
      : `${peopleLines(context, changed).join('\n')}\n`;
  context.io.stdout.write(text);
  return exitCode && changed.values.length > 0 ? exitCodes.different : exitCodes.ok;
}

function changeOf(was: Value, now: Value, metric: Metric, language: Language): string {
  if (was.kind !== 'number' || now.kind !== 'number') return '';
  const change = subtract(now.value, was.value);
  return `${isNegative(change) ? '' : '+'}${printValue({ kind: 'number', value: change }, metric.type, language)}`;
}

function peopleLines({ texts, language }: Context, { values, sums, count }: ChangedPeople): readonly string[] {
  const { diff: words } = texts;
  if (values.length === 0) return [words.nothing];
  const width = Math.max(...values.map(({ person, period }) => displayWidth(`${person} ${period}`)));
  const lines = values.map(({ person, period, metric, was, now }) => {
    const change = changeOf(was, now, metric, language);
    const [a, b] = [was, now].map((one) => printValue(one, metric.type, language));
    return `${padEnd(`${person} ${period}`, width)}  ${comparedName(metric)}  ${a} → ${b}${change === '' ? '' : `  (${change})`}`;
  });
  const people = new Set(values.map(({ person }) => person)).size;
  const totals = sums.map(({ metric, was, now }) => {
    const [a, b]: readonly Value[] = [
      { kind: 'number', value: was },
      { kind: 'number', value: now },
    ];
    if (a === undefined || b === undefined) return '';
    return words.sum(
      nameOf(metric),
      printValue(a, metric.type, language),
      printValue(b, metric.type, language),
      changeOf(a, b, metric, language),
    );
  });
  return [...lines, '', words.people(people, count), ...totals];
}

function peopleJson({ values, sums, count }: ChangedPeople, language: Language): object {
  return {
    schema: 'kaohe.diff-data/1',
    people: count,
    changes: values.map(({ person, period, metric, was, now }) => ({
      person,
      period,
      metric: metric.id,
      was: printValue(was, metric.type, language),
      now: printValue(now, metric.type, language),
    })),
    sums: sums.map(({ metric, was, now }) => ({
      metric: metric.id,
      was: printValue({ kind: 'number', value: was }, metric.type, language),
      now: printValue({ kind: 'number', value: now }, metric.type, language),
    })),
  };
}
