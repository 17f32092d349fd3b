/** The condition of a band as people read it, made from the cells of the standards so that it changes with them. */
import { isDimensionless, multiply, printRational, rational, type Unit } from '@kaohe/quantity';
import type { SettingCell, SettingGroup } from '../columns/setting.js';
import { inUnit } from './cell.js';

export type StandardText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'formula'; readonly formula: string; readonly known: string };

/** The words of one row of bands. */
export function standardFormula(
  { headings }: SettingGroup,
  row: readonly SettingCell[],
  addressOf: (id: string) => string,
  otherwise: string,
): StandardText {
  const pieces: StandardText[] = [];
  for (const [column, heading] of headings.entries()) {
    const cell = row[column];
    if (cell?.kind === 'else') return { kind: 'text', text: otherwise };
    if (cell === undefined || heading === 'result' || heading === 'label') continue;
    if (cell.kind === 'text' && heading === 'condition') pieces.push(cell);
    if (cell.kind === 'setting' && cell.setting.value.kind === 'number') {
      const sign = row[column - 1];
      const { value, unit } = cell.setting.value;
      const operator = sign?.kind === 'text' ? sign.text : '';
      pieces.push({
        kind: 'formula',
        formula: `"${operator} "&${written(addressOf(cell.setting.id), unit)}`,
        known: `${operator} ${knownText(value, unit)}`,
      });
    }
  }
  return joined(pieces);
}

function joined(pieces: readonly StandardText[]): StandardText {
  if (pieces.every((piece) => piece.kind === 'text')) {
    return { kind: 'text', text: pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('，') };
  }
  const formulas = pieces.map((piece) =>
    piece.kind === 'text' ? `"${piece.text.replaceAll('"', '""')}"` : piece.formula,
  );
  const known = pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.known));
  return { kind: 'formula', formula: formulas.join('&"，"&'), known: known.join('，') };
}

/** A percent with its sign, any other number with its unit. */
function written(address: string, unit: Unit): string {
  if (isPercent(unit)) return `ROUND(${address}*100,6)&"%"`;
  return isDimensionless(unit) ? address : `${address}&"${unit.symbol.replaceAll('"', '')}"`;
}

function knownText(value: Parameters<typeof inUnit>[0], unit: Unit): string {
  if (isPercent(unit)) return `${printRational(multiply(value, rational(100)))}%`;
  return `${printRational(inUnit(value, unit))}${isDimensionless(unit) ? '' : unit.symbol}`;
}

function isPercent(unit: Unit): boolean {
  return isDimensionless(unit) && unit.symbol.endsWith('%');
}
