/** Chinese sentences for what numbers can be. */
import type { ValuesArgs } from '../../catalogue/values.js';
import type { Messages } from '../sentence.js';
import { quoted } from './wording.js';

/** What, why, next for each code of the family. */
export const values: Messages<ValuesArgs> = {
  'values/divisor-zero': ({ divisor }) => ({
    what: divisor === '' ? '除数总是 0' : `除数${quoted(divisor)}总是 0`,
    why: '除以 0 没有结果，这条算式对谁都算不出来',
    next: '改正除数',
  }),
  'values/divisor-maybe-zero': ({ divisor, pay }) => ({
    what: divisor === '' ? `${quoted(pay)}用到的除数可能是 0` : `${quoted(pay)}要除以${quoted(divisor)}，它可能是 0`,
    why: '除数是 0 的人，这笔钱不是 0，而是算不出来，要等人来定',
    next: '写明那时给多少，例如：若缺(算式, 0元)；不会是 0 就给它写上范围',
  }),
  'values/outside-range': ({ name, value, range }) => ({
    what: `${quoted(name)}的值 ${value} 在它的范围 ${range} 之外`,
    why: '范围和值是同一份规则写的，两个里总有一个不对',
    next: '改正这个值，或者放宽范围',
  }),
  'values/rounded-twice': ({ value, once, twice }) => ({
    what: `同一个数舍入了两次：${value} 成了 ${twice}`,
    why: `只舍入一次是 ${once}；舍入两次会让刚好不到线的人过线，或者反过来`,
    next: '只在最后舍入一次；原文就要求两次的，可以不改',
  }),
};
