/** Which input, metric and setting stands in which cell, and how formulas name them. */
import type { Input } from '@kaohe/ir';
import { tableOfInput } from '@kaohe/ir';
import type { Column } from '../columns/column.js';
import type { SheetPlan } from '../columns/from-ir.js';
import type { SettingGroup } from '../columns/setting.js';
import type { Addresses } from '../formula/print.js';
import type { SheetData } from './data.js';
import type { SheetTexts } from './texts.js';
import { address, columnLetters } from './workbook.js';

export interface Layout {
  readonly texts: SheetTexts;
  readonly people: number;
  /** Inputs with a column of the data, and those with one cell for everyone. */
  readonly ownInputs: readonly Input[];
  readonly sharedInputs: readonly Input[];
  readonly dataRow: (person: number) => number;
  readonly dataHeading: number;
  readonly sharedRow: (input: Input) => number;
  readonly calculationRow: (person: number) => number;
  /** The columns of the calculation, those of who a row is about first. */
  readonly columns: readonly string[];
  readonly blocks: readonly Block[];
  /** Addresses for a formula in the calculation, or with the sheet named for one elsewhere. */
  readonly within: (person: number) => Addresses;
  readonly from: (person: number) => Addresses;
}

/** A block of the standards and the row of its title. */
export interface Block {
  readonly group: SettingGroup;
  readonly top: number;
}

/** Columns before those of the plan: the number of the row, the name, the team. */
export const identityColumns: readonly string[] = ['row', 'person', 'team'];

const dataTop = 3;
const calculationTop = 3;
const standardsTop = 3;
/** Columns of the data before the inputs. */
export const dataIdentity = 2;

/** The layout of a plan filled with data. */
export function layoutOf(plan: SheetPlan, columns: readonly Column[], data: SheetData, texts: SheetTexts): Layout {
  const used = new Set(columns.flatMap(({ id }) => (id.startsWith('in:') ? [id.slice(3)] : [])));
  const inputs = plan.ruleSet.inputs.filter((input) => tableOfInput(input) === undefined && used.has(input.id));
  const sharedInputs = inputs.filter(({ grain }) => grain === 'everyone');
  const ownInputs = inputs.filter((input) => !sharedInputs.includes(input));
  const people = data.people.length;
  const sharedRows = sharedInputs.length === 0 ? 0 : sharedInputs.length + 2;
  const dataHeading = dataTop + sharedRows - 1;
  const dataRow = (person: number): number => dataHeading + 1 + person;
  const sharedRow = (input: Input): number => dataTop + sharedInputs.indexOf(input);
  const calculationRow = (person: number): number => calculationTop + person;
  const ids = [...identityColumns, ...columns.map(({ id }) => id)];
  const places = new Map(ids.map((id, place) => [id, place]));
  const blocks = blocksOf(plan.groups);
  const settings = settingPlaces(blocks);
  const letters = (id: string): string => columnLetters(places.get(id) ?? 0);
  const addresses = (person: number, own: string): Addresses => ({
    column: (id) => `${own}$${letters(id)}${calculationRow(person) + 1}`,
    all: (id) => `${own}$${letters(id)}$${calculationRow(0) + 1}:$${letters(id)}$${calculationRow(people - 1) + 1}`,
    raw: (id) => {
      const shared = sharedInputs.find((input) => input.id === id);
      const sheet = quoted(texts.names.data);
      if (shared) return `${sheet}${address(sharedRow(shared), 1, '$')}`;
      const column = dataIdentity + ownInputs.findIndex((input) => input.id === id);
      return `${sheet}$${columnLetters(column)}${dataRow(person) + 1}`;
    },
    setting: (id) => {
      const [row, column] = settings.get(id) ?? [0, 0];
      return `${quoted(texts.names.standards)}${address(row, column, '$')}`;
    },
  });
  return {
    texts,
    people,
    ownInputs,
    sharedInputs,
    dataRow,
    dataHeading,
    sharedRow,
    calculationRow,
    columns: ids,
    blocks,
    within: (person) => addresses(person, ''),
    from: (person) => addresses(person, quoted(texts.names.calculation)),
  };
}

/** A sheet's name in front of an address. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

/** One block under the other: title, headings, rows, a row between. */
export function blocksOf(groups: readonly SettingGroup[]): readonly Block[] {
  const blocks: Block[] = [];
  let top = standardsTop;
  for (const group of groups) {
    blocks.push({ group, top });
    top += group.rows.length + 3;
  }
  return blocks;
}

/** The cell of every setting. */
export function settingPlaces(blocks: readonly Block[]): ReadonlyMap<string, readonly [row: number, column: number]> {
  const places = new Map<string, readonly [number, number]>();
  for (const { group, top } of blocks) {
    for (const [row, cells] of group.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell.kind === 'setting') places.set(cell.setting.id, [top + 2 + row, column]);
      }
    }
  }
  return places;
}
