/** How a word of the language is spelled, in Chinese and in English: the first of each list is the one the formatter writes. */

export type Language = 'zh' | 'en';

/** How a word is spelled. */
export interface Spelling {
  readonly zh: readonly [string, ...string[]];
  readonly en: readonly [string, ...string[]];
}

/** Every spelling of a word. */
export function spellings(word: Spelling): readonly string[] {
  return [...word.zh, ...word.en];
}

/** True when the text is one of the spellings. */
export function isSpelled(word: Spelling, text: string): boolean {
  return word.zh.includes(text) || word.en.includes(text);
}
