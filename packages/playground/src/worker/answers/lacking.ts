/** Inputs that stand in no file, with the cells of rows of sums and means that could be them. */
import { cellAt, cellCount, isNamedAfter, type Table } from '@kaohe/intake';
import type { Input } from '@kaohe/ir';
import type { LackingInput } from '../../protocol/data-pane.js';
import type { Scored, Session } from '../session.js';

/** Only what holds for everyone: what people lack shows in the grid. */
export function lackingInputs(
  { tables }: Session,
  { ruleSet, dataset, diagnostics }: Scored,
  rows: readonly number[],
): readonly LackingInput[] {
  const [first] = rows;
  if (first === undefined) return [];
  const lacking = ruleSet.inputs.filter(
    ({ id, grain, optional, fallback }) =>
      grain === 'everyone' && !optional && fallback === undefined && dataset.cellOf(id, first) === undefined,
  );
  if (lacking.length === 0) return [];
  const labels = new Map<string, string>();
  for (const { code, span, args } of diagnostics) {
    if (code === 'data/summary-row' && 'label' in args) labels.set(`${span.file}\n${span.start}`, String(args.label));
  }
  const left = (tables?.value ?? []).flatMap((table) => leftOutCells(table, labels));
  return lacking.map((input) => ({
    input: input.id,
    label: input.label || input.id,
    offers: offersFor(input, left),
  }));
}

interface LeftCell {
  readonly row: string;
  readonly heading: string;
  readonly text: string;
}

/** The cells of rows of sums and means, under the headings of their columns. */
function leftOutCells(table: Table, labels: ReadonlyMap<string, string>): readonly LeftCell[] {
  const cells = (row: Table['rows'][number]): readonly { readonly text: string; readonly start: number }[] =>
    Array.from({ length: cellCount(row) }, (_, column) => {
      const cell = cellAt(table, row, column);
      return { text: cell?.text ?? '', start: cell?.span.start ?? -1 };
    });
  const labelOf = (row: Table['rows'][number]): string | undefined =>
    cells(row)
      .slice(0, 3)
      .flatMap(({ start }) => labels.get(`${table.source.name}\n${start}`) ?? [])[0];
  const found = table.rows.flatMap((row) => {
    const label = labelOf(row);
    return label === undefined ? [] : [{ label, row }];
  });
  if (found.length === 0) return [];
  const headings = table.rows.slice(0, 10).map(cells);
  const widest = headings.toSorted((a, b) => filled(b) - filled(a))[0] ?? [];
  return found.flatMap(({ label, row }) =>
    cells(row).flatMap(({ text }, column): readonly LeftCell[] => {
      const heading = widest[column]?.text ?? '';
      return text === label || text === '' || heading === '' ? [] : [{ row: label, heading, text }];
    }),
  );
}

/** Texts, not numbers: headings are words. */
function filled(cells: readonly { readonly text: string }[]): number {
  return cells.filter(({ text }) => /\p{L}/u.test(text)).length;
}

/** Cells under the heading that the input's name ends in: 全店平均客单价 is 客单价 of a row. Of peers only where it asks for them, of the shop rather than of the people in the file. */
function offersFor({ id, label, aliases, type }: Input, left: readonly LeftCell[]): readonly LeftCell[] {
  const names = [id, label, ...aliases];
  // whether 0.98 is a share or a hundredth of one nobody can tell from a single cell
  const needsSign = type.kind === 'number' && type.unit.symbol.endsWith('%');
  const isIt = ({ heading, text }: LeftCell): boolean =>
    /\d/.test(text) && (!needsSign || text.endsWith('%')) && names.some((name) => isNamedAfter(name, heading));
  const isOfPeers = ({ row }: LeftCell): boolean => /同行|peer/i.test(row);
  const isOfShop = ({ row }: LeftCell): boolean => /店|shop/i.test(row);
  const asksPeers = names.some((name) => /同行|peer/i.test(name));
  const found = left.filter((one) => isIt(one) && isOfPeers(one) === asksPeers);
  const ofShop = found.filter(isOfShop);
  return (ofShop.length > 0 ? ofShop : found).slice(0, 3);
}
