/** What making a slip needs to know, and values as a slip prints them: inputs exactly, results short. */
import type { Language } from '@kaohe/diagnostics';
import { type Dataset, type Explainer, explainer, printValue, type Results, type Value } from '@kaohe/evaluator';
import type { Said, SlipInput } from '@kaohe/handbook';
import { type Input, type Metric, type RuleSet, type Type, tableOfInput } from '@kaohe/ir';
import { dimensionless, type Rational, unitFromText } from '@kaohe/quantity';
import type { Teller } from '../texts/texts.js';
import { edgesByMetric } from '../values/edges.js';
import { shortText } from '../values/value-text.js';

/** One row of a result and everything that is known of it. */
export interface SlipTelling {
  readonly teller: Teller;
  readonly language: Language;
  readonly ruleSet: RuleSet;
  readonly dataset: Dataset;
  readonly results: Results;
  readonly explain: Explainer;
  readonly row: number;
  readonly said: Said;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly inputs: ReadonlyMap<string, Input>;
  readonly types: ReadonlyMap<string, Type>;
  readonly edges: ReadonlyMap<string, readonly Rational[]>;
  readonly percent: Type;
  readonly points: Type;
  /** Takes names out of what people wrote. */
  readonly clean: (text: string) => string;
}

/** Everything but the row and its names. */
export type SlipGround = Omit<SlipTelling, 'row' | 'clean'>;

/** What is the same for all slips of a result. */
export function slipGround(
  teller: Teller,
  ruleSet: RuleSet,
  dataset: Dataset,
  results: Results,
  said: Said,
): SlipGround {
  const typed = [...ruleSet.inputs, ...ruleSet.parameters, ...ruleSet.metrics];
  const unit = (text: string): Type => ({ kind: 'number', unit: unitFromText(text) ?? dimensionless });
  return {
    teller,
    language: teller.language,
    ruleSet,
    dataset,
    results,
    explain: explainer(ruleSet, dataset),
    said,
    metrics: new Map(ruleSet.metrics.map((metric) => [metric.id, metric])),
    inputs: new Map(ruleSet.inputs.map((input) => [input.id, input])),
    types: new Map(typed.map(({ id, type }) => [id, type])),
    edges: edgesByMetric(ruleSet),
    percent: unit('%'),
    points: unit('分'),
  };
}

/** The value of a metric of this person: short, never a 0 for what cannot be told. */
export function resultText(telling: SlipTelling, { id, type }: Metric): string {
  return valueText(telling, telling.results.value(id, telling.row), type, telling.edges.get(id) ?? []);
}

/** A value of a type. */
export function valueText(
  { teller, language }: SlipTelling,
  value: Value,
  type: Type,
  edges: readonly Rational[],
): string {
  if (value.kind === 'fault') return teller.texts.slips.unknown;
  if (value.kind === 'none') return teller.texts.slips.excluded;
  return shortText(value, type, language, true, edges);
}

/** A value as a formula prints it: inputs and parameters exactly, so that it can be worked out again. */
export function namedText(telling: SlipTelling, id: string, value: Value): string {
  const type = telling.types.get(id) ?? { kind: 'text' };
  if (telling.metrics.has(id)) return valueText(telling, value, type, telling.edges.get(id) ?? []);
  return exactText(telling, value, type);
}

/** The input with its value; nothing for what is of records, and for what nobody needed to fill in. */
export function inputOf(telling: SlipTelling, id: string): readonly SlipInput[] {
  const input = telling.inputs.get(id);
  if (input === undefined || tableOfInput(input) !== undefined) return [];
  const value = telling.dataset.column(id)[telling.row];
  if (value === undefined || (input.optional && value.kind === 'fault')) return [];
  return [{ name: telling.said.name(id), value: telling.clean(exactText(telling, value, input.type)) }];
}

function exactText({ teller, language }: SlipTelling, value: Value, type: Type): string {
  if (value.kind === 'fault') return teller.texts.slips.missing;
  return printValue(value, type, language);
}
