/** Chinese sentences for pay that falls, jumps, becomes negative or counts one result twice. */
import type { PayArgs } from '../../catalogue/pay.js';
import type { Messages } from '../sentence.js';
import { listed, quoted } from './wording.js';

/** What, why, next for each code of the family. */
export const pay: Messages<PayArgs> = {
  'pay/cliff': ({ pay, name, from, to, before, after, witness }) => ({
    what: `${quoted(name)}从 ${from} 到 ${to}，${quoted(pay)}从 ${before} 跳到 ${after}`,
    why: `差一点就差这么多钱${witness === '' ? '' : `，例如 ${listed(witness)}`}`,
    next: '本意如此就不用改；不是的话，多分几档或者改成线性',
  }),
  'pay/better-pays-less': ({ pay, kpi, worse, better, more, less, witness }) => ({
    what: `${quoted(kpi)}做得更好，${quoted(pay)}反而更少`,
    why: `从 ${worse} 到 ${better}，${more} 变成 ${less}，例如 ${listed(witness)}`,
    next: '看看等级、系数和算式里哪一步让钱变少，改正它',
  }),
  'pay/negative': ({ pay, amount, witness }) => ({
    what: `${quoted(pay)}会是负数：${amount}`,
    why: `例如 ${listed(witness)}`,
    next: '加一行：下限 0元，或者写明扣到哪里为止',
  }),
  'pay/coefficient-twice': ({ pay, first, second, total }) => ({
    what: `${quoted(pay)}把${quoted(first)}和${quoted(second)}乘在一起`,
    why: `两个都由${quoted(total)}来，同一份成绩算了两遍，高的更高，低的更低`,
    next: '本意如此就不用改；不是的话，只留一个',
  }),
};
