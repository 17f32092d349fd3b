/** From the trace of an evaluation to the tree a person reads: names, values, the author's formulas, bands, cells. */
import type { Files, Span } from '@kaohe/diagnostics';
import { type CellBehind, faultSentence, printValue, type Step, type Value } from '@kaohe/evaluator';
import type { Expression, RuleSet, Statistic, StatisticId, Type } from '@kaohe/ir';
import { dimensionless, multiply, type Rational, unitFromText } from '@kaohe/quantity';
import type { Teller } from '../texts/texts.js';
import { edgesByMetric } from '../values/edges.js';
import { sourceText } from '../values/source-text.js';
import { nameOf, shortText } from '../values/value-text.js';
import { bandNode } from './band-node.js';
import { poolNode, quotaNode, streakNode } from './population-node.js';
import type { DerivationNode, Telling } from './telling.js';

/** A telling about a rule set that has told nothing yet. */
export function newTelling(teller: Teller, ruleSet: RuleSet, files: Files): Telling {
  return {
    teller,
    files,
    metrics: new Map(ruleSet.metrics.map((metric) => [metric.id, metric])),
    inputs: new Map(ruleSet.inputs.map((input) => [input.id, input])),
    parameters: new Map(ruleSet.parameters.map((parameter) => [parameter.id, parameter])),
    edges: edgesByMetric(ruleSet),
    told: new Set(),
  };
}

/** How a metric got its value. */
export function metricNode(telling: Telling, id: string, step: Step): DerivationNode {
  const metric = telling.metrics.get(id);
  const label = metric === undefined ? id : nameOf(metric);
  const value = valueText(telling, step.value, metric?.type, telling.edges.get(id));
  const place = metric?.origin;
  const { again } = telling.teller.texts.why;
  const hasParts = step.parts.length > 0;
  if (telling.told.has(id)) {
    return { label, value, note: hasParts ? again : '', place: undefined, children: [], ...missing(step.value) };
  }
  telling.told.add(id);
  return {
    label,
    value,
    note: noteOf(telling, step),
    place,
    children: childrenOf(telling, step),
    ...missing(step.value),
  };
}

/** What is worth a line of its own in a step: names and tables; plain arithmetic is told by its formula. */
export function nodesOf(telling: Telling, step: Step): readonly DerivationNode[] {
  const { expression, parts } = step;
  switch (expression.kind) {
    case 'metric':
      return parts.slice(0, 1).map((part) => metricNode(telling, expression.id, part));
    case 'input':
      return inputNodes(telling, expression.id, step);
    case 'parameter': {
      const parameter = telling.parameters.get(expression.id);
      return [namedNode(telling, expression.id, step, parameter?.type, parameter?.origin)];
    }
    case 'required':
    case 'broken':
      return [namedNode(telling, expression.name, step, undefined, expression.origin)];
    case 'constant':
    case 'team':
      return [];
    case 'period':
      return [
        namedNode(
          telling,
          sourceText(telling.files, expression.origin),
          step,
          typeOf(telling, expression),
          expression.origin,
        ),
      ];
    case 'statistic':
      return [statisticNode(telling, expression, step)];
    case 'lookup':
    case 'weighted-sum':
    case 'quota':
    case 'pool':
    case 'streak':
    case 'award':
    case 'override':
    case 'requirement':
    case 'arithmetic':
    case 'comparison':
    case 'logic':
    case 'choose':
    case 'round':
    case 'call':
    case 'if-missing':
      return childrenOf(telling, step);
  }
}

function childrenOf(telling: Telling, step: Step): readonly DerivationNode[] {
  const { expression, parts, detail } = step;
  // A KPI that is nothing but a column: the column stands under it.
  if (expression.kind === 'input' || expression.kind === 'parameter') return nodesOf(telling, step);
  const inside = (): readonly DerivationNode[] =>
    withoutRepeats(parts.flatMap((part) => (isUnwritten(expression, part) ? [] : nodesOf(telling, part))));
  if (expression.kind === 'lookup' && detail?.kind === 'lookup') {
    return [bandNode(telling, expression, detail), ...inside()];
  }
  if (expression.kind === 'weighted-sum') return itemNodes(telling, expression, parts);
  if (detail?.kind === 'quota') return [...quotaNode(telling, detail), ...inside()];
  if (expression.kind === 'pool' && detail?.kind === 'pool')
    return [...poolNode(telling, expression, detail), ...inside()];
  if (detail?.kind === 'streak') return [...streakNode(telling, detail), ...inside()];
  return inside();
}

/** A condition that nobody wrote, as whether an account has an earlier balance: it stands where all of the choice stands. */
function isUnwritten(expression: Expression, { expression: part }: Step): boolean {
  if (expression.kind !== 'choose' || part.kind === 'metric') return false;
  const isCondition = expression.cases.some(({ when }) => when === part);
  const [whole, inner] = [expression.origin, part.origin];
  return isCondition && whole.start === inner.start && whole.end === inner.end;
}

/** The same name with the same value twice among neighbors says nothing new. */
function withoutRepeats(nodes: readonly DerivationNode[]): readonly DerivationNode[] {
  return nodes.filter(({ label, value }, place) => {
    const first = nodes.findIndex((other) => other.label === label && other.value === value);
    return first === place;
  });
}

/** One line per KPI: its points, its weight, their product; the trace has weight and points in turn. */
function itemNodes(
  telling: Telling,
  { items }: Extract<Expression, { kind: 'weighted-sum' }>,
  parts: readonly Step[],
): readonly DerivationNode[] {
  return items.flatMap((item, place) => {
    const weight = parts[2 * place];
    const score = parts[2 * place + 1];
    if (weight === undefined || score === undefined) return [];
    const [inner] = nodesOf(telling, score);
    const points = valueText(telling, score.value, typeOf(telling, item.score), []);
    const share = valueText(telling, weight.value, typeOf(telling, item.weight), []);
    const isKnown = weight.value.kind === 'number' && score.value.kind === 'number';
    const product: Value =
      weight.value.kind === 'number' && score.value.kind === 'number'
        ? { kind: 'number', value: multiply(weight.value.value, score.value.value) }
        : score.value;
    const value = isKnown ? valueText(telling, product, typeOf(telling, item.score), []) : points;
    return [
      {
        label: item.name,
        value,
        note: `${points} × ${share}`,
        place: item.origin,
        children: inner?.children ?? [],
        ...missing(product),
      },
    ];
  });
}

function typeOf({ metrics, parameters }: Telling, expression: Expression): Type | undefined {
  if (expression.kind === 'metric') return metrics.get(expression.id)?.type;
  if (expression.kind === 'parameter') return parameters.get(expression.id)?.type;
  if (expression.kind === 'period') {
    return expression.part === 'first' || expression.part === 'last'
      ? { kind: 'date' }
      : { kind: 'number', unit: dimensionless };
  }
  if (expression.kind === 'constant' && expression.constant.kind === 'number') {
    return { kind: 'number', unit: expression.constant.unit };
  }
  return undefined;
}

/** The cell of an input; an award nobody has decided has none, which is no news. */
function inputNodes(telling: Telling, id: string, step: Step): readonly DerivationNode[] {
  const { detail, value } = step;
  const input = telling.inputs.get(id);
  if (input?.optional === true && value.kind === 'fault' && value.code === 'data/missing') return [];
  const label = input === undefined || input.label === '' ? id : input.label;
  const node = namedNode(telling, label, step, input?.type, undefined);
  if (detail?.kind !== 'input') return [node];
  const { behind = [] } = detail;
  if (behind.length > 0) {
    const isWeighted = behind.some(({ weight }) => weight !== undefined);
    const note = node.note !== '' ? node.note : telling.teller.texts.why.together(behind.length, isWeighted);
    return [{ ...node, note, place: detail.cell.span, children: behind.map(behindNode(telling)) }];
  }
  const { text, span } = detail.cell;
  const isAsWritten = node.value.startsWith(text) || node.note !== '';
  return [{ ...node, note: isAsWritten ? node.note : telling.teller.texts.why.cell(text), place: span }];
}

/** One of several cells that came together: of which account it is, what it says, by how much it counts. */
function behindNode({ teller }: Telling): (one: CellBehind, place: number) => DerivationNode {
  const { why } = teller.texts;
  return ({ cell, account, weight }, place) => ({
    label: account ?? why.rowAmong(place + 1),
    value: cell.text,
    note: weight === undefined ? '' : why.weight(weight.text),
    place: cell.span,
    children: [],
  });
}

/** What a cohort or a history came to, with the person's own part of it beneath. */
function statisticNode(telling: Telling, statistic: Statistic, step: Step): DerivationNode {
  const type = typeOfStatistic(telling, statistic);
  const node = namedNode(telling, sourceText(telling.files, statistic.origin), step, type, statistic.origin);
  const { detail } = step;
  const many = detail?.kind === 'records' ? telling.teller.texts.why.records(detail.count) : '';
  return { ...node, note: node.note === '' ? many : node.note, children: childrenOf(telling, step) };
}

const plainNumbers: readonly StatisticId[] = [
  'count',
  'rank',
  'dense-rank',
  'mean-rank',
  'variance',
  'sample-variance',
];

function typeOfStatistic({ metrics, inputs }: Telling, { operand, function: wanted }: Statistic): Type {
  const plain: Type = { kind: 'number', unit: dimensionless };
  if (wanted === 'percent-rank') return { kind: 'number', unit: unitFromText('%') ?? dimensionless };
  if (plainNumbers.includes(wanted)) return plain;
  if (operand.kind === 'metric') return metrics.get(operand.id)?.type ?? plain;
  return operand.kind === 'input' ? (inputs.get(operand.id)?.type ?? plain) : plain;
}

function namedNode(
  telling: Telling,
  label: string,
  { value }: Step,
  type: Type | undefined,
  place: Span | undefined,
): DerivationNode {
  const note = value.kind === 'fault' ? faultSentence(value, telling.teller.language).what : '';
  return { label, value: valueText(telling, value, type, []), note, place, children: [], ...missing(value) };
}

function missing({ kind }: Value): Pick<DerivationNode, 'isMissing'> {
  return kind === 'fault' ? { isMissing: true } : {};
}

/** The author's formula; tables are told by their row, and what cannot be told by its reason. */
function noteOf(telling: Telling, { expression, value, parts, detail }: Step): string {
  if (detail?.kind === 'assumed') return telling.teller.texts.why.given;
  switch (expression.kind) {
    case 'arithmetic':
    case 'comparison':
    case 'logic':
    case 'choose':
    case 'round':
    case 'call':
    case 'if-missing':
    case 'input':
    case 'parameter':
    case 'metric':
    case 'team':
      return `= ${sourceText(telling.files, expression.origin)}`;
    case 'award':
    case 'override':
    case 'requirement':
    case 'required':
    case 'broken':
      return value.kind === 'fault' ? faultSentence(value, telling.teller.language).what : '';
    case 'constant':
    case 'period':
    case 'lookup':
    case 'weighted-sum':
    case 'quota':
    case 'pool':
    case 'statistic':
    case 'streak': {
      const isOwnFault = value.kind === 'fault' && parts.every((part) => part.value.kind !== 'fault');
      return isOwnFault ? faultSentence(value, telling.teller.language).what : '';
    }
  }
}

function valueText(
  { teller }: Telling,
  value: Value,
  type: Type | undefined,
  edges: readonly Rational[] | undefined,
): string {
  if (type === undefined) return printValue(value, { kind: 'text' }, teller.language);
  return shortText(value, type, teller.language, true, edges ?? []);
}
