/** A result as rows for other programs: tab separated, CSV for spreadsheets, Markdown. */
import type { Files } from '@kaohe/diagnostics';
import { byteOrderMark, csvFromRows } from '@kaohe/intake';
import { footerLines, peopleColumns, plainRows, type Result, type Waiting } from '@kaohe/report';
import type { Context } from '../host/context.js';
import { waitingLines } from './to-table.js';

/** Tab-separated lines; a tab or line break inside a name becomes a space. */
export function plainLines(context: Context, result: Result): string {
  const rows = plainRows(context, result);
  return rows.map((row) => `${row.map((cell) => cell.replaceAll(/[\t\r\n]/g, ' ')).join('\t')}\n`).join('');
}

/** CSV that Excel opens rightly. */
export function csvText(context: Context, result: Result): string {
  return byteOrderMark + csvFromRows(plainRows(context, result));
}

/** A Markdown table with the footer and what waits for a person below it. */
export function markdownText(context: Context, result: Result, waiting: readonly Waiting[], files: Files): string {
  const columns = peopleColumns(context, result);
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  const lines = [
    line(columns.map(({ heading }) => heading)),
    `|${columns.map(({ align }) => (align === 'right' ? ' ---: ' : ' --- ')).join('|')}|`,
    ...result.shown.map((_, row) => line(columns.map(({ cells }) => cells[row] ?? ''))),
    '',
    ...footerLines(context, result).map((text) => `- ${escaped(text.trim())}`),
  ];
  if (waiting.length > 0)
    lines.push('', ...waitingLines(context, waiting, files).map((text) => `${escaped(text.trim())}  `));
  return `${lines.join('\n')}\n`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\|<>*_`]/g, '\\$&').replaceAll(/[\r\n]+/g, ' ');
}
