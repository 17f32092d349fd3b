/** Why a person has a number: the interpreter's trace as the tree, the parts and the sentences the panel shows. */
import type { Span } from '@kaohe/diagnostics';
import type { Dataset, Step, Value } from '@kaohe/evaluator';
import type { Metric } from '@kaohe/ir';
import {
  fromCanonical,
  hundred,
  isNegative,
  isZero,
  multiply,
  printRational,
  printShort,
  subtract,
} from '@kaohe/quantity';
import {
  type Contribution,
  contributionsOf,
  type DerivationNode,
  exactNumber,
  mainMetric,
  metricNode,
  nameOf,
  newTelling,
  nextSentence,
  nextStep,
  resultInSentences,
  shortText,
  shownMetrics,
  type Telling,
  tellerIn,
  unitSymbol,
} from '@kaohe/report';
import type { Place } from '../../protocol/snapshot.js';
import type { WhyAnswer, WhyHead, WhyNode, WhyPart } from '../../protocol/why.js';
import type { Answerer } from '../answerer.js';
import { type PlaceOf, placesIn } from '../problems.js';
import { explainerOf, periodOf, resultOf } from '../results/result-of.js';
import { type Scored, sourcesOf } from '../session.js';

/** The answer; undefined where there is nobody of that name, or no such number. */
export const why: Answerer<'why'> = ({ session, period, language }, { person, metric: wanted }) => {
  const { scored } = session;
  if (scored === undefined) return undefined;
  const { ruleSet, dataset, results } = scored;
  const shown = periodOf(scored, period);
  const row = dataset.rowOf(person, shown);
  const metric = wanted === undefined ? mainMetric(ruleSet) : ruleSet.metrics.find(({ id }) => id === wanted);
  if (row === undefined || metric === undefined || metric.table !== undefined) return undefined;
  const sources = sourcesOf(session);
  const files = new Map([...sources].map(([name, { text }]) => [name, text]));
  const telling = newTelling(tellerIn(language), ruleSet, files);
  const explain = explainerOf(scored);
  const step = explain(metric.id, row);
  const inRules = new Set([...(session.compilation?.sources ?? []), ...session.files].map(({ name }) => name));
  const finder: Finder = { placeOf: placesIn(sources), inRules };
  const next = nextStep(ruleSet, dataset, results, row);
  const ranked = resultOf(scored, [shown]).rows;
  const place = ranked.find(({ index }) => index === row)?.rank;
  const rank = place === undefined ? undefined : { place, people: ranked.length };
  const value = results.value(metric.id, row);
  return {
    person,
    team: dataset.rows[row]?.team ?? '',
    period: shown,
    metric: metric.id,
    heads: headsOf(telling, scored, row),
    root: nodeOf(metricNode(telling, metric.id, step), finder),
    parts: partsOf(telling, scored, finder, metric, step, row),
    sum: value.kind === 'number' ? exactNumber(value.value, metric.type) : '',
    unit: unitSymbol(metric.type) ?? '',
    next: nextSentence(telling.teller, next),
    sentences: resultInSentences(telling, { ruleSet, dataset, results, explain, row, rank, next }),
  } satisfies WhyAnswer;
};

interface Finder {
  readonly placeOf: PlaceOf;
  readonly inRules: ReadonlySet<string>;
}

function nodeOf(node: DerivationNode, finder: Finder): WhyNode {
  const { rule, cell } = placesOf(node.place, finder);
  return {
    label: node.label,
    value: node.value,
    note: node.note,
    isMissing: node.isMissing === true,
    rule,
    cell,
    rows: (node.rows ?? []).map(({ text, isMet, place }) => ({ text, isMet, place: finder.placeOf(place) })),
    children: node.children.map((child) => nodeOf(child, finder)),
  };
}

function placesOf(
  span: Span | undefined,
  { placeOf, inRules }: Finder,
): { readonly rule: Place | undefined; readonly cell: Place | undefined } {
  if (span === undefined) return { rule: undefined, cell: undefined };
  const place = placeOf(span);
  return inRules.has(span.file) ? { rule: place, cell: undefined } : { rule: undefined, cell: place };
}

function headsOf(telling: Telling, scored: Scored, row: number): readonly WhyHead[] {
  const { ruleSet, dataset, results } = scored;
  const before = rowBefore(dataset, row);
  return shownMetrics(ruleSet).flatMap(({ metric }): readonly WhyHead[] => {
    const role = roleOf(metric);
    if (role === undefined) return [];
    const value = results.value(metric.id, row);
    const old = before === undefined ? undefined : results.value(metric.id, before);
    const text = valueText(telling, metric, value);
    const change = old === undefined ? '' : changeOf(value, old, metric);
    const was = replacedText(telling, scored, metric, row);
    return [{ id: metric.id, label: nameOf(metric), text, role, change, was, isMissing: value.kind === 'fault' }];
  });
}

/** What was computed before a person replaced it; empty where nobody did. */
function replacedText(
  telling: Telling,
  { ruleSet, dataset, results }: Scored,
  { expression }: Metric,
  row: number,
): string {
  if (expression.kind !== 'override' || expression.computed.kind !== 'metric') return '';
  const { id } = expression.computed;
  const entered = dataset.column(expression.value)[row];
  const metric = ruleSet.metrics.find((one) => one.id === id);
  if (metric === undefined || entered === undefined || entered.kind === 'none' || entered.kind === 'fault') return '';
  return valueText(telling, metric, results.value(id, row));
}

function roleOf({ role }: Metric): WhyHead['role'] | undefined {
  switch (role) {
    case 'total':
    case 'pay':
      return role;
    case 'grade':
    case 'quota':
      return 'grade';
    case 'table':
    case 'value':
    case 'award':
    case 'pool':
      return 'other';
    case 'kpi':
    case 'score':
    case 'streak':
    case 'requirement':
      return undefined;
  }
}

/** The row of the period just before, not of any earlier one. */
function rowBefore({ rows, periods, rowOf, periodIndex }: Dataset, row: number): number | undefined {
  const period = periods[periodIndex(row) - 1];
  return period === undefined ? undefined : rowOf(rows[row]?.person ?? '', period);
}

function changeOf(now: Value, before: Value, { type }: Metric): string {
  if (now.kind === 'choice' && before.kind === 'choice')
    return now.label === before.label ? '' : `${before.label} → ${now.label}`;
  if (now.kind !== 'number' || before.kind !== 'number' || type.kind !== 'number') return '';
  const difference = fromCanonical(subtract(now.value, before.value), type.unit);
  if (isZero(difference)) return '';
  const text = printShort(difference, 2);
  return isNegative(difference) ? text.replace('-', '−') : `+${text}`;
}

function valueText({ teller, edges }: Telling, { id, type }: Metric, value: Value): string {
  if (value.kind === 'fault') return teller.texts.slips.missing;
  if (value.kind === 'none') return '—';
  return shortText(value, type, teller.language, true, edges.get(id) ?? []);
}

function partsOf(
  telling: Telling,
  { ruleSet, dataset }: Scored,
  finder: Finder,
  metric: Metric,
  step: Step,
  row: number,
): readonly WhyPart[] {
  const types = new Map(ruleSet.metrics.map(({ id, type }) => [id, type]));
  const cellBehind = (part: Contribution): Place | undefined => {
    const behind = part.metric === undefined ? undefined : firstCell(stepFor(step, part.metric));
    return behind === undefined || dataset.rows[row] === undefined ? undefined : finder.placeOf(behind);
  };
  return contributionsOf(telling, step).map((part): WhyPart => {
    const { score, weight, value } = part;
    const type = part.metric === undefined ? undefined : types.get(part.metric);
    return {
      kind: part.kind,
      name: part.name,
      points:
        score?.kind === 'number' ? exactNumber(score.value, type ?? metric.type) : score?.kind === 'none' ? '—' : '',
      weight: weight === undefined ? '' : `${printRational(multiply(weight, hundred))}%`,
      value: value === undefined ? '' : exactNumber(value, metric.type),
      isMissing: value === undefined && score?.kind !== 'none',
      metric: part.metric,
      rule: part.place === undefined ? undefined : finder.placeOf(part.place),
      cell: cellBehind(part),
    };
  });
}

/** The step of a metric somewhere below. */
function stepFor(step: Step, id: string): Step | undefined {
  if (step.expression.kind === 'metric' && step.expression.id === id) return step;
  for (const part of step.parts) {
    const found = stepFor(part, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

function firstCell(step: Step | undefined): Span | undefined {
  if (step === undefined) return undefined;
  if (step.detail?.kind === 'input') return step.detail.cell.span;
  for (const part of step.parts) {
    const found = firstCell(part);
    if (found !== undefined) return found;
  }
  return undefined;
}
