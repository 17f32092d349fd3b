/** Weights that tables of labels decide: roles, or other combinations of labels, for which they do not add up to 100%. */
import { type Diagnostic, diagnose, type Remedy, remedy } from '@kaohe/diagnostics';
import {
  type Expression,
  type Lookup,
  labelsOfExpression,
  type Metric,
  printExpression,
  type RuleSet,
  type Types,
  type WeightedItem,
  type WeightedSum,
} from '@kaohe/ir';
import {
  absolute,
  add,
  divide,
  equal,
  isNegative,
  isZero,
  multiply,
  one,
  type Rational,
  subtract,
  sum,
} from '@kaohe/quantity';
import { everyOf } from '../by-kind.js';
import { metricsById, typesOfRules } from '../lookups.js';
import { percent } from '../printed.js';
import { settledNumber } from '../settled.js';
import type { Check } from './check.js';

/** Combinations that are tried for one sum, and that are reported. */
const mostTried = 2000;
const mostReported = 3;

export const weightsByLabel: Check = (ruleSet) => {
  const names = new Set([...ruleSet.inputs, ...ruleSet.metrics].map(({ id }) => id));
  const rules: Rules = { ruleSet, metrics: metricsById(ruleSet), types: typesOfRules(ruleSet), names };
  return everyOf(ruleSet, 'weighted-sum').flatMap(({ metric, expression }) => ofSum(rules, metric, expression));
};

interface Rules {
  readonly ruleSet: RuleSet;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly types: Types;
  /** What a value could be given to. */
  readonly names: ReadonlySet<string>;
}

/** A label for each thing the tables are by, known by how it prints. */
type Labels = ReadonlyMap<string, string>;

function ofSum(rules: Rules, { id }: Metric, { items, origin }: WeightedSum): readonly Diagnostic[] {
  const keys = new Map<string, readonly string[]>();
  const isKnown = items.every((item) => collectKeys(rules, item.weight, keys));
  if (!isKnown || keys.size === 0) return [];
  const combinations = combinationsOf(keys);
  if (combinations === undefined) return [];
  const odd = combinations.flatMap((labels) => {
    const weights = items.map((item) => valueFor(rules, item.weight, labels));
    if (!weights.every((weight) => weight !== undefined)) return [];
    const total = sum(weights);
    return equal(total, one) ? [] : [{ labels, total }];
  });
  return odd.slice(0, mostReported).map(({ labels, total }) => {
    const difference = subtract(one, total);
    const shown = [...labels.values()].join(', ');
    const args = { labels: shown, sum: percent(total), difference: percent(absolute(difference)) };
    const given = [...labels].map(([name, value]) => ({ name, value }));
    const isNamed = given.every(({ name }) => rules.names.has(name));
    const witness = isNamed ? { given, shows: [{ name: id, value: '' }] } : undefined;
    const remedies = items.flatMap((item) => filledUp(rules, items, item, { labels, combinations }, difference));
    return diagnose('scoring/weights-sum-case', origin, args, { witness, remedies });
  });
}

interface Combination {
  readonly labels: Labels;
  readonly combinations: readonly Labels[];
}

/** What lacks goes to one of the weights, where its row is about these people and this item only. */
function filledUp(
  rules: Rules,
  items: readonly WeightedItem[],
  { name, weight }: WeightedItem,
  { labels, combinations }: Combination,
  difference: Rational,
): readonly Remedy[] {
  const cell = writtenFor(rules, weight, labels);
  if (cell?.kind !== 'constant' || cell.constant.kind !== 'number') return [];
  const uses = combinations.flatMap((some) => items.filter((item) => writtenFor(rules, item.weight, some) === cell));
  const wanted = add(cell.constant.value, difference);
  if (uses.length !== 1 || isZero(wanted) || isNegative(wanted)) return [];
  const text = percent(wanted);
  return [remedy('give-rest', { name, weight: text }, { kind: 'replace', at: cell.origin, text })];
}

/** The number of a table that is the weight of these people. */
function writtenFor(rules: Rules, weight: Expression, labels: Labels): Expression | undefined {
  if (weight.kind === 'metric') {
    const behind = rules.metrics.get(weight.id)?.expression;
    return behind && writtenFor(rules, behind, labels);
  }
  const result = weight.kind === 'lookup' ? resultFor(weight, labels) : undefined;
  return result?.kind === 'constant' ? result : result && writtenFor(rules, result, labels);
}

/** Whether the weight hangs on labels and constants alone; collects what it is by. */
function collectKeys(rules: Rules, weight: Expression, keys: Map<string, readonly string[]>): boolean {
  if (settledNumber(weight, rules.ruleSet) !== undefined) return true;
  if (weight.kind === 'metric') {
    const metric = rules.metrics.get(weight.id);
    return metric !== undefined && collectKeys(rules, metric.expression, keys);
  }
  if (weight.kind === 'arithmetic')
    return collectKeys(rules, weight.left, keys) && collectKeys(rules, weight.right, keys);
  if (weight.kind !== 'lookup') return false;
  for (const subject of weight.subjects) {
    const labels = labelsOfExpression(rules.types, subject);
    if (labels === undefined || labels.length === 0) return false;
    keys.set(printExpression(subject), labels);
  }
  return [...weight.rows.map((row) => row.result), ...(weight.otherwise ? [weight.otherwise] : [])].every((result) =>
    collectKeys(rules, result, keys),
  );
}

function combinationsOf(keys: ReadonlyMap<string, readonly string[]>): readonly Labels[] | undefined {
  let found: readonly Labels[] = [new Map()];
  for (const [key, labels] of keys) {
    if (found.length * labels.length > mostTried) return undefined;
    found = found.flatMap((start) => labels.map((label) => new Map([...start, [key, label]])));
  }
  return found;
}

/** The weight of people with these labels; undefined where a condition decides, or no row fits. */
function valueFor(rules: Rules, weight: Expression, labels: Labels): Rational | undefined {
  const settled = settledNumber(weight, rules.ruleSet);
  if (settled !== undefined) return settled;
  if (weight.kind === 'metric') {
    const metric = rules.metrics.get(weight.id);
    return metric && valueFor(rules, metric.expression, labels);
  }
  if (weight.kind === 'lookup') {
    const result = resultFor(weight, labels);
    return result && valueFor(rules, result, labels);
  }
  if (weight.kind !== 'arithmetic') return undefined;
  const [left, right] = [valueFor(rules, weight.left, labels), valueFor(rules, weight.right, labels)];
  if (left === undefined || right === undefined) return undefined;
  if (weight.operator === '/') return isZero(right) ? undefined : divide(left, right);
  return { '+': add, '-': subtract, '*': multiply }[weight.operator](left, right);
}

function resultFor({ subjects, rows, otherwise }: Lookup, labels: Labels): Expression | undefined {
  const given = subjects.map((subject) => labels.get(printExpression(subject)) ?? '');
  for (const { cells, when, result } of rows) {
    const fits = cells.every(
      (cell, place) => cell.kind === 'any' || (cell.kind === 'labels' && cell.labels.includes(given[place] ?? '')),
    );
    if (fits) return when === undefined ? result : undefined;
  }
  return otherwise;
}
