/** The words of finding by typing. */
import type { Language } from '@kaohe/diagnostics';

export interface PaletteWords {
  readonly hint: string;
  readonly nothingFound: string;
  readonly kinds: Readonly<Record<'person' | 'indicator' | 'page' | 'action', string>>;
}

const zh: PaletteWords = {
  hint: '找人、指标、页面、操作，可以打拼音首字母',
  nothingFound: '没有找到',
  kinds: { person: '人', indicator: '指标', page: '页面', action: '操作' },
};

const en: PaletteWords = {
  hint: 'Find people, indicators, pages, actions',
  nothingFound: 'Nothing found',
  kinds: { person: 'person', indicator: 'indicator', page: 'page', action: 'action' },
};

/** The words of a language. */
export const paletteWords: Readonly<Record<Language, PaletteWords>> = { zh, en };
