/** Splits TypeScript text into words, strings and marks; comments, regular expressions and template text are left out. */

/** A piece of source text that matters to the house rules. */
export interface Lexeme {
  readonly kind: 'word' | 'string' | 'mark';
  /** The word or mark itself; of a string, what stands between its quotes. */
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

const word = /[\p{L}\p{N}_$#@]+/uy;
const quoted = /'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"/y;
const comment = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
const regularExpression = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const templateText = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*/y;

/** After these words a slash begins a regular expression, not a division. */
const wordsBeforeExpression = new Set([
  'return',
  'case',
  'typeof',
  'in',
  'of',
  'throw',
  'new',
  'void',
  'await',
  'yield',
]);

/** The lexemes of a source text, in order. Text that does not parse gives some lexemes, never an error. */
export function scanSource(text: string): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  // One entry per open brace: whether it is the `${` of a template.
  const braces: boolean[] = [];
  let at = 0;
  let line = 1;

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) return undefined;
    at += found.length;
    return found;
  };
  const push = (kind: Lexeme['kind'], piece: string): void => {
    lexemes.push({ kind, text: piece, line });
  };
  const restOfTemplate = (): void => {
    line += linesIn(take(templateText) ?? '');
    if (text.startsWith('${', at)) {
      braces.push(true);
      at += 2;
    } else {
      at += 1; // The closing back-tick, or the end of a broken text.
    }
  };

  while (at < text.length) {
    const character = text.charAt(at);
    const skipped = take(comment) ?? (slashBeginsExpression(lexemes.at(-1)) ? take(regularExpression) : undefined);
    if (skipped !== undefined) {
      line += linesIn(skipped);
      continue;
    }
    const string = take(quoted);
    if (string !== undefined) {
      push('string', string.slice(1, -1));
      line += linesIn(string);
      continue;
    }
    const name = take(word);
    if (name !== undefined) {
      push('word', name);
      continue;
    }
    at += 1;
    if (character === '\n') line += 1;
    if (character.trim() === '') continue;
    if (character === '`') {
      // The mark tells later rules that a value stands here, whatever its text.
      push('mark', '`');
      restOfTemplate();
    } else if (character === '}' && braces.pop() === true) {
      restOfTemplate();
    } else {
      if (character === '{') braces.push(false);
      push('mark', character);
    }
  }
  return lexemes;
}

function slashBeginsExpression(before: Lexeme | undefined): boolean {
  if (before === undefined) return true;
  switch (before.kind) {
    case 'string':
      return false;
    case 'word':
      return wordsBeforeExpression.has(before.text);
    case 'mark':
      return !')]}`'.includes(before.text);
  }
}

function linesIn(piece: string): number {
  return piece.split('\n').length - 1;
}
