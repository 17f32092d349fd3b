/** A result as a table for people, what it adds up to and what waits for a person below it. */
import { type Files, truncate } from '@kaohe/diagnostics';
import { footerLines, peopleColumns, type Result, type Waiting, waitingSentence } from '@kaohe/report';
import { type Context, columnsOf } from '../host/context.js';
import { placeText } from '../host/place-text.js';
import { tableLines } from '../host/table.js';

const mostWaiting = 20;

/** The whole text of the table format. */
export function tableText(
  context: Context,
  result: Result,
  waiting: readonly Waiting[],
  files: Files,
  wide: boolean,
): string {
  const { paint, texts, ascii } = context;
  const width = wide ? undefined : columnsOf(context);
  const [head = '', rule = '', ...rows] = tableLines(peopleColumns(context, result), width, ascii ? '-' : '─');
  const hidden = result.rows.length - result.shown.length;
  const lines = [paint.bold(head), paint.dim(rule), ...rows, paint.dim(rule)];
  if (hidden > 0) lines.push(texts.result.notShown(hidden));
  lines.push(...footerLines(context, result));
  if (waiting.length > 0) lines.push('', ...waitingLines(context, waiting, files));
  return `${lines.join('\n')}\n`;
}

/** The causes as lines: what, whom it holds up and where, what to do. */
export function waitingLines(context: Context, waiting: readonly Waiting[], files: Files): readonly string[] {
  const { paint, texts } = context;
  const shown = waiting.slice(0, mostWaiting).flatMap((one) => {
    const { what, next } = waitingSentence(context, one);
    const place = placeText(files, one.cells[0] ?? one.origin);
    return [
      `${paint.error('?')} ${what}  ${paint.dim(`[${one.code}]`)}`,
      `  ${texts.result.affected(truncate(one.metrics.join(' '), 100))}  ${paint.dim(place)}`,
      `  ${next}`,
    ];
  });
  const more = waiting.length - mostWaiting;
  return [texts.result.waiting, ...shown, ...(more > 0 ? [texts.moreDiagnostics(more)] : [])];
}
