/** How well a word fits what was typed: by its characters, by its pinyin, or by another name of it. */
import { syllablesOf } from './pinyin.js';

/** A word that can be found, and other names under which it can be. */
export interface Findable {
  readonly word: string;
  readonly others: readonly string[];
}

/** The fit as a number, smaller is better: 0 for the beginning of the word itself. Undefined where it does not fit. */
export function fitOf({ word, others }: Findable, typed: string): number | undefined {
  if (typed === '') return 0;
  const wanted = folded(typed);
  const own = fitOfWord(word, wanted);
  const other = Math.min(...others.map((one) => fitOfWord(one, wanted) ?? Number.POSITIVE_INFINITY)) + behindOwn;
  const best = Math.min(own ?? Number.POSITIVE_INFINITY, other);
  return Number.isFinite(best) ? best : undefined;
}

/** Another name of a word fits a little less well than the word. */
const behindOwn = 0.5;

function fitOfWord(word: string, wanted: string): number | undefined {
  const text = folded(word);
  if (text.startsWith(wanted)) return text.length === wanted.length ? 0 : 1;
  if (/^[a-z0-9_]+$/.test(wanted)) {
    if (isReadAs(text, wanted, 0)) return 2;
    for (let at = 1; at < text.length; at += 1) if (isReadAs(text, wanted, at)) return 4;
  }
  if (text.includes(wanted)) return 3;
  return isSubsequence(text, wanted) ? 5 : undefined;
}

/** True when the letters are the pinyin of the characters from `from` on, each whole or its first letter: `zhl`, `zhuanhual` and `zhuanhl` of 转化率. Latin characters stand for themselves. */
function isReadAs(text: string, letters: string, from: number, hasChinese = false): boolean {
  if (letters === '') return hasChinese;
  const character = text.charAt(from);
  if (character === '') return false;
  if (letters.startsWith(character)) return isReadAs(text, letters.slice(1), from + 1, hasChinese);
  return syllablesOf(character).some((syllable) => {
    // The last one may be on its way.
    if (syllable.startsWith(letters)) return true;
    if (letters.startsWith(syllable) && isReadAs(text, letters.slice(syllable.length), from + 1, true)) return true;
    return letters.charAt(0) === syllable.charAt(0) && isReadAs(text, letters.slice(1), from + 1, true);
  });
}

/** The characters in order, with others between: 转率 of 转化率. One character alone would fit almost anything. */
function isSubsequence(text: string, wanted: string): boolean {
  if (wanted.length < 2) return false;
  let at = 0;
  for (const character of wanted) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Without case and width. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
