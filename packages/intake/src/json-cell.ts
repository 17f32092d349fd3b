/** What a value of JSON says as a cell: texts without their quotes, numbers as the digits that stand there, nothing for null. */
import { exactDecimal } from './spreadsheet/decimal.js';

/** The text of a cell. */
export function jsonCellText(raw: string): string {
  if (raw === 'null' || raw === '') return '';
  if (raw.startsWith('"')) return stringIn(raw) ?? raw;
  return /^[-\d]/.test(raw) ? (exactDecimal(raw) ?? raw) : raw;
}

function stringIn(raw: string): string | undefined {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'string' ? value : undefined;
  } catch {
    // what was cut out is a whole string wherever the text is JSON
    return undefined;
  }
}
