/** Chinese sentences for changes of a standard and for settings. */
import type { RulesArgs } from '../../catalogue/rules.js';
import type { Messages } from '../sentence.js';
import { listed, meant, quoted, unitName } from './wording.js';

/** What, why, next for each code of the family. */
export const rules: Messages<RulesArgs> = {
  'rules/change-target': ({ path, suggestion }) => ({
    what: `标准里没有${quoted(path)}可改`,
    why: '改动要落在已有的东西上，否则改了也没人发现没用',
    next: meant(suggestion, '请核对名称；是新的就用「增」'),
  }),
  'rules/change-twice': ({ path }) => ({
    what: `${quoted(path)}改了两次`,
    why: '有两个说法，就不知道以哪个为准',
    next: '两处改动里留一处',
  }),
  'rules/change-no-effect': ({ path }) => ({
    what: `对${quoted(path)}的改动没有改变什么`,
    why: '标准里本来就是这样写的',
    next: '删掉这处改动，或者写上本来想要的值',
  }),
  'rules/change-unit': ({ path, was, now }) => ({
    what: `对${quoted(path)}的改动把${unitName(was)}换成了${unitName(now)}`,
    why: '标准里用到它的地方当它是原来的东西，数据也是照原来的单位给的',
    next: `写成${unitName(was)}；真是另一样东西，就另起一个名称`,
  }),
  'rules/change-reason-missing': ({ path }) => ({
    what: `对${quoted(path)}的改动没有写理由`,
    why: '看工资条的人会问为什么和标准不同',
    next: '在末尾加上：因为 "…"',
  }),
  'rules/row-ambiguous': ({ key, count }) => ({
    what: `${quoted(key)}对得上 ${count} 行`,
    why: '一处改动只能落在一行上',
    next: '照标准里的写法写出这一行',
  }),
  'rules/row-unknown': ({ key, known }) => ({
    what: `没有${quoted(key)}这一行`,
    why: `已有的行是：${listed(known)}`,
    next: '写其中的一行',
  }),
  'rules/required-value': ({ name, reason }) => ({
    what: `${quoted(name)}要由店铺自己填`,
    why: reason === '' ? '标准没有给这个值' : reason,
    next: '在店铺自己的文件里写上，或者用 --set 给出',
  }),
  'rules/requirement-broken': ({ name, message }) => ({
    what: message === '' ? `不符合要求${quoted(name)}` : message,
    why: `规则里写了要求${quoted(name)}，而规则自己的数值就不符合`,
    next: '改正它用到的数值',
  }),
  'rules/allow-unknown-code': ({ code, suggestion }) => ({
    what: `没有${quoted(code)}这个代号可以忽略`,
    why: '代号写错，该忽略的就没有忽略',
    next: meant(suggestion, '照检查结果里方括号中的代号写'),
  }),
  'rules/allow-reason-missing': ({ code }) => ({
    what: `忽略${quoted(code)}没有写理由`,
    why: '理由和结果一起留着，以后的人才知道这是有意的',
    next: '在后面写：因为 "…"',
  }),
  'rules/allow-refused': ({ code }) => ({
    what: `${quoted(code)}不能忽略`,
    why: '有这种错误的规则读不通，算不出结果',
    next: '改正它，删掉这一句',
  }),
  'rules/allow-unused': ({ code }) => ({
    what: `这里没有${quoted(code)}可以忽略`,
    why: '忽略的问题已经不在了，留着它会挡住以后的同一种问题',
    next: '删掉这一句',
  }),
  'rules/setting-invalid': ({ setting }) => ({
    what: `看不懂设置${quoted(setting)}`,
    why: '设置要写明规则里的哪个值改成多少',
    next: '写成「名称 = 值」，例如：订单转化率.权重 = 40%',
  }),
};
