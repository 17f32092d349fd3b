/** Chinese sentences for mistakes in the text of a `.kpi` file. */
import type { SyntaxArgs } from '../../catalogue/syntax.js';
import type { Messages } from '../sentence.js';
import { listed, quoted, spoken } from './wording.js';

/** What, why, next for each code of the family. */
export const syntax: Messages<SyntaxArgs> = {
  'syntax/unexpected-character': ({ character }) => ({
    what: `字符${quoted(character)}在这里没有意义`,
    why: '规则由名称、数字、单位、带引号的文字和 + - * / < > = -> ( ) 这些符号组成',
    next: '删掉它；属于文字就放进引号，属于名称就放进「」',
  }),
  'syntax/odd-mark': ({ mark, plain }) => ({
    what: `${quoted(mark)}当作${quoted(plain)}来读`,
    why: '这个写法少见，看规则的人可能读成别的意思',
    next: `写成${quoted(plain)}，结果不变`,
  }),
  'syntax/unexpected-token': ({ found, expected }) => ({
    what: `这里不能写${spoken(found)}`,
    why: `这个位置要写${spoken(expected)}`,
    next: `改成${spoken(expected)}；要写新的子句就另起一行`,
  }),
  'syntax/unterminated-string': () => ({
    what: '这段文字少了右引号',
    why: '文字要在开始的那一行里结束',
    next: '在文字末尾补上引号',
  }),
  'syntax/number-malformed': ({ text }) => ({
    what: `${quoted(text)}不是一个数字`,
    why: '数字由数码和最多一个小数点组成，单位写在后面',
    next: '写成 1200、0.5、55% 或 300元 这样',
  }),
  'syntax/date-impossible': ({ text }) => ({
    what: `日历上没有${quoted(text)}这一天`,
    why: '日期要是真有的一天；二月只有闰年才有 29 日',
    next: '改成真有的一天，如 2025-02-28',
  }),
  'syntax/dates-unordered': ({ first, second }) => ({
    what: `${quoted(second)}写在${quoted(first)}后面，却不比它晚`,
    why: '一个值从哪天起变，要从早到晚写，一天只写一次',
    next: '按日期从早到晚排好',
  }),
  'syntax/invisible-character': ({ name }) => ({
    what: `这里有一个看不见的字符：${name}`,
    why: '它会让规则看起来和实际算的不一样',
    next: '删掉它；多半是粘贴时带进来的',
  }),
  'syntax/nesting-too-deep': ({ limit }) => ({
    what: `括号套了超过 ${limit} 层`,
    why: '别人给的规则也要能很快读完，所以层数有上限',
    next: '把里面的部分用「计算」起个名字，再用这个名字',
  }),
  'syntax/file-too-large': ({ limit }) => ({
    what: `文件超过了 ${limit}`,
    why: '别人给的规则也要能很快读完，所以大小有上限',
    next: '看看是不是选错了文件；可以拆成几个，数据放到数据文件里',
  }),
  'syntax/too-many-errors': ({ count }) => ({
    what: `错误超过 ${count} 处，其余不再显示`,
    why: '错误多到这个程度，后面的多半是前面引起的',
    next: '先改前面几处，再检查一次',
  }),
  'syntax/clause-not-here': ({ clause, declaration }) => ({
    what: `${quoted(declaration)}下面不能写${quoted(clause)}`,
    why: '每种声明有自己的子句',
    next: '把这一行移到它所说的声明下面，或者删掉',
  }),
  'syntax/clause-twice': ({ clause }) => ({
    what: `${quoted(clause)}写了两次`,
    why: '有两个说法，就不知道以哪个为准',
    next: '两行里留一行',
  }),
  'syntax/clause-missing': ({ clause, declaration }) => ({
    what: `${quoted(declaration)}缺少${quoted(clause)}`,
    why: '没有它就算不出结果',
    next: `在这个声明下面加一行${quoted(clause)}`,
  }),
  'syntax/word-unknown': ({ clause, word, known }) => ({
    what: `${quoted(clause)}后面不认识${quoted(word)}这个词`,
    why: `可以写的有：${listed(known)}`,
    next: '换成其中一个词',
  }),
  'syntax/header-missing': () => ({
    what: '这一行不属于任何声明',
    why: '子句说的是它上面的声明，而上面没有声明',
    next: '先写一行开头，例如：指标 订单转化率 = 付款人数 / 询单人数',
  }),
};
