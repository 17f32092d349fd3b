/** Chinese sentences for conditions that data cannot change. */
import type { ConditionsArgs } from '../../catalogue/conditions.js';
import type { Messages } from '../sentence.js';
import { quoted } from './wording.js';

/** What, why, next for each code of the family. */
export const conditions: Messages<ConditionsArgs> = {
  'conditions/always-true': ({ name, domain }) => ({
    what: '这个条件总是成立',
    why: name === '' ? '不管数据是什么，它都不起作用' : `${quoted(name)}只会在 ${domain} 之内，条件拦不住任何人`,
    next: '改正条件里的数或方向；本来就不需要的，把条件删掉',
  }),
  'conditions/never-true': ({ name, domain }) => ({
    what: '这个条件从来不成立',
    why: name === '' ? '不管数据是什么，它管的规则都用不上' : `${quoted(name)}只会在 ${domain} 之内，它管的规则用不上`,
    next: '改正条件里的数或方向；用不上的，把这条规则删掉',
  }),
  'conditions/branch-never': () => ({
    what: '永远走不到这个分支',
    why: '前面的条件已经把它管的情况都收走了',
    next: '把要求更高的条件写在前面，或者删掉这个分支',
  }),
  'conditions/vetoes-differ': ({ first, second, target }) => ({
    what: `${quoted(first)}和${quoted(second)}可能同时成立，给${quoted(target)}的值却不同`,
    why: `同时成立时写在前面的算数，也就是${quoted(first)}`,
    next: '看看这样是否合意；不合意就调换先后，或者让两个条件不能同时成立',
  }),
};
