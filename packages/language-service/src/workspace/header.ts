/** What a file says of itself: its name, its version, and the rule set it extends. */
import type { Syntax } from '@kaohe/compiler';

/** A rule set by name, and by version where one is asked for. */
export interface Wanted {
  readonly name: string;
  readonly version: string | undefined;
}

/** The header statement of a file. */
export function headerOf(file: Syntax.File): Syntax.Statement | undefined {
  return file.statements.find(({ keyword, lead }) => keyword === 'ruleset' && lead === undefined);
}

/** The rule set a file extends. */
export function baseOf(file: Syntax.File): Wanted | undefined {
  const clause = headerOf(file)?.clauses.find((one) => one.kind === 'base');
  return clause === undefined || clause.name.text === ''
    ? undefined
    : { name: clause.name.text, version: clause.version?.text };
}

/** The version a file says it is. */
export function versionOf(file: Syntax.File): string | undefined {
  return headerOf(file)?.clauses.find((one) => one.kind === 'version')?.text.text;
}

/** The name of the rule set in a file. */
export function nameOf(file: Syntax.File): string | undefined {
  return headerOf(file)?.name?.text;
}
