/** Clauses as lines of a list: an English one begins with a capital letter. */
import type { Speaker } from './speaker.js';

/** The clauses as lines. */
export function asLines({ language }: Speaker, clauses: readonly string[]): readonly string[] {
  return language === 'zh' ? clauses : clauses.map((one) => one.replace(/^[a-z]/, (letter) => letter.toUpperCase()));
}
