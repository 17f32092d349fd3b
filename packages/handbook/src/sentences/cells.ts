/** The cells of bands and tables: exactly what is left for a row by the rows above it. */
import { type Cell, type Edge, type Lookup, type LookupRow, labelsOfExpression, typesOf } from '@kaohe/ir';
import { everything, type Interval, intersect, isEmpty, subtractAll } from '@kaohe/quantity';
import { numberText, type Speaker } from './speaker.js';

/** What a cell says: `≥ 50% 且 < 55%`, `A 或 B`. */
export function cellText(speaker: Speaker, cell: Cell): string {
  const { words } = speaker;
  switch (cell.kind) {
    case 'interval':
      return intervalText(speaker, cell.interval, cell.unit);
    case 'edges':
      return [...edgeText(speaker, '>', '≥', cell.low), ...edgeText(speaker, '<', '≤', cell.high)].join(words.and);
    case 'labels':
      return cell.labels.map((label) => labelText(speaker, label)).join(words.or);
    case 'any':
      return words.anything;
  }
}

/** The cells of every row of a table, one text per subject. */
export function rowTexts(speaker: Speaker, lookup: Lookup): readonly (readonly string[])[] {
  return lookup.rows.map(({ cells }, place) => {
    const [only] = cells;
    const met = cells.length === 1 && only ? metInterval(lookup.rows, place) : undefined;
    if (met !== undefined && only?.kind === 'interval') return [piecesText(speaker, met, only)];
    return cells.map((cell) => cellText(speaker, cell));
  });
}

/** What `otherwise` is reached by: `其余（< 45%）` where that can be said. */
export function otherwiseText(speaker: Speaker, { rows }: Lookup): string {
  const { words } = speaker;
  const known = plainIntervals(rows);
  const [first] = rows;
  const cell = first?.cells[0];
  if (known === undefined || cell?.kind !== 'interval') return words.otherwiseAlone;
  const pieces = subtractAll(everything, known);
  return pieces.length === 0 ? words.otherwiseAlone : words.otherwiseThat(piecesText(speaker, pieces, cell));
}

/** Whether every value the subject can have comes to some row; false where that cannot be told. */
export function coversAll({ ruleSet }: Speaker, { subjects, rows, otherwise }: Lookup): boolean {
  const [subject, ...more] = subjects;
  if (otherwise !== undefined) return true;
  if (subject === undefined || more.length > 0) return false;
  const known = plainIntervals(rows);
  if (known !== undefined) {
    const range = subject.kind === 'metric' ? ruleSet.metrics.find(({ id }) => id === subject.id)?.range : undefined;
    return subtractAll(range ?? everything, known).length === 0;
  }
  const met = new Set(
    rows.flatMap(({ cells: [cell], when }) => (cell?.kind === 'labels' && when === undefined ? cell.labels : [])),
  );
  const labels = labelsOfExpression(typesOf(ruleSet), subject) ?? [];
  return labels.length > 0 && labels.every((label) => met.has(label));
}

/** The values that come to a row because no row above has them; undefined where that is not one subject in plain bands. */
function metInterval(rows: readonly LookupRow[], place: number): readonly Interval[] | undefined {
  const known = plainIntervals(rows.slice(0, place + 1));
  const own = known?.[place];
  if (known === undefined || own === undefined) return undefined;
  const left = subtractAll(own, known.slice(0, place)).map((piece) => intersect(piece, own));
  return left.filter((piece) => !isEmpty(piece));
}

function plainIntervals(rows: readonly LookupRow[]): readonly Interval[] | undefined {
  const intervals = rows.map(({ cells: [cell, ...more], when }) =>
    cell?.kind === 'interval' && more.length === 0 && when === undefined ? cell.interval : undefined,
  );
  const known = intervals.filter((one) => one !== undefined);
  return known.length === rows.length ? known : undefined;
}

function piecesText(speaker: Speaker, pieces: readonly Interval[], cell: Extract<Cell, { kind: 'interval' }>): string {
  // a row that nothing comes to is shown as it was written
  const shown = pieces.length === 0 ? [cell.interval] : pieces;
  return shown.map((piece) => intervalText(speaker, piece, cell.unit)).join(speaker.words.or);
}

/** `≥ 50% 且 < 55%`, or the one number. */
export function intervalText(
  { words }: Speaker,
  { low, high }: Interval,
  unit: Extract<Cell, { kind: 'interval' }>['unit'],
): string {
  if (low && high && low.closed && high.closed && numberText(low.value, unit) === numberText(high.value, unit))
    return numberText(low.value, unit);
  const ends = [
    ...(low ? [`${low.closed ? '≥' : '>'} ${numberText(low.value, unit)}`] : []),
    ...(high ? [`${high.closed ? '≤' : '<'} ${numberText(high.value, unit)}`] : []),
  ];
  return ends.length === 0 ? words.anything : ends.join(words.and);
}

function edgeText({ operand }: Speaker, open: string, closed: string, edge: Edge | undefined): readonly string[] {
  return edge ? [`${edge.closed ? closed : open} ${operand(edge.value)}`] : [];
}

/** The labels of a condition are not the author's. */
function labelText({ words }: Speaker, label: string): string {
  return label === 'yes' ? words.yes : label === 'no' ? words.no : label;
}
