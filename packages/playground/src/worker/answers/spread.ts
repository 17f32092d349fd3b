/** How a number is spread: bins of equal width with round ends, where grades and bands begin, mean and median, quotas. */
import { type Expression, type Metric, within } from '@kaohe/ir';
import {
  add,
  compare,
  divide,
  fromCanonical,
  isInteger,
  isZero,
  multiply,
  printShort,
  type Rational,
  rational,
  subtract,
  toNumber,
} from '@kaohe/quantity';
import {
  nameOf,
  ofPeople,
  rankingMetric,
  shownMetrics,
  sourceText,
  type Teller,
  tellerIn,
  unitSymbol,
} from '@kaohe/report';
import type { Bin, Cut, SpreadAnswer } from '../../protocol/spread.js';
import type { Answerer } from '../answerer.js';
import { type PlaceOf, placesIn } from '../problems.js';
import { quotaTables } from '../results/quota-tables.js';
import { periodOf } from '../results/result-of.js';
import { type Scored, sourcesOf } from '../session.js';

export const spread: Answerer<'spread'> = ({ session, period, language }, { metric: wanted }) => {
  const { scored } = session;
  if (scored === undefined) return undefined;
  const { ruleSet, dataset, results } = scored;
  const shown = periodOf(scored, period);
  const metrics = numbersShown(scored);
  const metric = metrics.find(({ id }) => id === wanted) ?? rankingMetric(ruleSet) ?? metrics[0];
  if (metric === undefined) return undefined;
  const unit = metric.type.kind === 'number' ? metric.type.unit : undefined;
  const rows = dataset.rows.flatMap((row, index) =>
    row.period === shown ? [{ person: row.person, value: results.value(metric.id, index) }] : [],
  );
  const people = rows.flatMap(({ person, value }) =>
    value.kind === 'number'
      ? [{ person, value: unit === undefined ? value.value : fromCanonical(value.value, unit) }]
      : [],
  );
  const sorted = people.toSorted((one, other) => compare(one.value, other.value));
  const placeOf = placesIn(sourcesOf(session));
  const { bins, from, to } = binsOf(sorted);
  return {
    metrics: metrics.map((one) => ({ id: one.id, label: labelOf(one, ruleSet.metrics, tellerIn(language)) })),
    metric: metric.id,
    unit: unitSymbol(metric.type) ?? '',
    bins,
    cuts: cutsOf(scored, metric, new Map([...sourcesOf(session)].map(([name, { text }]) => [name, text])), placeOf),
    from,
    to,
    people: people.length,
    missing: rows.filter(({ value }) => value.kind === 'fault').length,
    ...summaryOf(sorted.map(({ value }) => value)),
    quotas: quotaTables(session, scored, shown, placeOf, language),
  } satisfies SpreadAnswer;
};

/** Everything a result shows that is a number. */
function numbersShown({ ruleSet }: Scored): readonly Metric[] {
  return shownMetrics(ruleSet)
    .flatMap(({ metric, score }) => (score === undefined ? [metric] : [score, metric]))
    .filter(({ type }) => type.kind === 'number');
}

function labelOf(metric: Metric, all: readonly Metric[], { texts }: Teller): string {
  if (metric.role !== 'score') return nameOf(metric);
  const kpi = all.find(({ id }) => id === metric.id.replace(/\.score$/, ''));
  return kpi === undefined ? metric.id : `${nameOf(kpi)}${texts.result.pointsOf}`;
}

interface Known {
  readonly person: string;
  readonly value: Rational;
}

const mostBins = 14;

function binsOf(sorted: readonly Known[]): {
  readonly bins: readonly Bin[];
  readonly from: number;
  readonly to: number;
} {
  const [least, most] = [sorted[0]?.value, sorted.at(-1)?.value];
  if (least === undefined || most === undefined) return { bins: [], from: 0, to: 1 };
  const step = roundStep(subtract(most, least));
  const start = multiply(rational(floorOf(divide(least, step))), step);
  const count = Number(floorOf(divide(subtract(most, start), step))) + 1;
  const edge = (place: number): Rational => add(start, multiply(rational(place), step));
  const bins = Array.from({ length: count }, (_, place): Bin => {
    const [from, to] = [edge(place), edge(place + 1)];
    const inside = sorted.filter(({ value }) => compare(value, from) >= 0 && compare(value, to) < 0);
    return {
      from: toNumber(from),
      to: toNumber(to),
      text: `${printShort(from, 4)}–${printShort(to, 4)}`,
      people: inside.map(({ person }) => person),
    };
  });
  return { bins, from: toNumber(start), to: toNumber(edge(count)) };
}

/** 1, 2 or 5 times a power of ten, so that there are not too many bins. */
function roundStep(range: Rational): Rational {
  if (isZero(range)) return rational(1);
  let step = power(Math.floor(Math.log10(toNumber(range))) - 2);
  const factors = [rational(2), rational(5, 2), rational(2)];
  for (let place = 0; compare(divide(range, step), rational(mostBins)) > 0; place += 1) {
    step = multiply(step, factors[place % factors.length] ?? rational(2));
  }
  return step;
}

function power(exponent: number): Rational {
  return exponent < 0 ? rational(1n, 10n ** BigInt(-exponent)) : rational(10n ** BigInt(exponent));
}

function floorOf(value: Rational): bigint {
  const whole = value.numerator / value.denominator;
  return isInteger(value) || value.numerator >= 0n ? whole : whole - 1n;
}

function summaryOf(sorted: readonly Rational[]): Pick<SpreadAnswer, 'mean' | 'median' | 'least' | 'most'> {
  const [least, most] = [sorted[0], sorted.at(-1)];
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (least === undefined || most === undefined || upper === undefined || lower === undefined) {
    return { mean: '', median: '', least: '', most: '' };
  }
  const mean = divide(sorted.reduce(add), rational(sorted.length));
  const median = divide(add(lower, upper), rational(2));
  const text = (value: Rational): string => printShort(value, 2);
  return { mean: text(mean), median: text(median), least: text(least), most: text(most) };
}

/** The lower ends of grades and bands that look at this number. */
function cutsOf(
  { ruleSet }: Scored,
  metric: Metric,
  files: ReadonlyMap<string, string>,
  placeOf: PlaceOf,
): readonly Cut[] {
  const cuts: Cut[] = [];
  for (const { expression } of ofPeople(ruleSet)) {
    for (const inner of within(expression)) {
      if (inner.kind !== 'lookup' || inner.subjects.length !== 1 || !looksAt(inner.subjects[0], metric.id)) continue;
      for (const { cells, result, label, origin } of inner.rows) {
        const [cell] = cells;
        if (cell?.kind !== 'interval') continue;
        const bound = cell.interval.low ?? cell.interval.high;
        if (bound === undefined) continue;
        cuts.push({
          at: toNumber(fromCanonical(bound.value, cell.unit)),
          text: sourceText(files, origin),
          label: label === '' ? sourceText(files, result.origin) : `${sourceText(files, result.origin)} ${label}`,
          place: placeOf(origin),
        });
      }
    }
  }
  return cuts;
}

function looksAt(subject: Expression | undefined, id: string): boolean {
  if (subject === undefined) return false;
  return subject.kind === 'round' ? looksAt(subject.operand, id) : subject.kind === 'metric' && subject.id === id;
}
