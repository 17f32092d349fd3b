/** The first sheet: one row per person, best first, sorted anew whenever something changes; a chart of what decides. */
import type { Metric } from '@kaohe/ir';
import { add, compare, type Rational, rational, zero } from '@kaohe/quantity';
import { titleOf } from '../columns/draft.js';
import type { SheetPlan } from '../columns/from-ir.js';
import { orderIds } from '../columns/order.js';
import type { SheetData } from '../workbook/data.js';
import { type Layout, quoted } from '../workbook/layout.js';
import {
  address,
  type Chart,
  columnLetters,
  type Highlight,
  type KnownContent,
  type PlacedCell,
  plainSheet,
  type Sheet,
} from '../workbook/workbook.js';
import { formatOf, formulaAt, inUnit, isMoney, shownContent, textAt, unitWord } from './cell.js';
import { widthOf } from './data.js';
import { metricNamed, shownFormula } from './shown.js';

const heading = 2;
const first = 3;

/** The sheet. `order` holds the people as the engine ranks them. */
export function rankingSheet(layout: Layout, plan: SheetPlan, data: SheetData, order: readonly number[]): Sheet {
  const { texts } = layout;
  const { ruleSet } = plan;
  const hasTeams = data.people.some(({ team }) => team !== '');
  const ranked = metricNamed(ruleSet.metrics, data.rankedBy ?? '');
  const shown = shownMetrics(ruleSet.metrics, data);
  const title = `${ruleSet.title || ruleSet.name} ${data.period}`;
  const cells: PlacedCell[] = [textAt(0, 1, title, 'title'), textAt(1, 1, texts.notes.ranking, 'note')];
  const headings = [
    '#',
    texts.place,
    ruleSet.subject || texts.person,
    ...(hasTeams ? [ruleSet.cohort ?? texts.team] : []),
    ...shown.map(({ metric, isScore }) => headingOf(metric, isScore ? texts.points : '')),
  ];
  for (const [column, text] of headings.entries()) cells.push(textAt(heading, column, text, 'heading'));
  const places = placesOf(data, order);
  for (const [index, person] of order.entries()) {
    const row = first + index;
    const all = layout.from(0).all;
    const line = `$A${row + 1}`;
    const taken = (id: string): string => `INDEX(${all(id)},${line})`;
    cells.push(formulaAt(row, 0, `MATCH(${index + 1},${all(orderIds.order)},0)`, whole(person + 1), 'step'));
    const place = places[index];
    const known: KnownContent = place === undefined ? { kind: 'text', text: '' } : whole(place);
    cells.push(ranked ? formulaAt(row, 1, taken(orderIds.place), known, 'center') : textAt(row, 1, ''));
    const { name, team } = data.people[person] ?? { name: '', team: '' };
    cells.push(formulaAt(row, 2, `${taken('person')}&""`, { kind: 'text', text: name }, 'text'));
    if (hasTeams) cells.push(formulaAt(row, 3, `${taken('team')}&""`, { kind: 'text', text: team }, 'text'));
    for (const [column, { metric }] of shown.entries()) {
      const value = shownContent(data.value(metric.id, person), metric.type, texts.cannotTell);
      const formula = shownFormula(taken(metric.id), metric.type, texts.cannotTell);
      const style = metric === ranked ? 'strong' : metric.type.kind === 'number' ? 'number' : 'center';
      cells.push(formulaAt(row, column + (hasTeams ? 4 : 3), formula, value, style, formatOf(metric.type)));
    }
  }
  const start = hasTeams ? 4 : 3;
  const last = first + order.length - 1;
  cells.push(...totals(layout, data, shown, start, last, order));
  const highlights = shown.flatMap(({ metric }, column): readonly Highlight[] => {
    const area = { top: first, left: start + column, bottom: last, right: start + column };
    if (metric === ranked && metric.type.kind === 'number') return [{ kind: 'scale', area }];
    return metric.role === 'pay' ? [{ kind: 'bars', area }] : [];
  });
  const faulty = { top: first, left: start, bottom: last, right: start + Math.max(0, shown.length - 1) };
  const told = `${columnLetters(start)}${first + 1}="${texts.cannotTell}"`;
  return {
    ...plainSheet(
      texts.names.ranking,
      cells,
      headings.map((text, column) => (column === 2 ? 14 : widthOf(text))),
    ),
    hiddenColumns: [0],
    frozen: { rows: first, columns: 3 },
    highlights: shown.length === 0 ? [] : [...highlights, { kind: 'when', area: faulty, formula: told, tone: 'bad' }],
    charts: chartOf(layout, shown, ranked, start, last),
    tabColor: colorOfRanking,
  };
}

const colorOfRanking = '305496';

interface Shown {
  readonly metric: Metric;
  readonly isScore: boolean;
}

/** Of a KPI its points; where it has none, its value. */
function shownMetrics(metrics: readonly Metric[], data: SheetData): readonly Shown[] {
  return data.shown.flatMap(({ metricId, scoreId }) => {
    const own = metricNamed(metrics, scoreId ?? metricId);
    const named = metricNamed(metrics, metricId);
    return own && named
      ? [{ metric: scoreId === undefined ? own : { ...own, label: titleOf(named) }, isScore: scoreId !== undefined }]
      : [];
  });
}

function headingOf(metric: Metric, more: string): string {
  const unit = metric.type.kind === 'number' && metric.type.unit.symbol === '分' ? '' : unitWord(metric.type);
  return `${titleOf(metric)}${more === '' ? '' : ` ${more}`}${unit}`;
}

/** The places as the engine ranks people: equal ones share the better place. */
function placesOf(data: SheetData, order: readonly number[]): readonly (number | undefined)[] {
  let place = 0;
  let before: Rational | undefined;
  return order.map((person, index) => {
    const value = rankingValue(data, person);
    if (value === undefined) return undefined;
    if (before === undefined || compare(before, value) !== 0) place = index + 1;
    before = value;
    return place;
  });
}

/** What a person is ranked by. */
export function rankingValue({ rankedBy, value }: SheetData, person: number): Rational | undefined {
  if (rankedBy === undefined) return undefined;
  const known = value(rankedBy, person);
  return known.kind === 'number' ? known.value : undefined;
}

function whole(count: number): KnownContent {
  return { kind: 'number', value: rational(count) };
}

/** Sums of money; where somebody's cannot be told, the sum cannot. */
function totals(
  { texts }: Layout,
  data: SheetData,
  shown: readonly Shown[],
  start: number,
  last: number,
  order: readonly number[],
): readonly PlacedCell[] {
  const money = shown.flatMap(({ metric }, column) => {
    const { type } = metric;
    return type.kind === 'number' && isMoney(type.unit) ? [{ metric, unit: type.unit, column: start + column }] : [];
  });
  if (money.length === 0) return [];
  const row = last + 1;
  const cells = [textAt(row, 1, '', 'strong'), textAt(row, 2, texts.total, 'strong')];
  for (let column = 3; column < start + shown.length; column += 1) {
    const one = money.find((other) => other.column === column);
    if (one === undefined) {
      cells.push(textAt(row, column, '', 'strong'));
      continue;
    }
    const range = `${address(first, column)}:${address(last, column)}`;
    const values = order.map((person) => data.value(one.metric.id, person));
    const isFaulty = values.some(({ kind }) => kind === 'fault');
    const sum = values.reduce(
      (all, value) => (value.kind === 'number' ? add(all, inUnit(value.value, one.unit)) : all),
      zero,
    );
    const known: KnownContent = isFaulty ? { kind: 'text', text: texts.cannotTell } : { kind: 'number', value: sum };
    const formula = `IF(COUNTIF(${range},"${texts.cannotTell}")>0,"${texts.cannotTell}",SUM(${range}))`;
    cells.push(formulaAt(row, column, formula, known, 'strong', formatOf(one.metric.type)));
  }
  return cells;
}

function chartOf(
  { texts }: Layout,
  shown: readonly Shown[],
  ranked: Metric | undefined,
  start: number,
  last: number,
): readonly Chart[] {
  const column = shown.findIndex(({ metric }) => metric.id === ranked?.id);
  if (ranked === undefined || column < 0 || last < first) return [];
  const sheet = quoted(texts.names.ranking);
  const range = (at: number): string => `${sheet}${address(first, at, '$')}:${address(last, at, '$')}`;
  const area = { top: last + 3, left: 1, bottom: last + 23, right: Math.max(8, start + Math.min(shown.length, 8)) };
  return [{ kind: 'column', title: titleOf(ranked), names: range(2), values: range(start + column), area }];
}
