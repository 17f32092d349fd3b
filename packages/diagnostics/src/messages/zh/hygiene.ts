/** Chinese sentences for what nobody needs, and for silence without a reason. */
import type { HygieneArgs } from '../../catalogue/hygiene.js';
import type { Messages } from '../sentence.js';
import { quoted } from './wording.js';

/** What, why, next for each code of the family. */
export const hygiene: Messages<HygieneArgs> = {
  'hygiene/unused-input': ({ name }) => ({
    what: `输入${quoted(name)}没有用到`,
    why: '大家要去准备一份不起作用的数据',
    next: '在算式里用上它，或者删掉',
  }),
  'hygiene/unused-value': ({ name }) => ({
    what: `${quoted(name)}算出来了却没有用到`,
    why: '它不影响得分、等级和薪酬',
    next: '在算式里用上它，或者删掉',
  }),
};
