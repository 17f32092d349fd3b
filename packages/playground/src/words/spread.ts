/** The words of the page about spread and quotas. */
import type { Language } from '@kaohe/diagnostics';
import { counted } from './counted.js';

export interface SpreadWords {
  readonly asking: string;
  readonly nothing: string;
  readonly of: string;
  readonly facts: (people: number, mean: string, median: string, least: string, most: string) => string;
  readonly missing: (count: number) => string;
  readonly drawing: (label: string) => string;
  readonly bin: (stretch: string, count: number, names: string) => string;
  readonly people: (count: number) => string;
  readonly stretch: string;
  readonly who: string;
  readonly asTable: string;
  readonly grade: string;
  readonly share: string;
  readonly theory: string;
  readonly rounded: string;
  readonly actual: string;
  readonly sum: string;
  readonly rule: string;
  readonly ruleStep: (label: string, from: string, to: string) => string;
  readonly ranked: (count: number) => string;
  readonly small: string;
  readonly equals: string;
  readonly noEquals: string;
  readonly tied: string;
  readonly order: string;
  readonly up: (name: string) => string;
  readonly upStep: (label: string) => string;
  readonly stillTied: (rule: string) => string;
  readonly decides: (theory: string, rounded: number, label: string) => string;
  readonly line: (line: number) => string;
}

const zh: SpreadWords = {
  asking: '正在计算…',
  nothing: '没有能画的数',
  of: '看哪个数',
  facts: (people, mean, median, least, most) =>
    `${people} 人 · 平均 ${mean} · 中位 ${median} · 最低 ${least} · 最高 ${most}`,
  missing: (count) => `${count} 人缺数据，没有画进去`,
  drawing: (label) => `${label}的分布`,
  bin: (stretch, count, names) => `${stretch}：${count} 人 ${names}`,
  people: (count) => `${count} 人`,
  stretch: '区间',
  who: '谁',
  asTable: '用表格看',
  grade: '等级',
  share: '比例',
  theory: '理论人数',
  rounded: '取整后',
  actual: '实际',
  sum: '合计',
  rule: '人数取整',
  ruleStep: (label, from, to) => `${label} 人数取整 ${from} → ${to}`,
  ranked: (count) => `${count} 人排名额`,
  small: '人数太少，不分名额，按规则里写的办法定级',
  equals: '同分又分在两级的人',
  noEquals: '没有同分的人被名额线隔开',
  tied: '并列',
  order: '同分时依次比较',
  up: (name) => `把${name}提前一位`,
  upStep: (label) => `${label} 同分比较的次序`,
  stillTied: (rule) => `仍同分：${rule}`,
  decides: (theory, rounded, label) => `${label} 理论上 ${theory} 人，取整规则决定 ${rounded} 人`,
  line: (line) => `规则第 ${line} 行`,
};

const en: SpreadWords = {
  asking: 'Computing…',
  nothing: 'There is no number to draw',
  of: 'Which number',
  facts: (people, mean, median, least, most) =>
    `${counted(people, 'person', 'people')} · mean ${mean} · median ${median} · lowest ${least} · highest ${most}`,
  missing: (count) => `${count} without data, not drawn`,
  drawing: (label) => `How ${label} is spread`,
  bin: (stretch, count, names) => `${stretch}: ${count} ${names}`,
  people: (count) => counted(count, 'person', 'people'),
  stretch: 'Stretch',
  who: 'Who',
  asTable: 'As a table',
  grade: 'Grade',
  share: 'Share',
  theory: 'In theory',
  rounded: 'Whole people',
  actual: 'Given',
  sum: 'Sum',
  rule: 'Headcount',
  ruleStep: (label, from, to) => `${label} headcount ${from} → ${to}`,
  ranked: (count) => `${count} ranked`,
  small: 'Too few people for a quota; graded the way the rules say',
  equals: 'Equal people with different grades',
  noEquals: 'No equal people stand on both sides of a cut',
  tied: 'tied',
  order: 'Among equals compare',
  up: (name) => `Move ${name} up`,
  upStep: (label) => `${label}: order of tie-breakers`,
  stillTied: (rule) => `still tied: ${rule}`,
  decides: (theory, rounded, label) => `${label} is ${theory} in theory; the headcount rule makes it ${rounded}`,
  line: (line) => `rules line ${line}`,
};

export const spreadWords: Readonly<Record<Language, SpreadWords>> = { zh, en };
