/** The words of the text view. */
import type { Language } from '@kaohe/diagnostics';

export interface EditorWords {
  /** What undo says of typing. */
  readonly typed: (line: number) => string;
}

const zh: EditorWords = { typed: (line) => `文本第 ${line} 行` };

const en: EditorWords = { typed: (line) => `text, line ${line}` };

/** The words of a language. */
export const editorWords: Readonly<Record<Language, EditorWords>> = { zh, en };
