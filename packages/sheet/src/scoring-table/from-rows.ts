/** A printed scoring table in a sheet: its indicators with what each says of bands, points and weight, and every cell that cannot be read. */
import type { Span } from '@kaohe/diagnostics';
import type { ReadRow } from '../changes/read-changes.js';
import { type PrintedCondition, printedCondition, unified } from './condition.js';

/** A line `X>=55%` for 100 points. */
export interface PrintedBand {
  readonly condition: PrintedCondition;
  readonly points: string;
  readonly place: Span;
}

export interface PrintedIndicator {
  readonly name: string;
  /** What is written of it: often the formula. */
  readonly description: string;
  readonly bands: readonly PrintedBand[];
  /** As a share, `35%`; undefined where no cell says it. */
  readonly weight: string | undefined;
}

/** A cell that says nothing we can be sure of. */
export interface UnreadCell {
  readonly indicator: string;
  readonly column: 'standard' | 'points' | 'weight';
  readonly text: string;
  readonly place: Span;
}

export interface ScoringTable {
  readonly indicators: readonly PrintedIndicator[];
  readonly unread: readonly UnreadCell[];
}

type ColumnName = 'name' | 'description' | 'standard' | 'points' | 'weight';

const headings: Readonly<Record<ColumnName, RegExp>> = {
  name: /^(?:KPI)?(?:考核)?(?:指标|项目)(?:名称)?$/i,
  description: /^(?:详细描述|描述|说明|指标说明|计算公式|公式|定义)$/,
  standard: /^(?:考核|评分)?标准$/,
  points: /^(?:分值|分数)$/,
  weight: /^权重(?:\(%\))?$/,
};

const firstRows = 10;

/** The table in these rows; undefined where they have no headings of one. */
export function scoringTableIn(rows: readonly ReadRow[]): ScoringTable | undefined {
  const header = rows.slice(0, firstRows).findIndex((row) => columnsIn(row) !== undefined);
  const columns = columnsIn(rows[header] ?? []);
  if (columns === undefined) return undefined;
  const drafts: Draft[] = [];
  const unread: UnreadCell[] = [];
  for (const row of rows.slice(header + 1)) {
    const cell = (column: ColumnName): ReadRow[number] | undefined => {
      const place = columns[column];
      const found = place === undefined ? undefined : row[place];
      return found?.text.trim() === '' ? undefined : found;
    };
    const name = cell('name');
    const last = drafts.at(-1);
    const isNew = name !== undefined && name.text.trim() !== last?.name;
    // below the table stand sums and remarks, without a standard
    if (isNew && cell('standard') === undefined) continue;
    if (isNew) drafts.push({ name: name.text.trim(), description: '', bands: [], weight: undefined });
    const draft = drafts.at(-1);
    if (draft === undefined) continue;
    draft.description ||= cell('description')?.text.trim() ?? '';
    draft.weight ??= cell('weight');
    const standard = cell('standard');
    if (standard !== undefined) readBand(draft, standard, cell('points'), unread);
  }
  const shareOf = sharesOf(drafts);
  const indicators = drafts.map((draft) => {
    const { weight } = draft;
    const share = weight && shareOf(weight.text);
    if (weight !== undefined && share === undefined) {
      unread.push({ indicator: draft.name, column: 'weight', text: weight.text, place: weight.span });
    }
    const bands = ofOneKind(draft, unread);
    return { name: draft.name, description: draft.description, bands, weight: share };
  });
  return { indicators, unread };
}

interface Draft {
  readonly name: string;
  description: string;
  readonly bands: PrintedBand[];
  weight: ReadRow[number] | undefined;
}

function columnsIn(row: ReadRow): Partial<Record<ColumnName, number>> | undefined {
  const found: Partial<Record<ColumnName, number>> = {};
  for (const [place, { text }] of row.entries()) {
    const plain = unified(text);
    for (const column of ['name', 'description', 'standard', 'points', 'weight'] as const) {
      if (found[column] === undefined && headings[column].test(plain)) found[column] = place;
    }
  }
  const { name, standard, points } = found;
  return name === undefined || standard === undefined || points === undefined ? undefined : found;
}

function readBand(
  draft: Draft,
  standard: ReadRow[number],
  points: ReadRow[number] | undefined,
  unread: UnreadCell[],
): void {
  const condition = printedCondition(standard.text);
  const [, score] = /^(\d+(?:\.\d+)?)分?$/.exec(unified(points?.text ?? '')) ?? [];
  const indicator = draft.name;
  if (condition === undefined)
    unread.push({ indicator, column: 'standard', text: standard.text, place: standard.span });
  if (score === undefined) {
    const { text = '', span = standard.span } = points ?? {};
    unread.push({ indicator, column: 'points', text, place: span });
  }
  if (condition !== undefined && score !== undefined)
    draft.bands.push({ condition, points: score, place: standard.span });
}

/** A word among numbers is a remark, not a rating. */
function ofOneKind({ name, bands }: Draft, unread: UnreadCell[]): readonly PrintedBand[] {
  if (!bands.some(({ condition }) => condition.kind === 'range')) return bands;
  const words = bands.filter(({ condition }) => condition.kind === 'word');
  for (const { condition, place } of words) {
    unread.push({ indicator: name, column: 'standard', text: condition.text, place });
  }
  return bands.filter((band) => !words.includes(band));
}

/** How weights are written: with a percent sign; as whole numbers that come to a hundred; as fractions that come to one. */
function sharesOf(drafts: readonly Draft[]): (text: string) => string | undefined {
  const bare = drafts.flatMap(({ weight }) => (weight === undefined ? [] : [bareNumber(weight.text)]));
  const known = bare.filter((one) => one !== undefined);
  const sum = known.reduce((total, one) => total + one, 0n);
  const factor = known.length < bare.length ? undefined : sum === 100n * scale ? 1n : sum === scale ? 100n : undefined;
  return (text) => {
    const percent = /^(\d+(?:\.\d+)?)%$/.exec(unified(text))?.[1];
    if (percent !== undefined) return `${percent}%`;
    const number = bareNumber(text);
    return number === undefined || factor === undefined ? undefined : `${decimal(number * factor)}%`;
  };
}

const places = 6;
const scale = 10n ** BigInt(places);

/** A number in millionths, so that nothing is rounded on the way. */
function bareNumber(text: string): bigint | undefined {
  const [, whole = '', rest = ''] = /^(\d{1,9})(?:\.(\d{1,6}))?$/.exec(unified(text)) ?? [];
  return whole === '' ? undefined : BigInt(whole + rest.padEnd(places, '0'));
}

function decimal(millionths: bigint): string {
  const rest = `${millionths % scale}`.padStart(places, '0').replace(/0+$/, '');
  return rest === '' ? `${millionths / scale}` : `${millionths / scale}.${rest}`;
}
