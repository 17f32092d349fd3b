/** The words of the gallery of templates. */
import type { Language } from '@kaohe/diagnostics';

export interface TemplateWords {
  readonly open: string;
  readonly title: string;
  readonly search: string;
  readonly of: (subject: string, kpis: number) => string;
  readonly use: string;
  readonly nothing: string;
  readonly close: string;
  readonly note: string;
}

const zh: TemplateWords = {
  open: '模板',
  title: '从一份现成的规则开始',
  search: '搜索：名称、对象，或拼音首字母',
  of: (subject, kpis) => [subject, ...(kpis === 0 ? [] : [`${kpis} 个指标`])].join(' · '),
  use: '用这一份',
  nothing: '没有这样的模板',
  close: '关闭',
  note: '规则和数据都换成模板的；规则可以撤销。',
};

const en: TemplateWords = {
  open: 'Templates',
  title: 'Begin with rules that are there',
  search: 'Search by name, people, or pinyin initials',
  of: (subject, kpis) => [subject, ...(kpis === 0 ? [] : [`${kpis} KPI${kpis === 1 ? '' : 's'}`])].join(' · '),
  use: 'Use',
  nothing: 'There is no such template',
  close: 'Close',
  note: 'Rules and data become those of the template; the rules can be undone.',
};

/** The words of a language. */
export const templateWords: Readonly<Record<Language, TemplateWords>> = { zh, en };
