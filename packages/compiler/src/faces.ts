/** The two faces of a rule file as text: the formatter of each, and the way from one to the other. */

import { hasErrors, type Outcome, type SourceFile } from '@kaohe/diagnostics';
import { isYaml, languageOf, readingFromSource } from './read.js';
import { textFromFile } from './syntax/to-text.js';
import type { Language } from './tokens/spelling.js';
import { withoutKey } from './yaml/keyless.js';
import { yamlFromFile } from './yaml/to-text.js';

/** The file in canonical form, keywords in `language` or in the file's own. A file that cannot be read comes back as it is. */
export function formatSource(source: SourceFile, language?: Language): Outcome<string> {
  return printed(source, isYaml(source.name), source.text, language);
}

/** The file in its other face; empty if it cannot be read, or holds what the other face has no place for. */
export function convertSource(source: SourceFile, language?: Language): Outcome<string> {
  return printed(source, !isYaml(source.name), '', language);
}

function printed(
  source: SourceFile,
  asYaml: boolean,
  otherwise: string,
  language: Language | undefined,
): Outcome<string> {
  const { value, diagnostics } = readingFromSource(source);
  const { file } = value;
  const found = [...diagnostics, ...(asYaml && !hasErrors(diagnostics) ? file.statements.flatMap(withoutKey) : [])];
  if (hasErrors(found)) return { value: otherwise, diagnostics: found };
  const print = asYaml ? yamlFromFile : textFromFile;
  return { value: print(file, language ?? languageOf(value.tokens)), diagnostics: found };
}
