/** The words about a page that is kept in the browser. */
import type { Language } from '@kaohe/diagnostics';

export interface OfflineWords {
  readonly ready: string;
  readonly lost: string;
  readonly update: string;
  readonly later: string;
}

const zh: OfflineWords = {
  ready: '新版本已就绪',
  lost: '。这里的改动只在本窗口，更新前请先导出规则',
  update: '更新',
  later: '以后再说',
};

const en: OfflineWords = {
  ready: 'A newer version is ready',
  lost: '. What you changed is in this window only: export the rules first',
  update: 'Update',
  later: 'Later',
};

/** The words of a language. */
export const offlineWords: Readonly<Record<Language, OfflineWords>> = { zh, en };
