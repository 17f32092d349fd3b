/** In which language a report is told, and its words. */
import type { Language } from '@kaohe/diagnostics';
import { en } from './en.js';
import type { ReportTexts } from './shape.js';
import { zh } from './zh.js';

/** Who tells: the language and its words. */
export interface Teller {
  readonly language: Language;
  readonly texts: ReportTexts;
}

const languages: Readonly<Record<Language, ReportTexts>> = { zh, en };

/** The words of a language. */
export function reportTextsOf(language: Language): ReportTexts {
  return languages[language];
}

/** Somebody who tells in a language. */
export function tellerIn(language: Language): Teller {
  return { language, texts: languages[language] };
}
