/** `kaohe why`: how one result of one person came about, down to the cells of the data and the lines of the rules. */
import { diagnose, nearest, span } from '@kaohe/diagnostics';
import { explain, stepToJson } from '@kaohe/evaluator';
import type { Metric, RuleSet } from '@kaohe/ir';
import { periodFromText, printPeriod } from '@kaohe/quantity';
import { mainMetric, metricNode, newTelling, ofPeople, periodsOf, personNamed, unknownPerson } from '@kaohe/report';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { kindOfPath } from '../host/files.js';
import { giveUp, refuse } from '../host/usage.js';
import { tellChanged } from '../results/closed-past.js';
import { evaluated } from '../results/evaluated.js';
import { treeLines } from '../results/tree-text.js';

/** What `why` may be told. */
export interface WhyOptions {
  readonly metric: string | undefined;
  readonly period: string | undefined;
  readonly format: 'text' | 'json';
  readonly set: readonly string[];
  readonly closed: string | undefined;
}

/** Explains. `rest` is the data files, then whom to look at, then maybe a metric. */
export async function why(
  context: Context,
  rules: string,
  rest: readonly string[],
  options: WhyOptions,
): Promise<ExitCode> {
  const { io, texts } = context;
  const { data, who, metric: second } = parted(io.cwd, rest);
  if (who === undefined) return refuse(context, texts.usage.whoMissing);
  const asked = options.period === undefined ? undefined : periodFromText(options.period);
  if (options.period !== undefined && asked === undefined) {
    return refuse(context, texts.usage.notAPeriod(options.period, ''));
  }
  const period = asked === undefined ? undefined : printPeriod(asked);
  const found = await evaluated(context, { rules, data, settings: options.set, period, closed: options.closed });
  if (!found.ok) return found.code;
  tellChanged(context, found.rules, found.closed, found.dataset, found.results);

  const { dataset, files, results } = found;
  const { ruleSet } = found.rules;
  const person = personNamed(dataset, who);
  if (person === undefined) return giveUp(context, [unknownPerson(dataset, who)]);
  const periods = periodsOf(dataset, person);
  const chosen = period ?? periods.at(-1) ?? '';
  const row = dataset.rowOf(person, chosen);
  if (row === undefined) return refuse(context, texts.usage.notAPeriod(chosen, periods.join(' ')));
  const name = options.metric ?? second;
  const metric = name === undefined ? mainMetric(ruleSet) : metricNamed(ruleSet, name);
  if (metric === undefined) return giveUp(context, [unknownMetric(ruleSet, name ?? '')]);

  const step = explain(ruleSet, dataset, metric.id, row);
  if (options.format === 'json') {
    io.stdout.write(
      `${JSON.stringify(stepToJson(step, { ruleSet, dataset, metricId: metric.id, row }), undefined, 2)}\n`,
    );
  } else {
    const root = metricNode(newTelling(context, ruleSet, files), metric.id, step);
    const team = dataset.rows[row]?.team ?? '';
    io.stdout.write(`${[person, team, chosen].filter((text) => text !== '').join('  ')}\n`);
    io.stdout.write(`${treeLines(context, root, files).join('\n')}\n`);
  }
  return results.value(metric.id, row).kind === 'fault' ? exitCodes.needsPerson : exitCodes.ok;
}

interface Parts {
  readonly data: readonly string[];
  readonly who: string | undefined;
  readonly metric: string | undefined;
}

const dataEnding = /\.(csv|tsv|txt|xlsx?)$/i;

/** What exists, or looks like a table, is data; behind it stand the name and maybe the metric. */
function parted(cwd: string, rest: readonly string[]): Parts {
  const isData = (word: string): boolean =>
    word === '-' || dataEnding.test(word) || kindOfPath(cwd, word) !== 'nothing';
  const last = rest.findLastIndex(isData);
  const [who, metric] = rest.slice(last + 1);
  // A person may be called like a file that is there.
  if (who === undefined && rest.length > 1) return { data: rest.slice(0, -1), who: rest.at(-1), metric: undefined };
  return { data: rest.slice(0, last + 1), who, metric };
}

/** A metric by its id or label; points of a KPI also as `订单转化率.得分`. */
function metricNamed(ruleSet: RuleSet, name: string): Metric | undefined {
  const metrics = ofPeople(ruleSet);
  const id = name.replace(/\.得分$/, '.score');
  return metrics.find((metric) => metric.id === id) ?? metrics.find(({ label }) => label !== '' && label === name);
}

function unknownMetric(ruleSet: RuleSet, name: string): ReturnType<typeof diagnose> {
  const known = ofPeople(ruleSet).flatMap(({ id, label }) => (label === '' ? [id] : [id, label]));
  return diagnose('names/unknown', span('', 0, 0), { name, suggestion: nearest(name, known) ?? '' });
}
