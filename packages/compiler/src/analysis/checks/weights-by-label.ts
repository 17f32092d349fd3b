/** Weights that tables of labels decide: roles, or other combinations of labels, for which they do not add up to 100%. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import {
  type Expression,
  everyExpression,
  type Lookup,
  labelsOfExpression,
  type Metric,
  printExpression,
  type RuleSet,
  type Types,
  typesOf,
  type WeightedSum,
} from '@kaohe/ir';
import { absolute, add, divide, equal, isZero, multiply, one, type Rational, subtract, sum } from '@kaohe/quantity';
import { metricsById } from '../lookups.js';
import { percent } from '../printed.js';
import { settledNumber } from '../settled.js';
import type { Check } from './check.js';

/** Combinations that are tried for one sum, and that are reported. */
const mostTried = 2000;
const mostReported = 3;

export const weightsByLabel: Check = (ruleSet) => {
  const rules: Rules = { ruleSet, metrics: metricsById(ruleSet), types: typesOf(ruleSet) };
  return [...everyExpression(ruleSet)].flatMap(({ expression }) =>
    expression.kind === 'weighted-sum' ? ofSum(rules, expression) : [],
  );
};

interface Rules {
  readonly ruleSet: RuleSet;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly types: Types;
}

/** A label for each thing the tables are by, known by how it prints. */
type Labels = ReadonlyMap<string, string>;

function ofSum(rules: Rules, { items, origin }: WeightedSum): readonly Diagnostic[] {
  const keys = new Map<string, readonly string[]>();
  const isKnown = items.every((item) => collectKeys(rules, item.weight, keys));
  if (!isKnown || keys.size === 0) return [];
  const combinations = combinationsOf(keys);
  if (combinations === undefined) return [];
  const odd = combinations.flatMap((labels) => {
    const weights = items.map((item) => valueFor(rules, item.weight, labels));
    if (!weights.every((weight) => weight !== undefined)) return [];
    const total = sum(weights);
    return equal(total, one) ? [] : [{ labels: [...labels.values()].join(', '), total }];
  });
  return odd.slice(0, mostReported).map(({ labels, total }) =>
    diagnose('scoring/weights-sum-case', origin, {
      labels,
      sum: percent(total),
      difference: percent(absolute(subtract(one, total))),
    }),
  );
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
