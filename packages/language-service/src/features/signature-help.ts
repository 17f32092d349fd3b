/** How the function around the cursor is called, and which argument is being written. */
import { type Language, type Lexeme, lexemesOf } from '@kaohe/compiler';
import { functionNamed } from '../describing/words.js';
import type { Workspace } from '../workspace/workspace.js';

/** The ways to call a function. */
export interface SignatureHelp {
  readonly forms: readonly string[];
  readonly description: string;
  /** Counted from 0. */
  readonly argument: number;
}

/** The innermost call that is open at the offset. */
export function signatureAt(
  workspace: Workspace,
  file: string,
  offset: number,
  language: Language,
): SignatureHelp | undefined {
  const text = workspace.document(file)?.source.text ?? '';
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const call = openCall(lexemesOf(text.slice(start, offset)));
  const known = call && functionNamed(call.name);
  if (call === undefined || known === undefined) return undefined;
  return {
    forms: known.forms?.[language].map((form) => call.name + form) ?? [],
    description: known.description[language],
    argument: call.argument,
  };
}

function openCall(words: readonly Lexeme[]): { readonly name: string; readonly argument: number } | undefined {
  let depth = 0;
  let argument = 0;
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const kind = words[index]?.kind;
    if (kind === 'Close') depth += 1;
    if (kind === 'Comma' && depth === 0) argument += 1;
    if (kind !== 'Open') continue;
    if (depth > 0) {
      depth -= 1;
      continue;
    }
    const name = words[index - 1];
    if (name?.kind === 'Name') return { name: name.text, argument };
    argument = 0;
  }
  return undefined;
}
