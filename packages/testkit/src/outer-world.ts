/** Uses of the outer world, and of code made from text, in one source text. */
import { type Lexeme, scanSource } from './scan-source.js';

/** One use, as the reader would look for it. */
export interface Use {
  readonly what: string;
  readonly line: number;
}

/** Globals that only exist outside: Node, the console, the page, the network, timers. */
const worldly = new Set([
  'process',
  'console',
  'fs',
  'fetch',
  'document',
  'window',
  'globalThis',
  'localStorage',
  'navigator',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'XMLHttpRequest',
]);

/** Pure objects with one impure member. */
const impureMembers: Readonly<Record<string, string>> = { Date: 'now', Math: 'random' };

/** Uses of files, clock, chance, console, network or page. A name the file binds itself is its own affair. */
export function outerWorldUses(code: string): readonly Use[] {
  const lexemes = scanSource(code);
  return lexemes.flatMap((lexeme, index) => {
    if (lexeme.kind !== 'word' || lexemes[index - 1]?.text === '.') return [];
    const what = useAt(lexemes, index);
    return what === undefined ? [] : [{ what, line: lexeme.line }];
  });
}

/** Calls of `eval` and of the `Function` constructor. */
export function codeFromText(code: string): readonly Use[] {
  const lexemes = scanSource(code);
  return lexemes.flatMap((lexeme, index) => {
    if (lexeme.kind !== 'word') return [];
    const called = lexemes[index + 1]?.text === '(';
    const made = lexemes[index - 1]?.text === 'new';
    if (lexeme.text === 'eval' && called) return [{ what: 'eval(…)', line: lexeme.line }];
    if (lexeme.text === 'Function' && (called || made)) return [{ what: 'new Function(…)', line: lexeme.line }];
    return [];
  });
}

function useAt(lexemes: readonly Lexeme[], index: number): string | undefined {
  const name = lexemes[index]?.text ?? '';
  const next = lexemes[index + 1];
  const member = impureMembers[name];
  if (member !== undefined && next?.text === '.' && lexemes[index + 2]?.text === member) return `${name}.${member}`;
  if (name === 'Date' && lexemes[index - 1]?.text === 'new') {
    const isEmpty = next?.text !== '(' || lexemes[index + 2]?.text === ')';
    return isEmpty ? 'new Date()' : undefined;
  }
  if (!worldly.has(name) || bindsName(lexemes, name)) return undefined;
  // `{ document: … }` and `interface { readonly process: … }` are names of fields.
  return next?.text === ':' || next?.text === '?' ? undefined : name;
}

/** Whether the file declares the name: as a variable, function, parameter, import or part of a pattern. */
function bindsName(lexemes: readonly Lexeme[], name: string): boolean {
  return lexemes.some((lexeme, index) => {
    if (lexeme.kind !== 'word' || lexeme.text !== name) return false;
    const before = lexemes[index - 1]?.text ?? '';
    const after = lexemes[index + 1]?.text ?? '';
    if (['const', 'let', 'function', 'class', 'as'].includes(before)) return true;
    if ('(,'.includes(before) && before !== '' && after === ':') return true;
    const arrow = after === ')' ? 2 : 1;
    return lexemes[index + arrow]?.text === '=' && lexemes[index + arrow + 1]?.text === '>';
  });
}
