/** The words of the gallery of templates. */
import type { Language } from '@kaohe/diagnostics';
import { counted } from './counted.js';

export interface TemplateWords {
  readonly title: string;
  readonly search: string;
  readonly who: string;
  readonly everybody: string;
  readonly how: string;
  readonly anyMethod: string;
  readonly methods: Readonly<Record<'bands' | 'linear' | 'rank' | 'commission', string>>;
  readonly count: (count: number) => string;
  readonly of: (subject: string, kpis: number) => string;
  readonly preview: string;
  readonly use: string;
  readonly nothing: string;
  readonly close: string;
  readonly all: string;
  readonly waiting: string;
  readonly refused: string;
  readonly ranked: (ranked: number, people: number) => string;
  readonly lacking: (labels: readonly string[]) => string;
  readonly rank: string;
  readonly useHere: string;
  readonly useWhole: string;
  readonly note: string;
}

/** Names that are shown of a list; the rest is counted. */
const most = 8;

const zh: TemplateWords = {
  title: '从一份现成的规则开始',
  search: '搜索：名称、对象，或拼音首字母',
  who: '考核谁',
  everybody: '所有对象',
  how: '怎么算',
  anyMethod: '所有算法',
  methods: { bands: '分段', linear: '线性', rank: '排名', commission: '提成' },
  count: (count) => `${count} 份`,
  of: (subject, kpis) => [subject, ...(kpis === 0 ? [] : [`${kpis} 个指标`])].join(' · '),
  preview: '预览',
  use: '用这一份',
  nothing: '没有这样的模板',
  close: '关闭',
  all: '全部模板',
  waiting: '正在用现在的数据算…',
  refused: '这份规则现在算不了：',
  ranked: (ranked, people) => `用现在的数据：${people} 人里有 ${ranked} 人算得出总分`,
  lacking: (labels) =>
    `现在的数据里没有：${labels.slice(0, most).join('、')}${labels.length > most ? ` 等 ${labels.length} 列` : ''}`,
  rank: '名次',
  useHere: '只换规则，数据不动',
  useWhole: '规则和示例数据一起换',
  note: '换规则是一步，可以撤销。',
};

const en: TemplateWords = {
  title: 'Begin with a template',
  search: 'Search by name, people, or pinyin initials',
  who: 'Who is assessed',
  everybody: 'Everybody',
  how: 'How it is computed',
  anyMethod: 'Any method',
  methods: { bands: 'Bands', linear: 'Linear', rank: 'Ranking', commission: 'Commission' },
  count: (count) => counted(count, 'template'),
  of: (subject, kpis) => [subject, ...(kpis === 0 ? [] : [`${kpis} KPI${kpis === 1 ? '' : 's'}`])].join(' · '),
  preview: 'Preview',
  use: 'Use',
  nothing: 'There is no such template',
  close: 'Close',
  all: 'All templates',
  waiting: 'Computing over the present data…',
  refused: 'These rules cannot be computed now:',
  ranked: (ranked, people) => `Over the present data: ${ranked} of ${people} have a total`,
  lacking: (labels) =>
    `The present data lacks: ${labels.slice(0, most).join(', ')}${labels.length > most ? ` and ${labels.length - most} more` : ''}`,
  rank: 'Rank',
  useHere: 'Rules only, data stays',
  useWhole: 'Rules with their sample data',
  note: 'Taking the rules is one step and can be undone.',
};

/** The words of a language. */
export const templateWords: Readonly<Record<Language, TemplateWords>> = { zh, en };
