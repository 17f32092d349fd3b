/** The section of one metric: how it is worked out, what it is worth, and what stands in the rules around it. */
import type { Expression, Metric, RuleSet } from '@kaohe/ir';
import { aside, type Block, type Fact, heading } from '../document/document.js';
import { intervalText } from '../sentences/cells.js';
import { nameIn } from '../sentences/speaker.js';
import { expressionBlocks } from './expression-blocks.js';
import type { Teller } from './teller.js';
import { weightsOf, weightText } from './weights.js';

/** A metric that is no KPI. */
export function metricBlocks(teller: Teller, metric: Metric): readonly Block[] {
  const { speaker, words } = teller;
  const name = nameIn(speaker, metric.id);
  const own = metric.expression.kind === 'requirement' ? metric.expression.message : '';
  const notes = [...new Set([own, metric.note])].filter((text) => text !== '' && text !== name);
  return [
    heading(3, name),
    ...notes.map(aside),
    ...factsOf(teller, metric, []),
    ...expressionBlocks(teller, metric.expression, {
      name,
      result: metric.role === 'grade' ? words.columns.grade : name,
    }),
    ...sourceOf(teller, metric),
  ];
}

/** A KPI: its value, then the points it earns. */
export function kpiBlocks(teller: Teller, metric: Metric): readonly Block[] {
  const { speaker, words } = teller;
  const name = nameIn(speaker, metric.id);
  const score = scoreOf(speaker.ruleSet, metric);
  const whole = score?.expression;
  const points = whole && withoutMissingPolicy(whole);
  const isOwnValue = points?.kind === 'metric' && points.id === metric.id;
  return [
    heading(3, name),
    ...(metric.note === '' ? [] : [aside(metric.note)]),
    ...expressionBlocks(teller, metric.expression, { name, result: name }),
    ...factsOf(teller, metric, whole === undefined ? [] : [{ name: words.missing, text: missingText(teller, whole) }]),
    ...(points === undefined || isOwnValue
      ? []
      : expressionBlocks(teller, points, { name: speaker.words.points, result: speaker.words.points })),
    ...sourceOf(teller, metric),
  ];
}

/** The points of a KPI. */
export function scoreOf({ metrics }: RuleSet, { id }: Metric): Metric | undefined {
  return metrics.find((one) => one.role === 'score' && one.id === `${id}.score`);
}

/** Direction, weight, what the value can be, and which records it is of. */
function factsOf({ speaker, words }: Teller, metric: Metric, more: readonly Fact[]): readonly Block[] {
  const { direction, range, table, type } = metric;
  const { ruleSet } = speaker;
  const weights = weightsOf(ruleSet, metric).map(({ weight, total }) =>
    words.weighs(weightText(speaker, weight), nameIn(speaker, total)),
  );
  const records = ruleSet.tables.find(({ id }) => id === table);
  const facts: readonly Fact[] = [
    ...(direction ? [{ name: words.columns.direction, text: words.directions[direction] }] : []),
    ...(weights.length > 0 ? [{ name: words.columns.weight, text: weights.join(speaker.words.listed) }] : []),
    ...(range && type.kind === 'number' ? [{ name: words.can, text: intervalText(speaker, range, type.unit) }] : []),
    ...(table === undefined
      ? []
      : [
          {
            name: words.columns.about,
            text: words.perRecord(records === undefined || records.label === '' ? table : records.label),
          },
        ]),
    ...more,
  ];
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }];
}

function sourceOf({ words }: Teller, { source }: Metric): readonly Block[] {
  return source === '' ? [] : [aside(words.source(source))];
}

/** What `缺失` says stands outermost in the points, or within what vetoes decide first. */
function missingText({ speaker, words }: Teller, whole: Expression): string {
  const policy = whole.kind === 'choose' ? whole.otherwise : whole;
  if (policy.kind !== 'if-missing') return words.missingReported;
  const { fallback } = policy;
  return fallback.kind === 'constant' && fallback.constant.kind === 'none'
    ? words.missingExcluded
    : words.missingGets(speaker.say(fallback));
}

function withoutMissingPolicy(whole: Expression): Expression {
  if (whole.kind === 'choose' && whole.otherwise.kind === 'if-missing')
    return { ...whole, otherwise: whole.otherwise.operand };
  return whole.kind === 'if-missing' ? whole.operand : whole;
}
