/** The words of people and the names they go by. */
import type { Language } from '@kaohe/diagnostics';
import { counted } from './counted.js';

export interface PeopleWords {
  readonly title: (people: number) => string;
  readonly unknown: (count: number) => string;
  readonly person: string;
  readonly names: string;
  readonly team: string;
  readonly lost: string;
  readonly ownPerson: string;
  readonly is: (nick: string, person: string) => string;
  readonly other: (nick: string) => string;
  readonly otherHint: string;
  readonly bind: string;
  readonly bindAll: (count: number) => string;
  readonly unbind: (nick: string, person: string) => string;
  readonly bound: (nick: string, person: string) => string;
  readonly list: string;
  readonly kept: string;
  readonly hidden: (count: number) => string;
  readonly mixed: (rules: string, files: string) => string;
  readonly mix: string;
  readonly isMixed: (rules: string) => string;
  readonly shops: (one: string, other: string, people: number) => string;
  readonly joinShops: string;
  readonly areShops: (shops: string) => string;
  readonly takeBack: string;
}

const zh: PeopleWords = {
  title: (people) => `人员 ${people} 人`,
  unknown: (count) => `${count} 个名字对不上人`,
  person: '人',
  names: '名字',
  team: '团队',
  lost: '不知道是谁的，没有算',
  ownPerson: '现在单独算一个人',
  is: (nick, person) => `${nick} 就是 ${person}`,
  other: (nick) => `${nick} 是谁`,
  otherHint: '别的人…',
  bind: '就是他',
  bindAll: (count) => `按最像的对上 ${count} 个`,
  unbind: (nick, person) => `${nick} 不是 ${person}`,
  bound: (nick, person) => `${nick} 算在 ${person} 名下了`,
  list: '存成账号表',
  kept: '对上的名字记在本机，下个月不再问',
  hidden: (count) => `另有 ${count} 人没有列出来`,
  mixed: (rules, files) => `判定方式不同（${rules}），同一笔销售可能算给不同的人：${files} 先不算`,
  mix: '确认混用，一起算',
  isMixed: (rules) => `已确认混用：${rules}`,
  shops: (one, other, people) => `${one} 和 ${other} 里有 ${people} 个人的数不一样：是两个店的吗？`,
  joinShops: '是两个店，合在一起',
  areShops: (shops) => `各算一个店：${shops}`,
  takeBack: '撤回',
};

const en: PeopleWords = {
  title: (people) => counted(people, 'person', 'people'),
  unknown: (count) => `${counted(count, 'name fits', 'names fit')} nobody who is known`,
  person: 'Person',
  names: 'Names',
  team: 'Team',
  lost: 'of nobody who is known: not counted',
  ownPerson: 'counts as a person of its own',
  is: (nick, person) => `${nick} is ${person}`,
  other: (nick) => `Who ${nick} is`,
  otherHint: 'somebody else…',
  bind: 'Same person',
  bindAll: (count) => `Take the nearest for ${count}`,
  unbind: (nick, person) => `${nick} is not ${person}`,
  bound: (nick, person) => `${nick} counts for ${person} now`,
  list: 'Save the list of accounts',
  kept: 'Names are kept on this machine; next month nobody asks',
  hidden: (count) => counted(count, 'more person is not listed', 'more people are not listed'),
  mixed: (rules, files) =>
    `These files credit sales by different rules (${rules}), so one sale may count for two people: ${files} not counted for now`,
  mix: 'Count them together',
  isMixed: (rules) => `Counted together, as you confirmed: ${rules}`,
  shops: (one, other, people) =>
    `${one} and ${other} have other numbers for ${counted(people, 'person', 'people')}: are they of two shops?`,
  joinShops: 'Two shops: join them',
  areShops: (shops) => `Each a shop of its own: ${shops}`,
  takeBack: 'Take back',
};

export const peopleWords: Readonly<Record<Language, PeopleWords>> = { zh, en };
