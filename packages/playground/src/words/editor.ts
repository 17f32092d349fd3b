/** The words of the text view. */
import type { Language } from '@kaohe/diagnostics';

export interface EditorWords {
  /** What undo says of each. */
  readonly typed: (line: number) => string;
  readonly renamed: (was: string, now: string) => string;
  readonly formatted: string;
  readonly converted: (name: string) => string;
  readonly asYaml: string;
  readonly asText: string;
  readonly format: string;
  readonly cannotConvert: string;
  readonly views: string;
  readonly text: string;
  readonly table: string;
  readonly form: string;
  readonly both: string;
  readonly unreached: string;
}

const zh: EditorWords = {
  typed: (line) => `文本第 ${line} 行`,
  renamed: (was, now) => `改名 ${was} → ${now}`,
  formatted: '整理格式',
  converted: (name) => `换写法 ${name}`,
  asYaml: '换成 YAML',
  asText: '换成文本写法',
  format: '整理格式',
  cannotConvert: '先改好错误，才能换写法',
  views: '规则的视图',
  text: '文本',
  table: '表格',
  form: '表单',
  both: '并排',
  unreached: '没人走到',
};

const en: EditorWords = {
  typed: (line) => `text, line ${line}`,
  renamed: (was, now) => `rename ${was} → ${now}`,
  formatted: 'format',
  converted: (name) => `other face ${name}`,
  asYaml: 'As YAML',
  asText: 'As text',
  format: 'Format',
  cannotConvert: 'Mend the errors first; then it can be converted',
  views: 'Views of the rules',
  text: 'Text',
  table: 'Table',
  form: 'Form',
  both: 'Both',
  unreached: 'nobody, no test',
};

/** The words of a language. */
export const editorWords: Readonly<Record<Language, EditorWords>> = { zh, en };
