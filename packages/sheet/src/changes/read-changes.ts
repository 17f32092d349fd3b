/** The cells of an edited workbook of rules against the rules: which values a person changed, and which entries are none. */
import { type Diagnostic, diagnose, type Language, type Span } from '@kaohe/diagnostics';
import type { Constant, Type } from '@kaohe/ir';
import {
  dateFromText,
  divide,
  equal,
  hundred,
  multiply,
  type Rational,
  rationalFromText,
  type Unit,
} from '@kaohe/quantity';
import { titleOf } from '../columns/draft.js';
import type { SheetPlan } from '../columns/from-ir.js';
import { type Setting, type SettingGroup, standsAsIs } from '../columns/setting.js';
import { type SheetTexts, textsIn } from '../workbook/texts.js';
import { anchorOf, bookMark } from './anchors.js';

/** A row of a sheet: texts of its cells with their places. */
export type ReadRow = readonly { readonly text: string; readonly span: Span }[];

/** One value that was changed. */
export interface Change {
  readonly setting: Setting;
  readonly group: SettingGroup;
  readonly wanted: Constant;
  /** What people call it. */
  readonly name: string;
}

export interface ReadChanges {
  readonly changes: readonly Change[];
  readonly problems: readonly Diagnostic[];
}

/** The changes; undefined where the rows are of no workbook of rules. */
export function changesIn(
  { groups }: SheetPlan,
  rows: readonly ReadRow[],
  language: Language,
): ReadChanges | undefined {
  if (!rows.some(([first]) => first?.text === bookMark)) return undefined;
  const found = new Map(rows.flatMap((row) => (row[0] ? [[row[0].text, row] as const] : [])));
  const changes: Change[] = [];
  const problems: Diagnostic[] = [];
  for (const group of groups) {
    for (const [index, cells] of group.rows.entries()) {
      const row = found.get(anchorOf(group, index));
      for (const [column, cell] of cells.entries()) {
        if (cell.kind !== 'setting') continue;
        const name = nameOf(textsIn(language), group, index, column);
        const entry = row?.[column + 1];
        if (row === undefined || entry === undefined || entry.text === '') {
          problems.push(diagnose('targets/cell-gone', entry?.span ?? row?.[0]?.span ?? nowhere, { name }));
          continue;
        }
        const wanted = constantFrom(entry.text, cell.setting);
        if (wanted === undefined)
          problems.push(diagnose('targets/cell-unreadable', entry.span, { name, text: entry.text }));
        else if (!sameConstant(wanted, cell.setting.value))
          changes.push({ setting: cell.setting, group, wanted, name });
      }
    }
  }
  return { changes, problems };
}

const nowhere: Span = { file: '', start: 0, end: 0 };

/** Such as `订单转化率 下限 ≥ 3`: the declaration, what the column is, which row it is of several. */
function nameOf(texts: SheetTexts, group: SettingGroup, row: number, column: number): string {
  const cells = group.rows[row] ?? [];
  const words = cells.flatMap((cell) => (cell.kind === 'text' && cell.text.length > 1 ? [cell.text] : [])).slice(0, 1);
  const part = group.headings[column] ?? 'value';
  const isPlain = part === 'value' || part === 'weight' || part === 'share';
  const place = isPlain ? [] : [texts.headings[part], `#${row + 1}`];
  return [group.metric ? titleOf(group.metric) : '', ...words, ...place].filter((one) => one !== '').join(' ');
}

/** What a cell says, as a value of the kind the setting is. */
function constantFrom(text: string, { type, value }: Setting): Constant | undefined {
  switch (value.kind) {
    case 'number': {
      const number = type.kind === 'date' ? dateFromText(text) : canonicalFrom(text, value.unit);
      return number && { kind: 'number', value: number, unit: value.unit };
    }
    case 'choice':
      return labelsOf(type).includes(text) ? { kind: 'choice', label: text } : undefined;
    case 'text':
      return { kind: 'text', text };
    case 'yes-no':
      if (/^(是|true|yes|1)$/i.test(text)) return { kind: 'yes-no', value: true };
      return /^(否|false|no|0)$/i.test(text) ? { kind: 'yes-no', value: false } : undefined;
    case 'none':
      return undefined;
  }
}

/** A number in its unit; the unit may stand behind it, and a percent may have its sign. */
function canonicalFrom(text: string, unit: Unit): Rational | undefined {
  const plain = text.replaceAll(/[\s,，]/g, '');
  const percent = /^(.*)[%％]$/.exec(plain)?.[1];
  if (percent !== undefined) {
    const number = rationalFromText(percent);
    return number && Object.keys(unit.powers).length === 0 ? divide(number, hundred) : undefined;
  }
  const symbol = unit.symbol;
  const bare = symbol !== '' && plain.endsWith(symbol) ? plain.slice(0, -symbol.length) : plain;
  const number = rationalFromText(bare);
  if (number === undefined || standsAsIs(unit)) return number;
  return multiply(number, unit.scale);
}

function labelsOf(type: Type): readonly string[] {
  return type.kind === 'choice' ? type.labels : [];
}

/** Whether two constants say the same. */
export function sameConstant(left: Constant, right: Constant): boolean {
  switch (left.kind) {
    case 'number':
      return right.kind === 'number' && equal(left.value, right.value);
    case 'choice':
      return right.kind === 'choice' && left.label === right.label;
    case 'text':
      return right.kind === 'text' && left.text === right.text;
    case 'yes-no':
      return right.kind === 'yes-no' && left.value === right.value;
    case 'none':
      return right.kind === 'none';
  }
}
