/** The imports written in one source text: static, re-exporting, dynamic and type imports alike. */
import { type Lexeme, scanSource } from './scan-source.js';

/** One import as written. */
export interface WrittenImport {
  readonly specifier: string;
  readonly line: number;
}

/** Every module named by `import`, `export … from`, `import(…)` or `require(…)`, in order. */
export function importsOf(text: string): readonly WrittenImport[] {
  const lexemes = scanSource(text);
  return lexemes.flatMap((lexeme, index) => {
    // `scope.import`, `{ import: … }` and the like are names, not imports.
    if (lexeme.kind !== 'word' || lexemes[index - 1]?.text === '.') return [];
    const named = moduleNamedAt(lexemes, index);
    return named === undefined ? [] : [{ specifier: named.text, line: named.line }];
  });
}

function moduleNamedAt(lexemes: readonly Lexeme[], index: number): Lexeme | undefined {
  const next = lexemes[index + 1];
  switch (lexemes[index]?.text) {
    case 'import':
      if (next?.kind === 'string') return next;
      return next?.text === '(' ? stringAt(lexemes, index + 2) : stringAfterFrom(lexemes, index + 1);
    case 'export':
      return stringAfterFrom(lexemes, index + 1);
    case 'require':
      return next?.text === '(' ? stringAt(lexemes, index + 2) : undefined;
    default:
      return undefined;
  }
}

/** Walks over `type`, names, braces, commas and stars to `from '…'`; anything else ends the search. */
function stringAfterFrom(lexemes: readonly Lexeme[], start: number): Lexeme | undefined {
  for (let index = start; index < lexemes.length; index += 1) {
    const lexeme = lexemes[index];
    if (lexeme?.kind === 'word') {
      const string = lexeme.text === 'from' ? stringAt(lexemes, index + 1) : undefined;
      if (string !== undefined) return string;
      if (lexeme.text === 'import' || lexeme.text === 'export') return undefined;
    } else if (lexeme?.kind === 'string' || !'{},*'.includes(lexeme?.text ?? ';')) {
      return undefined;
    }
  }
  return undefined;
}

function stringAt(lexemes: readonly Lexeme[], index: number): Lexeme | undefined {
  const lexeme = lexemes[index];
  return lexeme?.kind === 'string' ? lexeme : undefined;
}
