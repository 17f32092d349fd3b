/** From what the workbook was made, what its colors mean, and what stands in it as values. */
import { titleOf } from '../columns/draft.js';
import type { SheetPlan } from '../columns/from-ir.js';
import type { SheetData } from '../workbook/data.js';
import type { SheetTexts } from '../workbook/texts.js';
import { type PlacedCell, plainSheet, type Sheet } from '../workbook/workbook.js';
import { textAt } from './cell.js';
import { metricNamed } from './shown.js';

/** The sheet. */
export function aboutSheet(texts: SheetTexts, { ruleSet, valued }: SheetPlan, { period, facts }: SheetData): Sheet {
  const { about } = texts;
  const lines: readonly (readonly [string, string])[] = [
    [about.rules, ruleSet.title === '' ? ruleSet.name : `${ruleSet.name} ${ruleSet.title}`],
    [about.version, ruleSet.version],
    [about.period, period],
    [about.engine, facts.engineVersion],
    ...facts.rules.map(({ name, sha256 }) => [about.rulesHash, `${sha256}  ${name}`] as const),
    ...facts.data.map(({ name, sha256 }) => [about.dataHash, `${sha256}  ${name}`] as const),
  ];
  const cells: PlacedCell[] = [textAt(0, 0, about.title, 'title')];
  let row = 2;
  for (const [name, value] of lines) {
    cells.push(textAt(row, 0, name), textAt(row, 1, value, 'wrapped'));
    row += 1;
  }
  row += 1;
  const head = (text: string): void => {
    cells.push(textAt(row, 0, text, 'subheading'), textAt(row, 1, '', 'subheading'));
    row += 1;
  };
  head(about.legend);
  cells.push(textAt(row, 0, texts.names.data, 'entry'), textAt(row, 1, about.entry, 'wrapped'));
  cells.push(textAt(row + 1, 0, texts.names.calculation, 'step'), textAt(row + 1, 1, about.step, 'wrapped'));
  cells.push(textAt(row + 2, 0, about.valued, 'value'), textAt(row + 2, 1, about.value, 'wrapped'));
  cells.push(textAt(row + 3, 0, '#N/A · #DIV/0!'), textAt(row + 3, 1, about.fault, 'wrapped'));
  cells.push(textAt(row + 4, 0, '—'), textAt(row + 4, 1, about.none, 'wrapped'));
  cells.push(textAt(row + 5, 0, 'ROUND'), textAt(row + 5, 1, about.floats, 'wrapped'));
  row += 7;
  head(about.valued);
  for (const [name, words] of reasonsOf(texts, ruleSet, valued)) {
    cells.push(textAt(row, 0, name), textAt(row, 1, words, 'wrapped'));
    row += 1;
  }
  if (valued.length === 0) cells.push(textAt(row, 0, about.nothingValued));
  row += 2;
  cells.push(textAt(row, 0, about.standardsLive, 'note'));
  return { ...plainSheet(texts.names.about, cells, [28, 150]), tabColor: 'BFBFBF' };
}

/** Each metric once per reason. */
function reasonsOf(
  texts: SheetTexts,
  ruleSet: SheetPlan['ruleSet'],
  valued: SheetPlan['valued'],
): readonly (readonly [string, string])[] {
  const lines = new Map<string, readonly [string, string]>();
  for (const { metric, reason } of valued) {
    const named = metricNamed(ruleSet.metrics, metric);
    lines.set(`${metric} ${reason}`, [named ? titleOf(named) : metric, texts.reasons[reason]]);
  }
  return [...lines.values()];
}
