/** Chinese sentences for units that do not fit together. */
import type { UnitsArgs } from '../../catalogue/units.js';
import type { Messages } from '../sentence.js';
import { meant, quoted, unitName } from './wording.js';

/** What, why, next for each code of the family. */
export const units: Messages<UnitsArgs> = {
  'units/mismatch': ({ left, right, operation }) => ({
    what: `${unitName(left)}和${unitName(right)}不能用${quoted(operation)}相连`,
    why: '不同东西的数量没有共同的和与差',
    next: '换成同一个单位，或者乘上 1元/分 这样的比率',
  }),
  'units/unknown': ({ unit, suggestion }) => ({
    what: `没有${quoted(unit)}这个单位`,
    why: '单位要么是自带的，要么用「单位」声明过',
    next: meant(suggestion, `请先声明：单位 ${unit}`),
  }),
  'units/percent-ambiguous': ({ text }) => ({
    what: `给比率${quoted(text)}有两种读法`,
    why: '50% 加 5% 可以是 52.5%（乘 1.05），也可以是 55%（多 5 个百分点）',
    next: '按本意写成 * 1.05 或 + 5百分点',
  }),
  'units/bare-beside-percent': ({ text, whole, part }) => ({
    what: `百分数旁边的${quoted(text)}有两种读法`,
    why: `它可以是 ${whole}，也可以是 ${part}`,
    next: `按本意写成 ${whole} 或 ${part}`,
  }),
  'units/bare-percent': ({ text, whole, part }) => ({
    what: `比率的界限写成了${quoted(text)}，它是 ${whole}`,
    why: `数据里的 ${text} 会读成 ${part}，和这条界限差一百倍`,
    next: `写成 ${part}；真是 ${whole} 就照写百分号`,
  }),
  'units/expected': ({ expected, found }) => ({
    what: `这里要${unitName(expected)}，写的是${unitName(found)}`,
    why: '用的地方当成一样东西，给的却是另一样',
    next: `换成${unitName(expected)}`,
  }),
  'units/compare': ({ left, right }) => ({
    what: `${unitName(left)}不能和${unitName(right)}比较`,
    why: '不同东西的数量没有大小之分',
    next: '在数字后面写上一致的单位，或者换一个比较的对象',
  }),
};
