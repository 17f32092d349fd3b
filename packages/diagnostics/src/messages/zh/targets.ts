/** Chinese sentences for what comes out differently in other programs. */
import type { TargetsArgs } from '../../catalogue/targets.js';
import type { Messages } from '../sentence.js';
import { quoted } from './wording.js';

/** What, why, next for each code of the family. */
export const targets: Messages<TargetsArgs> = {
  'targets/value-only': ({ name, reason }) => ({
    what: `工作簿里${quoted(name)}有一部分写成了值，不是公式`,
    why: reasons[reason] ?? '表格软件的公式说不清这一部分',
    next: '灰底斜体的格子就是这样的值：改了数据，请重新导出',
  }),
  'targets/too-many-people': ({ count, most }) => ({
    what: `这一期有 ${count} 个人，一本工作簿最多放 ${most} 个`,
    why: '再多，表格软件打开和重算都会很久',
    next: '分团队导出，或者加 --values 只写结果、不写公式',
  }),
  'targets/no-rules-workbook': ({ path }) => ({
    what: `${quoted(path)}不是从这份规则导出的规则表`,
    why: '规则表由 kaohe export 规则 --out 规则.xlsx 得到，每一行都记着自己是规则的哪一条',
    next: '重新导出一份，在里面改黄格',
  }),
  'targets/cell-gone': ({ name }) => ({
    what: `规则表里${quoted(name)}的格子空了，或者这一行没有了`,
    why: '空格不能当作零，也不能当作不改',
    next: '把原来的值填回去；要删掉一条规则，请改规则文件',
  }),
  'targets/cell-unreadable': ({ name, text }) => ({
    what: `规则表里${quoted(name)}写着${quoted(text)}，看不懂`,
    why: '这里要一个数（可以带单位），或者几个取值之一',
    next: '改成这样的值',
  }),
  'targets/change-not-placed': ({ name }) => ({
    what: `${quoted(name)}的改动没法自动写进规则文件`,
    why: '它在规则里不是单独的一个数，或者写在所沿用的标准里、没有对应的「改」',
    next: '请在规则文件里自己改这一处',
  }),
};

const reasons: Readonly<Record<string, string>> = {
  'earlier-periods': '它要看以前各期，工作簿里只有一期',
  records: '它要汇总一个人的多条记录',
  'seat-by-seat': '名额或份额要一个一个地分，公式说不清',
  'no-such-function': '不是每个表格软件都有这样的函数',
  'too-long': '公式会超过表格软件允许的长度',
  'same-but-for-case': '有只差大小写的名称，表格软件分不清',
  floats: '表格软件用的小数在这里会得出不同的结果',
};
