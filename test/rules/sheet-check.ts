/** A workbook of a scheme, computed anew by a spreadsheet engine, against what the engine of the rules says of every cell. */
import { sheetData } from '../../packages/cli/src/index.js';
import { preparePlan, runPlan } from '../../packages/evaluator/src/index.js';
import { toNumber } from '../../packages/quantity/src/index.js';
import { type KnownContent, planFromRules, type Workbook, workbookFromPlan } from '../../packages/sheet/src/index.js';
import { type Recalculated, recalculated, type Shown } from './recalculate.js';
import type { Scheme } from './scheme.js';

const facts = { engineVersion: 'test', rules: [], data: [] };

export interface Checked {
  /** One line per cell that differs. */
  readonly wrong: readonly string[];
  readonly valued: readonly string[];
  /** How many formulas with a known value were compared. */
  readonly cells: number;
  readonly columns: number;
  readonly periods: number;
}

/** The workbook of the last period with its people. */
export function lastWorkbook({ ruleSet, dataset }: Scheme, language: 'zh' | 'en'): Workbook | undefined {
  const plan = planFromRules(ruleSet);
  const period = dataset.rows
    .map((row) => row.period)
    .toSorted()
    .at(-1);
  if (plan === undefined || period === undefined) return undefined;
  const results = runPlan(preparePlan(plan.toCompute), dataset);
  return workbookFromPlan(plan, sheetData({ ruleSet, dataset, results, period, sources: [], facts }), language);
}

/** Every formula of the last periods that have at most so many people. */
export function checkScheme(scheme: Scheme, mostPeople: number, mostPeriods = 100): Checked {
  const { ruleSet, dataset } = scheme;
  const plan = planFromRules(ruleSet);
  if (plan === undefined) return { wrong: [], valued: [], cells: 0, columns: 0, periods: 0 };
  const results = runPlan(preparePlan(plan.toCompute), dataset);
  const wrong: string[] = [];
  let cells = 0;
  let periods = 0;
  const known = [...new Set(dataset.rows.map((row) => row.period))].toSorted();
  for (const period of known.slice(-mostPeriods)) {
    const rows = dataset.rows.filter((row) => row.period === period);
    if (rows.length > mostPeople) continue;
    const data = sheetData({ ruleSet, dataset, results, period, sources: [], facts });
    const book = workbookFromPlan(plan, data, 'zh');
    const found = differences(book, recalculated(book));
    cells += found.cells;
    periods += 1;
    wrong.push(...found.wrong.map((one) => `${period} ${one}`));
  }
  return {
    wrong,
    valued: plan.valued.map(({ metric, reason }) => `${metric}: ${reason}`),
    cells,
    columns: plan.columns.length,
    periods,
  };
}

/** Where the cells differ from what the engine knows. */
export function differences(
  book: Workbook,
  cellOf: Recalculated,
): { readonly wrong: readonly string[]; readonly cells: number } {
  const wrong: string[] = [];
  let count = 0;
  for (const { name, cells } of book.sheets) {
    for (const { row, column, cell } of cells) {
      if (cell.content.kind !== 'formula' || cell.content.known === undefined) continue;
      const { known, formula } = cell.content;
      count += 1;
      const shown = cellOf(name, row, column);
      if (!isSame(known, shown))
        wrong.push(
          `${name} row ${row + 1} column ${column + 1}: ${String(shown)}, not ${printed(known)} = ${formula.slice(0, 400)}`,
        );
    }
  }
  return { wrong, cells: count };
}

/** Numbers agree to a billionth: far below a fen, and above what floats lose. */
function isSame(known: KnownContent, shown: Shown): boolean {
  switch (known.kind) {
    case 'number':
      return (
        typeof shown === 'number' && Math.abs(shown - toNumber(known.value)) <= 1e-9 * Math.max(1, Math.abs(shown))
      );
    case 'text':
      return String(shown) === known.text;
    case 'yes-no':
      return shown === known.value;
    case 'fault':
      return known.isAbsent ? shown === '#N/A' : typeof shown === 'string' && shown.startsWith('#') && shown !== '#N/A';
  }
}

function printed(known: KnownContent): string {
  return known.kind === 'number' ? String(toNumber(known.value)) : JSON.stringify(known);
}
