/** The KPIs of a slip: what went in, the band met, what the next better one takes. */
import type { LookupDetail, Step } from '@kaohe/evaluator';
import type { SlipKpi } from '@kaohe/handbook';
import { inputsBehind, type Lookup, type Metric } from '@kaohe/ir';
import { compare, dimensionless, isZero, multiply, type Rational } from '@kaohe/quantity';
import { shortText } from '../values/value-text.js';
import { amountText, unitOf } from '../why/band-node.js';
import { stepOfKind } from '../why/reached.js';
import { inputOf, resultText, type SlipTelling, valueText } from './slip-telling.js';

/** What a KPI weighs in the sum it is an item of. */
export interface Share {
  readonly weight: string;
  readonly weighted: string;
}

/** A KPI of the person. `share` is undefined where nothing adds it up. */
export function slipKpi(
  telling: SlipTelling,
  metric: Metric,
  score: Metric | undefined,
  share: Share | undefined,
): SlipKpi {
  const { explain, row, said, metrics } = telling;
  const lookup = score && stepOfKind(explain(score.id, row), 'lookup');
  const met = lookup && lookupOf(lookup);
  return {
    name: said.name(metric.id),
    inputs: inputsBehind(metrics, metric.expression).flatMap((id) => inputOf(telling, id)),
    value: resultText(telling, metric),
    band: met === undefined ? '' : said.row(met.lookup, met.detail.row),
    points: score === undefined ? '' : resultText(telling, score),
    weight: share?.weight ?? '',
    weighted: share?.weighted ?? '',
    next: met === undefined ? '' : nextText(telling, met),
  };
}

/** The shares of all items of a sum, by the names of the items. */
export function sharesIn(telling: SlipTelling, sum: Step): ReadonlyMap<string, Share> {
  const { expression, parts } = sum;
  const shares = new Map<string, Share>();
  if (expression.kind !== 'weighted-sum') return shares;
  const percent = telling.percent;
  for (const [place, { name }] of expression.items.entries()) {
    const weight = parts[2 * place]?.value;
    const score = parts[2 * place + 1]?.value;
    const isKnown = weight?.kind === 'number' && score?.kind === 'number';
    shares.set(name, {
      weight: weight === undefined ? '' : valueText(telling, weight, percent, []),
      weighted: isKnown
        ? valueText(telling, { kind: 'number', value: multiply(weight.value, score.value) }, telling.points, [])
        : '',
    });
  }
  return shares;
}

interface Met {
  readonly lookup: Lookup;
  readonly detail: LookupDetail;
}

function lookupOf({ expression, detail, value }: Step): Met | undefined {
  if (value.kind === 'fault' || value.kind === 'none') return undefined;
  return expression.kind === 'lookup' && detail?.kind === 'lookup' ? { lookup: expression, detail } : undefined;
}

/** The nearest band that earns more; that there is none, where that is sure. */
function nextText(telling: SlipTelling, { lookup, detail }: Met): string {
  const { teller, language } = telling;
  const { slips, why } = teller.texts;
  const present = pointsOf(lookup, detail.row);
  if (present === undefined) return '';
  const better = detail.neighbors
    .filter(({ row }) => isMore(pointsOf(lookup, row), present))
    .toSorted((left, right) => compare(left.distance, right.distance))[0];
  if (better === undefined) return nextLabelText(telling, lookup, present);
  const points = pointsText(lookup, better.row, language);
  const isAbove = better.side === 'above';
  if (isZero(better.distance)) return isAbove ? slips.justHigher(points) : slips.justLower(points);
  const size = amountText(better.distance, unitOf(lookup, better.subject), why.percentagePoints);
  return isAbove ? slips.higher(size, points) : slips.lower(size, points);
}

/** Of labels, the row that earns the least more. */
function nextLabelText({ teller, said, language }: SlipTelling, lookup: Lookup, present: Rational): string {
  const all = [...lookup.rows.keys(), ...(lookup.otherwise ? [undefined] : [])];
  const points = (row: number | undefined): Rational => pointsOf(lookup, row) ?? present;
  if (all.some((row) => pointsOf(lookup, row) === undefined)) return '';
  const more = all.filter((row) => isMore(points(row), present));
  if (more.length === 0) return teller.texts.slips.best;
  const [next] = more.toSorted((left, right) => compare(points(left), points(right)));
  const isLabels = next !== undefined && lookup.rows[next]?.cells.every(({ kind }) => kind === 'labels');
  return isLabels ? teller.texts.slips.label(said.row(lookup, next), pointsText(lookup, next, language)) : '';
}

function isMore(points: Rational | undefined, present: Rational): boolean {
  return points !== undefined && compare(points, present) > 0;
}

function resultIn(lookup: Lookup, row: number | undefined): Lookup['otherwise'] {
  return row === undefined ? lookup.otherwise : lookup.rows[row]?.result;
}

/** Points that are known without computing. */
function pointsOf(lookup: Lookup, row: number | undefined): Rational | undefined {
  const result = resultIn(lookup, row);
  return result?.kind === 'constant' && result.constant.kind === 'number' ? result.constant.value : undefined;
}

function pointsText(lookup: Lookup, row: number | undefined, language: SlipTelling['language']): string {
  const result = resultIn(lookup, row);
  const unit = result?.kind === 'constant' && result.constant.kind === 'number' ? result.constant.unit : dimensionless;
  const value = pointsOf(lookup, row);
  return value === undefined ? '' : shortText({ kind: 'number', value }, { kind: 'number', unit }, language, true, []);
}
