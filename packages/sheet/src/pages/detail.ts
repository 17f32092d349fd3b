/** One block per person in the columns people know: KPI指标 · 详细描述 · 标准 · 分值 · 权重 · 数据 · 得分 · 加权得分. */
import type { Expression, Metric } from '@kaohe/ir';
import { multiply } from '@kaohe/quantity';
import { titleOf } from '../columns/draft.js';
import type { SheetPlan } from '../columns/from-ir.js';
import type { SettingCell, SettingGroup } from '../columns/setting.js';
import type { KnownValue, SheetData } from '../workbook/data.js';
import type { Layout } from '../workbook/layout.js';
import {
  type Area,
  address,
  type Highlight,
  type KnownContent,
  type PlacedCell,
  plainSheet,
  type Sheet,
} from '../workbook/workbook.js';
import { formatOf, formulaAt, shownContent, textAt, unitWord } from './cell.js';
import { metricNamed, shownFormula } from './shown.js';
import { standardFormula } from './standard-text.js';

interface Growing {
  readonly cells: PlacedCell[];
  readonly merges: Area[];
  readonly highlights: Highlight[];
  row: number;
}

/** The sheet. */
export function detailSheet(layout: Layout, plan: SheetPlan, data: SheetData, order: readonly number[]): Sheet {
  const { texts } = layout;
  const start: readonly PlacedCell[] = [
    textAt(0, 0, texts.names.detail, 'title'),
    textAt(1, 0, texts.notes.detail, 'note'),
  ];
  const grown: Growing = { cells: [...start], merges: [], highlights: [], row: 3 };
  const pageBreaks: number[] = [];
  for (const [index, person] of order.entries()) {
    if (index > 0) pageBreaks.push(grown.row);
    addPerson(layout, plan, data, person, grown);
    grown.row += 1;
  }
  return {
    ...plainSheet(texts.names.detail, grown.cells, [20, 34, 22, 10, 10, 14, 10, 14]),
    frozen: { rows: 2, columns: 1 },
    merges: grown.merges,
    highlights: grown.highlights,
    pageBreaks,
    tabColor: '305496',
  };
}

function addPerson(layout: Layout, plan: SheetPlan, data: SheetData, person: number, grown: Growing): void {
  const { name, team } = data.people[person] ?? { name: '', team: '' };
  const { cells } = grown;
  for (let column = 0; column < 8; column += 1) {
    cells.push(textAt(grown.row, column, column === 0 ? name : column === 1 ? team : '', 'subheading'));
    cells.push(textAt(grown.row + 1, column, layout.texts.detail[column] ?? '', 'heading'));
  }
  grown.row += 2;
  for (const { metricId, scoreId } of data.shown) {
    const metric = metricNamed(plan.ruleSet.metrics, metricId);
    const score = scoreId === undefined ? undefined : metricNamed(plan.ruleSet.metrics, scoreId);
    if (metric && score) addKpi(layout, plan, data, person, grown, metric, score);
    else if (metric) addResult(layout, data, person, grown, metric);
  }
}

function addKpi(
  layout: Layout,
  plan: SheetPlan,
  data: SheetData,
  person: number,
  grown: Growing,
  metric: Metric,
  score: Metric,
): void {
  const bands = plan.groups.find(({ kind, metric: of }) => kind === 'bands' && of?.id === score.id);
  const rows = bands?.rows ?? [[]];
  const top = grown.row;
  const bottom = top + rows.length - 1;
  const { cells, merges, highlights } = grown;
  for (const [index, cellsOfRow] of rows.entries()) {
    const row = top + index;
    cells.push(...bandCells(layout, bands, cellsOfRow, row));
    if (index === 0) cells.push(...kpiCells(layout, plan, data, person, row, metric, score));
    else for (const column of [0, 1, 4, 5, 6, 7]) cells.push(textAt(row, column, '', 'center'));
  }
  if (rows.length > 1) {
    for (const column of [0, 1, 4, 5, 6, 7]) merges.push({ top, left: column, bottom, right: column });
    const formula = `$D${top + 1}=$G$${top + 1}`;
    highlights.push({ kind: 'when', area: { top, left: 2, bottom, right: 3 }, formula, tone: 'good' });
  }
  grown.row = bottom + 1;
}

/** What stands in the columns of the standard and its points. */
function bandCells(
  { texts, within }: Layout,
  bands: SettingGroup | undefined,
  row: readonly SettingCell[],
  at: number,
): readonly PlacedCell[] {
  if (bands === undefined) return [textAt(at, 2, ''), textAt(at, 3, '')];
  const addressOf = within(0).setting;
  const standard = standardFormula(bands, row, addressOf, texts.otherwise);
  const result = row[bands.headings.indexOf('result')];
  const shown =
    standard.kind === 'text'
      ? textAt(at, 2, standard.text, 'center')
      : formulaAt(at, 2, standard.formula, { kind: 'text', text: standard.known }, 'center');
  if (result?.kind === 'setting' && result.setting.value.kind === 'number') {
    const known: KnownContent = { kind: 'number', value: result.setting.value.value };
    return [shown, formulaAt(at, 3, addressOf(result.setting.id), known, 'center', formatOf(result.setting.type))];
  }
  return [shown, textAt(at, 3, result?.kind === 'text' ? result.text : '', 'center')];
}

function kpiCells(
  layout: Layout,
  plan: SheetPlan,
  data: SheetData,
  person: number,
  row: number,
  metric: Metric,
  score: Metric,
): readonly PlacedCell[] {
  const { texts } = layout;
  const addresses = layout.from(person);
  const shown = (column: number, of: Metric): PlacedCell => {
    const known = shownContent(data.value(of.id, person), of.type, texts.cannotTell);
    const formula = shownFormula(addresses.column(of.id), of.type, texts.cannotTell);
    return formulaAt(row, column, formula, known, 'center', formatOf(of.type));
  };
  return [
    textAt(row, 0, `${titleOf(metric)}${unitWord(metric.type)}`, 'strong'),
    textAt(row, 1, metric.note || spelled(metric.expression), 'wrapped'),
    ...weightCells(layout, plan, data, person, row, metric, score),
    shown(5, metric),
    shown(6, score),
  ];
}

function weightCells(
  layout: Layout,
  plan: SheetPlan,
  data: SheetData,
  person: number,
  row: number,
  metric: Metric,
  score: Metric,
): readonly PlacedCell[] {
  const { texts } = layout;
  const rows = plan.groups.flatMap(({ kind, rows: own }) => (kind === 'weights' ? own : []));
  const own = rows.find(
    ([name]) => name?.kind === 'text' && (name.text === metric.id || name.text === titleOf(metric)),
  );
  const weight = own?.[1];
  if (weight?.kind !== 'setting' || weight.setting.value.kind !== 'number') {
    return [textAt(row, 4, '', 'center'), textAt(row, 7, '', 'center')];
  }
  const { value, unit } = weight.setting.value;
  const cell = layout.within(person).setting(weight.setting.id);
  const points = address(row, 6);
  const known = weighted(
    data.value(score.id, person),
    (number) => ({ kind: 'number', value: multiply(number, value) }),
    texts.cannotTell,
  );
  const canonical = `IF(ISNUMBER(${points}),${address(row, 4)}*${points},${points})`;
  const shownWeight: KnownContent = { kind: 'number', value };
  const format = unit.symbol.endsWith('%') ? '0.##%' : 'General';
  return [
    formulaAt(row, 4, cell, shownWeight, 'center', format.replace('0.##%', '0%')),
    formulaAt(row, 7, canonical, known, 'center', '0.00'),
  ];
}

function weighted(
  value: KnownValue,
  made: (number: Extract<KnownValue, { kind: 'number' }>['value']) => KnownContent,
  fault: string,
): KnownContent {
  switch (value.kind) {
    case 'number':
      return made(value.value);
    case 'none':
      return { kind: 'text', text: '—' };
    case 'fault':
      return { kind: 'text', text: fault };
    case 'text':
    case 'yes-no':
      return value;
  }
}

/** A result under the KPIs: its name, what the author says of it, its value at the end of the line. */
function addResult(layout: Layout, data: SheetData, person: number, grown: Growing, metric: Metric): void {
  const { texts } = layout;
  const { row } = grown;
  grown.cells.push(textAt(row, 0, `${titleOf(metric)}${unitWord(metric.type)}`, 'strong'));
  grown.cells.push(textAt(row, 1, metric.note, 'wrapped'));
  for (let column = 2; column < 7; column += 1) grown.cells.push(textAt(row, column, '', 'wrapped'));
  grown.merges.push({ top: row, left: 1, bottom: row, right: 6 });
  const known = shownContent(data.value(metric.id, person), metric.type, texts.cannotTell);
  const formula = shownFormula(layout.from(person).column(metric.id), metric.type, texts.cannotTell);
  grown.cells.push(formulaAt(row, 7, formula, known, 'strong', formatOf(metric.type)));
  grown.row += 1;
}

/** A short formula of names as people write it; empty for what takes more words. */
function spelled(expression: Expression): string {
  switch (expression.kind) {
    case 'input':
    case 'metric':
    case 'parameter':
      return expression.id;
    case 'arithmetic': {
      const [left, right] = [spelled(expression.left), spelled(expression.right)];
      const signs = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const;
      return left === '' || right === '' ? '' : `${left} ${signs[expression.operator]} ${right}`;
    }
    case 'if-missing':
      return spelled(expression.operand);
    default:
      return '';
  }
}
