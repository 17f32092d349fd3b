/** Rule files as they were read last: the same text is not read again, and of another text only the lines that changed. */
import { LineMemory, type ReadFile, readingFromSource } from '@kaohe/compiler';
import type { SourceFile } from '@kaohe/diagnostics';

interface Known {
  readonly file: ReadFile;
  readonly lines: LineMemory;
}

let known: ReadonlyMap<string, Known> = new Map();

/** The files, read. */
export function readRules(sources: readonly SourceFile[]): readonly ReadFile[] {
  const read = sources.map((source) => readAfter(known.get(source.name), source));
  known = new Map(read.map((one) => [one.file.source.name, one]));
  return read.map(({ file }) => file);
}

function readAfter(last: Known | undefined, source: SourceFile): Known {
  if (last?.file.source.text === source.text) return last;
  const lines = last?.lines ?? new LineMemory();
  return { file: { source, ...readingFromSource(source, lines) }, lines };
}
