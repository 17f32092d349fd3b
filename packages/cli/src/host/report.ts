/** Diagnostics for people and for other programs. */
import {
  type Diagnostic,
  type Files,
  renderConcise,
  renderDiagnostic,
  type Severity,
  type SilencedDiagnostic,
  type SourceFile,
  silencedToJson,
  toJson,
  toSarif,
} from '@kaohe/diagnostics';
import { type Context, columnsOf } from './context.js';
import type { ReportFormat } from './formats.js';
import type { Sink } from './io.js';
import { version } from './version.js';

const mostShown = 20;
const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** The texts of files by name, to find places in. */
export function filesOf(sources: readonly SourceFile[]): Files {
  return new Map(sources.map(({ name, text }) => [name, text]));
}

/** Tells on standard error what is wrong: the gravest first, at most twenty with their places, then how many more. */
export function report(context: Context, diagnostics: readonly Diagnostic[], files: Files = new Map()): void {
  write(context, context.io.stderr, diagnostics, files);
}

/** Writes diagnostics as the result of a command on standard output. */
export function printDiagnostics(
  context: Context,
  diagnostics: readonly Diagnostic[],
  files: Files,
  format: ReportFormat,
  silenced: readonly SilencedDiagnostic[] = [],
): void {
  const { io, language } = context;
  switch (format) {
    case 'text':
      write(context, io.stdout, diagnostics, files);
      return;
    case 'concise':
      lines(
        io.stdout,
        diagnostics.map((one) => renderConcise(one, files, language)),
      );
      return;
    case 'json': {
      const value = {
        schema: 'kaohe.diagnostics/1',
        diagnostics: toJson(diagnostics, files, language),
        silenced: silencedToJson(silenced, files, language),
      };
      io.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
      return;
    }
    case 'sarif':
      io.stdout.write(`${JSON.stringify(toSarif(diagnostics, silenced, files, language, version), undefined, 2)}\n`);
      return;
    case 'github':
      lines(
        io.stdout,
        toJson(diagnostics, files, language).map(({ severity, code, span, what, next }) => {
          const place = `file=${property(span.file)},line=${span.start.line ?? 1},col=${span.start.column ?? 1}`;
          return `::${workflowLevel[severity]} ${place},title=${property(code)}::${message(`${what}. ${next}`)}`;
        }),
      );
      return;
  }
}

function write(context: Context, sink: Sink, diagnostics: readonly Diagnostic[], files: Files): void {
  const { io, language, texts, progress } = context;
  progress.end();
  const color = sink === io.stdout ? context.paint : context.paintError;
  const sorted = diagnostics.toSorted((left, right) => order[left.severity] - order[right.severity]);
  const options = { color, width: columnsOf(context) ?? 100, ascii: context.ascii };
  for (const one of sorted.slice(0, mostShown)) {
    sink.write(`${renderDiagnostic(one, files, language, options)}\n\n`);
  }
  const more = sorted.length - mostShown;
  if (more > 0) sink.write(`${texts.moreDiagnostics(more)}\n`);
}

function lines(sink: Sink, texts: readonly string[]): void {
  for (const text of texts) sink.write(`${text}\n`);
}

const workflowLevel: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'notice' };

/** Workflow commands end at a line break and escape with `%`. */
function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
