/** Pinyin initials of Chinese characters, so that `zhl` finds 转化率. Characters with several readings have several. */
import { initialsInOrder } from './initials.generated.js';

const firstCharacter = 0x4e00;

/** Second readings that occur in the words of such rules. */
const otherInitials: Readonly<Record<string, string>> = {
  重: 'c',
  长: 'c',
  行: 'h',
  率: 's',
  系: 'j',
  单: 's',
  调: 't',
  会: 'k',
  参: 's',
  还: 'h',
  降: 'x',
  强: 'j',
  说: 'y',
  乐: 'y',
  都: 'd',
  石: 'd',
  折: 's',
  省: 'x',
  校: 'j',
  车: 'j',
  朝: 'z',
  传: 'z',
  藏: 'z',
  曾: 'z',
  盛: 'c',
  弹: 't',
  提: 'd',
  几: 'q',
  奇: 'j',
  期: 'j',
  缩: 's',
  给: 'j',
  解: 'x',
  卡: 'q',
  大: 'd',
  厦: 's',
  槛: 'k',
};

let table: string | undefined;

/** The initials a character may be typed by: none for one that is not Chinese or not common. */
export function initialsOf(character: string): string {
  table ??= unpacked();
  const initial = table.charAt(character.charCodeAt(0) - firstCharacter);
  return initial === '' || initial === ' ' ? '' : initial + (otherInitials[character] ?? '');
}

function unpacked(): string {
  return initialsInOrder.replace(/\d+/g, (count) => ' '.repeat(Number(count))).replaceAll('.', ' ');
}
