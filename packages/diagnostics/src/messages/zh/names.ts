/** Chinese sentences for names that mean nothing, two things, or themselves. */
import type { NamesArgs } from '../../catalogue/names.js';
import type { Messages } from '../sentence.js';
import { listed, meant, quoted } from './wording.js';

/** What, why, next for each code of the family. */
export const names: Messages<NamesArgs> = {
  'names/unknown': ({ name, suggestion }) => ({
    what: `没有叫${quoted(name)}的东西`,
    why: '名称必须是这份规则里的输入、参数、计算或指标',
    next: meant(suggestion, `请先声明它，例如：输入 ${name} : 人`),
  }),
  'names/reserved': ({ name }) => ({
    what: `${quoted(name)}是规则用的词，不能直接当名称`,
    why: '同一个词不能又是子句又是名称',
    next: '名称两边写上「」，或者换一个名称',
  }),
  'names/duplicate': ({ name }) => ({
    what: `${quoted(name)}声明了两次`,
    why: '用到这个名称的地方不知道指的是哪一个',
    next: '给其中一个改名，或者删掉一个',
  }),
  'names/circle': ({ path }) => ({
    what: `计算绕成了一圈：${path}`,
    why: '它们互相等着对方，谁也算不出来',
    next: '从其中一个算式里去掉对下一个的引用',
  }),
  'names/label-unknown': ({ label, known, suggestion }) => ({
    what: `没有${quoted(label)}这个取值`,
    why: `可以写的取值有：${listed(known)}`,
    next: meant(suggestion, '请用其中一个取值，或者在声明取值的地方加上它'),
  }),
  'names/member-unknown': ({ name, member }) => ({
    what: `${quoted(name)}没有${quoted(member)}`,
    why: '点号后面要写前面那样东西有的部分',
    next: `换成${quoted(name)}有的部分，或者删掉点号和后面的字`,
  }),
  'names/output-unsaid': ({ name, outputs }) => ({
    what: `${quoted(name)}每一行给出几个结果：${listed(outputs)}`,
    why: '只写表名，不知道要的是哪一个',
    next: '在表名后面加上点号和其中一个名字',
  }),
  'names/function-unknown': ({ name, suggestion }) => ({
    what: `没有叫${quoted(name)}的函数`,
    why: '只能使用自带的函数',
    next: meant(suggestion, '请换成自带的函数，或者用「计算」给算式起个名字'),
  }),
  'names/look-alike': ({ name, other }) => ({
    what: `${quoted(name)}和${quoted(other)}看上去一样`,
    why: '字不同，样子相同，看的人会把一个当成另一个',
    next: '给其中一个换个名称；本来是同一个东西，就写成同一个名称',
  }),
  'names/heading-clash': ({ heading, name, other }) => ({
    what: `${quoted(name)}和${quoted(other)}都叫${quoted(heading)}`,
    why: '数据里有这一列时，不知道该给谁',
    next: '删掉其中一个别名，或者换一个',
  }),
  'names/base-not-found': ({ name }) => ({
    what: `找不到标准${quoted(name)}`,
    why: '这个文件只写了改动，缺少被改的标准',
    next: '看看「沿用」后面的名称，并把标准的文件一起给出',
  }),
  'names/base-circle': ({ path }) => ({
    what: `标准互相沿用，绕成了一圈：${path}`,
    why: '没有一份可以作为起点',
    next: '去掉其中一份的「沿用」',
  }),
  'names/base-version': ({ name, asked, found }) => ({
    what: `${quoted(name)}的版本是 ${found}，不是 ${asked}`,
    why: '改动是照着一个版本写的，换了版本意思可能不同',
    next: `给出版本 ${asked} 的文件，或者重新核对改动后写 @${found}`,
  }),
};
