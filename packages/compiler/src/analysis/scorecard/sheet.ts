/** A total read as a scorecard: items that add up, what every one of them can score, and what is done to their sum in the end. */
import type { Expression, RuleSet, WeightedSum } from '@kaohe/ir';
import {
  add,
  compare,
  isZero,
  maximum,
  minimum,
  multiply,
  negate,
  one,
  printRational,
  type Rational,
  type RoundingMode,
  roundTo,
  sum,
  zero,
} from '@kaohe/quantity';
import { type Domains, domainsOf } from '../domain.js';
import { metricsById } from '../lookups.js';
import { settledNumber } from '../settled.js';
import { namesBehind } from './names-behind.js';
import { reachedResults } from './reached-rows.js';
import { type Option, sumsOf, worthOf } from './sums.js';
import { type Came, type Total, totalsAmong, type Veto } from './totals.js';

export type { Total, Veto } from './totals.js';

export interface Sheet {
  readonly items: readonly Item[];
  /** Weighted items may leave and hand on their weight; the sum of plain ones is `none` where one is. */
  readonly isWeighted: boolean;
  readonly constant: Rational;
  /** What the sum is cut and rounded to, in this order. */
  readonly finish: readonly Finish[];
  /** What sets the total whatever the items are; the first that holds wins. */
  readonly vetoes: readonly Veto[];
}

export interface Item {
  readonly name: string;
  readonly weight: Rational;
  readonly score: Expression;
  /** Undefined where a formula decides, or there are too many. */
  readonly options: readonly Option[] | undefined;
  /** Whether it is one of the items of a weighted sum, out of 100, in a sum of points. */
  readonly isOfWhole?: boolean;
}

export type Finish =
  | { readonly kind: 'cap' | 'floor'; readonly limit: Rational }
  | { readonly kind: 'round'; readonly mode: RoundingMode; readonly step: Rational };

/** Answers about the totals of one rule set; each is worked out once. */
export interface Sheets {
  readonly ruleSet: RuleSet;
  /** Undefined where the expression is no sum of items. */
  readonly sheetOf: (expression: Expression) => Sheet | undefined;
  /** In rising order; undefined where points are not known beforehand, or there are too many totals. */
  readonly totalsOf: (sheet: Sheet) => readonly Total[] | undefined;
}

/** Groups that may stand in each other. */
const deepest = 50;

export function sheetsOf(ruleSet: RuleSet): Sheets {
  const known = new Map<Expression, Sheet | undefined>();
  const options = new Map<string, readonly Option[] | undefined>();
  const totals = new Map<Sheet, readonly Total[] | undefined>();
  let domains: Domains | undefined;
  const reader: Reader = {
    ruleSet,
    metrics: metricsById(ruleSet),
    domains: (expression) => {
      domains ??= domainsOf(ruleSet);
      return domains(expression);
    },
    depth: 0,
    sheetOf: (expression, depth) => {
      if (known.has(expression)) return known.get(expression);
      // what stands on itself is no sum
      known.set(expression, undefined);
      const sheet = sheetFrom({ ...reader, depth }, expression);
      known.set(expression, sheet);
      return sheet;
    },
    optionsOf: (id, depth) => {
      if (options.has(id)) return options.get(id);
      options.set(id, undefined);
      const named = reader.metrics.get(id)?.expression;
      const found = named && optionsOf({ ...reader, depth }, named);
      options.set(id, found);
      return found;
    },
    totalsOf: (sheet) => {
      if (!totals.has(sheet)) totals.set(sheet, totalsFrom(reader, sheet));
      return totals.get(sheet);
    },
  };
  return { ruleSet, sheetOf: (expression) => reader.sheetOf(expression, 0), totalsOf: reader.totalsOf };
}

/** The sum of the weights: what a scorecard without leaving items is out of. */
export function fullWeightOf({ items }: Sheet): Rational {
  return sum(items.map((item) => item.weight));
}

/** What the sum of the items becomes in the end. */
export function finished({ constant, finish }: Sheet, total: Rational): Rational {
  return finish.reduce(
    (value, step) => {
      if (step.kind === 'round') return roundTo(value, step.step, step.mode);
      return step.kind === 'cap' ? minimum(value, step.limit) : maximum(value, step.limit);
    },
    add(total, constant),
  );
}

/** The points of each item on the scorecard of a total, in the order of the items. */
export function scoresOf({ items }: Sheet, total: Total): readonly (Rational | undefined)[] {
  const chosen = total.options();
  return items.map(({ options }, place) => options?.[chosen[place] ?? -1]?.score);
}

interface Reader {
  readonly ruleSet: RuleSet;
  readonly metrics: ReadonlyMap<string, { readonly expression: Expression }>;
  readonly domains: Domains;
  readonly depth: number;
  readonly sheetOf: (expression: Expression, depth: number) => Sheet | undefined;
  readonly optionsOf: (id: string, depth: number) => readonly Option[] | undefined;
  readonly totalsOf: Sheets['totalsOf'];
}

function sheetFrom(reader: Reader, expression: Expression): Sheet | undefined {
  const inside = (inner: Expression): Sheet | undefined =>
    reader.depth >= deepest ? undefined : reader.sheetOf(inner, reader.depth + 1);
  switch (expression.kind) {
    case 'metric': {
      const named = reader.metrics.get(expression.id)?.expression;
      return named && inside(named);
    }
    case 'override':
      return inside(expression.computed);
    case 'choose': {
      const sheet = inside(expression.otherwise);
      return sheet && isApart(reader, sheet, expression.cases)
        ? { ...sheet, vetoes: [...expression.cases, ...sheet.vetoes] }
        : undefined;
    }
    case 'round': {
      const { mode, step } = expression;
      return finishing(inside(expression.operand), { kind: 'round', mode, step });
    }
    case 'call': {
      const [operand, end] = expression.arguments;
      const limit = end && settledNumber(end, reader.ruleSet);
      if (operand === undefined || limit === undefined || expression.arguments.length !== 2) return undefined;
      if (expression.builtin === 'minimum') return finishing(inside(operand), { kind: 'cap', limit });
      return expression.builtin === 'maximum' ? finishing(inside(operand), { kind: 'floor', limit }) : undefined;
    }
    case 'weighted-sum':
      return weightedSheet(reader, expression);
    case 'arithmetic':
      return expression.operator === '+' || expression.operator === '-' ? plainSheet(reader, expression) : undefined;
    default:
      return undefined;
  }
}

/** A veto that looks at what the items are made of makes some scorecards impossible; which ones is not worked out here. */
function isApart({ metrics }: Reader, { items }: Sheet, vetoes: readonly Veto[]): boolean {
  const inside = namesBehind(
    metrics,
    items.map(({ score }) => score),
  );
  const asked = namesBehind(
    metrics,
    vetoes.flatMap(({ when, then }) => [when, then]),
  );
  return [...asked].every((id) => !inside.has(id));
}

/** A veto stands in front of all else, so nothing can be done to what it gives. */
function finishing(sheet: Sheet | undefined, finish: Finish): Sheet | undefined {
  return sheet && sheet.vetoes.length === 0 ? { ...sheet, finish: [...sheet.finish, finish] } : undefined;
}

function weightedSheet(reader: Reader, { items }: WeightedSum): Sheet | undefined {
  const own = items.map((item): Item | undefined => {
    const weight = settledNumber(item.weight, reader.ruleSet);
    return weight && { name: item.name, weight, score: item.score, options: optionsOf(reader, item.score) };
  });
  if (!own.every((item) => item !== undefined)) return undefined;
  const flat = own.flatMap((item) => itemsWithin(reader, item) ?? [item]);
  // an item that leaves hands its weight to all others, not to those of its group
  const isFlat =
    flat.length === own.length || flat.every((item) => item.options?.every((one) => one.score !== undefined));
  return { items: isFlat ? flat : own, isWeighted: true, constant: zero, finish: [], vetoes: [] };
}

/** The items of a group, each with its weight in the whole; undefined for what is no group, or one that does more than add up. */
function itemsWithin(reader: Reader, item: Item): readonly Item[] | undefined {
  if (item.score.kind !== 'metric') return undefined;
  const group = reader.depth >= deepest ? undefined : reader.sheetOf(item.score, reader.depth + 1);
  const isPlain =
    group !== undefined && group.finish.length === 0 && group.vetoes.length === 0 && isZero(group.constant);
  if (!isPlain || (group.isWeighted && compare(fullWeightOf(group), one) !== 0)) return undefined;
  return group.items.map((inner) => ({
    ...inner,
    weight: multiply(inner.weight, item.weight),
    isOfWhole: group.isWeighted,
  }));
}

/** Points that are added and taken away, what stands in brackets among them. */
function plainSheet(reader: Reader, expression: Expression): Sheet | undefined {
  const items: Item[] = [];
  let constant = zero;
  const open: { readonly term: Expression; readonly sign: Rational }[] = [{ term: expression, sign: one }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { term, sign } = next;
    const known = settledNumber(term, reader.ruleSet);
    if (known !== undefined) constant = add(constant, multiply(sign, known));
    else if (term.kind === 'arithmetic' && (term.operator === '+' || term.operator === '-')) {
      const right = term.operator === '+' ? sign : negate(sign);
      open.push({ term: term.right, sign: right }, { term: term.left, sign });
    } else {
      const item = { name: nameOf(term), weight: sign, score: term, options: optionsOf(reader, term) };
      items.push(...(itemsWithin(reader, item) ?? [item]));
    }
  }
  const isSum = items.length > 0 && items.every((item) => item.name !== '');
  return isSum ? { items, isWeighted: false, constant, finish: [], vetoes: [] } : undefined;
}

function nameOf(term: Expression): string {
  return term.kind === 'metric' ? term.id.replace(/\.score$/u, '') : '';
}

/** The scores an item can have, from its rows; undefined where a formula decides. */
function optionsOf(reader: Reader, score: Expression): readonly Option[] | undefined {
  if (reader.depth >= deepest) return undefined;
  const deeper = { ...reader, depth: reader.depth + 1 };
  const known = settledNumber(score, reader.ruleSet);
  if (known !== undefined) return [{ score: known, rows: 1n }];
  switch (score.kind) {
    case 'constant':
      return score.constant.kind === 'none' ? [{ score: undefined, rows: 1n }] : undefined;
    case 'metric':
      return reader.optionsOf(score.id, deeper.depth);
    case 'override':
      return optionsOf(deeper, score.computed);
    case 'lookup':
      return joined(deeper, reachedResults(score, reader.domains));
    case 'if-missing':
      return joined(deeper, [score.operand, score.fallback]);
    case 'choose':
      return joined(deeper, [...score.cases.map((one) => one.then), score.otherwise]);
    case 'round':
      return changed(optionsOf(deeper, score.operand), (value) => roundTo(value, score.step, score.mode));
    case 'weighted-sum':
      return totalOptions(deeper, score);
    case 'call': {
      const sheet = totalOptions(deeper, score);
      return sheet ?? limited(deeper, score);
    }
    case 'arithmetic':
      return scaledOptions(deeper, score) ?? totalOptions(deeper, score);
    default:
      return undefined;
  }
}

function joined(reader: Reader, results: readonly Expression[]): readonly Option[] | undefined {
  const all: Option[] = [];
  for (const result of results) {
    const options = optionsOf(reader, result);
    if (options === undefined) return undefined;
    all.push(...options);
  }
  return merged(all);
}

/** Options with the same score are one, in more rows. */
function merged(options: readonly Option[]): readonly Option[] {
  const byScore = new Map<string, Option>();
  for (const { score, rows } of options) {
    const key = score === undefined ? '' : printRational(score);
    byScore.set(key, { score, rows: rows + (byScore.get(key)?.rows ?? 0n) });
  }
  return [...byScore.values()];
}

function changed(
  options: readonly Option[] | undefined,
  change: (value: Rational) => Rational,
): readonly Option[] | undefined {
  return options && merged(options.map(({ score, rows }) => ({ score: score && change(score), rows })));
}

/** Rows cut to a limit that is known. */
function limited(reader: Reader, call: Extract<Expression, { kind: 'call' }>): readonly Option[] | undefined {
  const [operand, end] = call.arguments;
  const limit = end && settledNumber(end, reader.ruleSet);
  if (operand === undefined || limit === undefined || call.arguments.length !== 2) return undefined;
  if (call.builtin === 'minimum') return changed(optionsOf(reader, operand), (value) => minimum(value, limit));
  return call.builtin === 'maximum' ? changed(optionsOf(reader, operand), (value) => maximum(value, limit)) : undefined;
}

/** Rows times or divided by a number that is known. */
function scaledOptions(
  reader: Reader,
  { operator, left, right }: Extract<Expression, { kind: 'arithmetic' }>,
): readonly Option[] | undefined {
  const by = settledNumber(right, reader.ruleSet);
  if (operator === '*' && by) return changed(optionsOf(reader, left), (value) => multiply(value, by));
  if (operator === '/' && by && !isZero(by))
    return changed(optionsOf(reader, left), (value) =>
      multiply(value, { numerator: by.denominator, denominator: by.numerator }),
    );
  const times = settledNumber(left, reader.ruleSet);
  return operator === '*' && times ? changed(optionsOf(reader, right), (value) => multiply(value, times)) : undefined;
}

/** The totals of a group are what it scores in the whole. Where all of it leaves is not told. */
function totalOptions(reader: Reader, expression: Expression): readonly Option[] | undefined {
  const sheet = reader.sheetOf(expression, reader.depth);
  const totals = sheet && sheet.vetoes.length === 0 ? reader.totalsOf(sheet) : undefined;
  return totals?.map(({ value, combinations }) => ({ score: value, rows: combinations() }));
}

function totalsFrom(reader: Reader, sheet: Sheet): readonly Total[] | undefined {
  const parts: { weight: Rational; options: readonly Option[] }[] = [];
  for (const { weight, options } of sheet.items) {
    if (options === undefined) return undefined;
    parts.push({ weight, options: sheet.isWeighted ? options : options.filter(({ score }) => score !== undefined) });
  }
  // INVARIANT: paths count the options of the items, so plain items keep theirs in place
  if (!sheet.isWeighted && sheet.items.some((item, place) => item.options?.length !== parts[place]?.options.length))
    return undefined;
  const sums = sumsOf(parts, sheet.isWeighted);
  if (sums === undefined) return undefined;
  const full = fullWeightOf(sheet);
  const ways: Came[] = [];
  for (const state of sheet.items.length === 0 ? [] : sums.states) {
    const value = worthOf(sums.scale, state.present, state.sum, full);
    if (value !== undefined) ways.push({ value: finished(sheet, value), by: state });
  }
  for (const veto of sheet.vetoes) {
    const options = optionsOf(reader, veto.then);
    if (options === undefined) return undefined;
    for (const { score } of options) if (score !== undefined) ways.push({ value: score, by: veto });
  }
  return totalsAmong(ways);
}
