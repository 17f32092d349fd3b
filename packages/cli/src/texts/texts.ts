/** What the command itself says, as one record per language: templates, never glued pieces. Diagnostics speak for themselves. */
import type { Language } from '@kaohe/diagnostics';
import { en } from './en.js';
import type { Texts } from './shape.js';
import { zh } from './zh.js';

export type { CommandName, CommandTexts, Texts } from './shape.js';

const languages: Readonly<Record<Language, Texts>> = { zh, en };

/** The texts of a language. */
export function textsOf(language: Language): Texts {
  return languages[language];
}
