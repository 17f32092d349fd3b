/** Diagnostics as the lines in which cases expect them: `line:column code arguments`. */
import { type Diagnostic, lineIndex, positionAt, type SourceFile } from '@kaohe/diagnostics';

const longestArgument = 60;

/** One line per diagnostic. Places outside `entry` begin with the name of their file. */
export function diagnosticLines(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
  entry: string,
): readonly string[] {
  const indexes = new Map(files.map((file) => [file.name, lineIndex(file.text)]));
  return diagnostics.map(({ code, span, args }) => {
    const index = indexes.get(span.file);
    const position = index && positionAt(index, span.start);
    const place = position === undefined ? '-' : `${position.line}:${position.column}`;
    const written = Object.values(args)
      .filter((value) => value !== '')
      .map((value) => shortened(String(value)));
    return `${span.file === entry ? '' : `${span.file}:`}${place} ${code}  ${written.join(', ')}`.trimEnd();
  });
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > longestArgument ? `${line.slice(0, longestArgument)}…` : line;
}
