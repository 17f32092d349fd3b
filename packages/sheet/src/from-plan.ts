/** A plan filled with data: all sheets of the workbook. */
import type { Language } from '@kaohe/diagnostics';
import { compare } from '@kaohe/quantity';
import { anchoredSheet } from './changes/anchors.js';
import type { SheetPlan } from './columns/from-ir.js';
import { orderColumns } from './columns/order.js';
import { aboutSheet } from './pages/about.js';
import { calculationSheet } from './pages/calculation.js';
import { dataSheet } from './pages/data.js';
import { detailSheet } from './pages/detail.js';
import { rankingSheet, rankingValue } from './pages/ranking.js';
import { rulesSheet } from './pages/rules.js';
import { metricNamed } from './pages/shown.js';
import { standardsSheet } from './pages/standards.js';
import type { SheetData } from './workbook/data.js';
import { blocksOf, layoutOf } from './workbook/layout.js';
import { textsIn } from './workbook/texts.js';
import type { Workbook } from './workbook/workbook.js';

/** The rules alone, with every value that can be changed in a cell, to be edited and brought back. */
export function rulesWorkbookFromPlan(plan: SheetPlan, sources: SheetData['sources'], language: Language): Workbook {
  const texts = textsIn(language);
  const { ruleSet, groups } = plan;
  return {
    title: ruleSet.title || ruleSet.name,
    subject: ruleSet.version,
    sheets: [anchoredSheet(standardsSheet(texts, blocksOf(groups)), texts, groups), rulesSheet(texts, { sources })],
  };
}

/** The workbook. */
export function workbookFromPlan(plan: SheetPlan, data: SheetData, language: Language): Workbook {
  const texts = textsIn(language);
  const { ruleSet } = plan;
  const columns = [...plan.columns, ...orderColumns(metricNamed(ruleSet.metrics, data.rankedBy ?? ''))];
  const layout = layoutOf(plan, columns, data, texts);
  const headings = [ruleSet.subject || texts.person, ruleSet.cohort ?? texts.team];
  const order = orderOf(data);
  return {
    title: ruleSet.title || ruleSet.name,
    subject: data.period,
    sheets: [
      rankingSheet(layout, plan, data, order),
      detailSheet(layout, plan, data, order),
      standardsSheet(texts, layout.blocks),
      dataSheet(layout, data, ruleSet.subject, ruleSet.cohort),
      calculationSheet(layout, columns, data, headings),
      rulesSheet(texts, data),
      aboutSheet(texts, plan, data),
    ],
  };
}

/** The people best first; who cannot be ranked stands last, and equal ones as the data has them. */
function orderOf(data: SheetData): readonly number[] {
  const values = data.people.map((_, person) => rankingValue(data, person));
  return [...data.people.keys()].toSorted((a, b) => {
    const [left, right] = [values[a], values[b]];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined) || a - b;
    return compare(right, left) || a - b;
  });
}
