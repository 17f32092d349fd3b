/** The words of the frame: header, panes, strip. */
import type { Language } from '@kaohe/diagnostics';
import type { SaveState } from '../document/autosave.js';
import type { ThemeChoice } from '../page/theme.js';

export interface ShellWords {
  readonly open: string;
  readonly templates: string;
  readonly help: string;
  readonly share: string;
  readonly export: string;
  readonly rulesText: string;
  readonly undo: (label: string | undefined) => string;
  readonly redo: (label: string | undefined) => string;
  readonly saveState: Readonly<Record<SaveState, string>>;
  readonly theme: Readonly<Record<ThemeChoice, string>>;
  readonly divider: string;
  readonly retry: string;
  readonly tabError: string;
  readonly results: string;
  readonly strip: string;
  readonly engine: string;
  readonly rulesMark: string;
  readonly palette: string;
}

const zh: ShellWords = {
  open: '打开',
  templates: '模板',
  help: '帮助（?）',
  share: '分享',
  export: '导出',
  rulesText: '规则文本',
  undo: (label) => (label === undefined ? '撤销' : `撤销：${label}`),
  redo: (label) => (label === undefined ? '重做' : `重做：${label}`),
  saveState: { saved: '已保存', saving: '保存中', memory: '只在本窗口' },
  theme: { system: '配色：跟随系统', light: '配色：浅色', dark: '配色：深色' },
  divider: '调整规则和结果的宽度',
  retry: '再算一次',
  tabError: '这一页没有显示出来，是程序的问题。其他页照常能用。',
  results: '结果的各页',
  strip: '问题和测试',
  engine: '引擎',
  rulesMark: '规则',
  palette: '查找（Ctrl+K）',
};

const en: ShellWords = {
  open: 'Open',
  templates: 'Templates',
  help: 'Help (?)',
  share: 'Share',
  export: 'Export',
  rulesText: 'Rule text',
  undo: (label) => (label === undefined ? 'Undo' : `Undo: ${label}`),
  redo: (label) => (label === undefined ? 'Redo' : `Redo: ${label}`),
  saveState: { saved: 'Saved', saving: 'Saving', memory: 'In this window only' },
  theme: { system: 'Colors: as the system', light: 'Colors: light', dark: 'Colors: dark' },
  divider: 'Width of rules and result',
  retry: 'Compute again',
  tabError: 'This page could not be shown; the mistake is in this program. The other pages work.',
  results: 'Pages of the result',
  strip: 'Problems and tests',
  engine: 'engine',
  rulesMark: 'rules',
  palette: 'Find (Ctrl+K)',
};

/** The words of a language. */
export const shellWords: Readonly<Record<Language, ShellWords>> = { zh, en };
