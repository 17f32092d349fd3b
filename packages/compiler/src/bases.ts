/** Which rule sets a file names: what a host must know to find the files it extends. */
import type { SourceFile, Span } from '@kaohe/diagnostics';
import { baseOf, headerOf } from './bound/header.js';
import { readingOf } from './read.js';

/** A rule set that a file extends, by name. */
export interface BaseName {
  readonly name: string;
  readonly version: string | undefined;
  readonly span: Span;
}

/** The rule sets the file extends directly; none for a file that stands alone. */
export function basesOf(source: SourceFile): readonly BaseName[] {
  const base = baseOf(readingOf(source).value.file);
  return base === undefined ? [] : [{ name: base.name.text, version: base.version?.text, span: base.name.span }];
}

/** The name of the rule set in the file, if its header gives one. */
export function nameOf(source: SourceFile): string | undefined {
  return headerOf(readingOf(source).value.file)?.name?.text;
}
