/** The pinyin of Chinese characters, so that `zhl` and `zhuanhua` find 转化率. Characters with several readings have several. */
import { syllablesInOrder } from './pinyin.generated.js';

/** Second readings that occur in the words of such rules. */
const otherReadings: Readonly<Record<string, readonly string[]>> = {
  重: ['chong'],
  长: ['zhang'],
  行: ['hang'],
  率: ['shuai'],
  系: ['ji'],
  单: ['shan'],
  调: ['diao'],
  说: ['yue'],
  乐: ['yue'],
  都: ['du'],
  石: ['dan'],
  折: ['she'],
  省: ['xing'],
  校: ['jiao'],
  车: ['ju'],
  朝: ['zhao'],
  传: ['zhuan'],
  藏: ['zang'],
  曾: ['zeng'],
  盛: ['cheng'],
  弹: ['dan'],
  提: ['di'],
  几: ['qi'],
  奇: ['ji'],
  期: ['ji'],
  缩: ['su'],
  给: ['ji'],
  解: ['xie'],
  卡: ['qia'],
  大: ['dai'],
  厦: ['xia'],
  槛: ['jian'],
};

let table: ReadonlyMap<string, readonly string[]> | undefined;

/** The syllables a character may be read as: none for one that is not Chinese or not common. */
export function syllablesOf(character: string): readonly string[] {
  table ??= unpacked();
  return table.get(character) ?? [];
}

function unpacked(): ReadonlyMap<string, readonly string[]> {
  const readings = new Map<string, readonly string[]>();
  for (const [, syllable = '', characters = ''] of syllablesInOrder.matchAll(/([a-z]+)([^a-z]+)/g)) {
    for (const character of characters) readings.set(character, [syllable, ...(otherReadings[character] ?? [])]);
  }
  return readings;
}
