/** Chinese sentences for whole data files. */
import type { FilesArgs, WorkbookProblem } from '../../catalogue/files.js';
import type { Messages } from '../sentence.js';
import { quoted } from './wording.js';

/** What is wrong with a workbook, and what to do about it. */
const workbookProblems: Readonly<Record<WorkbookProblem, readonly [string, string]>> = {
  damaged: ['它损坏了，内容对不上', '重新导出一次，或者用 Excel、WPS 打开后另存为 xlsx'],
  encrypted: ['它设了密码', '在 Excel 或 WPS 里去掉密码，另存为 xlsx'],
  'old-format': ['它是旧的 .xls，或者设了密码', '在 Excel 或 WPS 里打开，另存为不带密码的 xlsx'],
  'web-page': ['它其实是一个网页，只是名字像表格', '在 Excel 或 WPS 里打开，另存为 xlsx'],
  'no-sheets': ['里面没有工作表', '看看导出是不是完整'],
  'too-many-files': ['里面的文件太多，正常的表格没有这么多', '用 Excel 或 WPS 打开后另存为 xlsx'],
  'overlapping-files': ['里面的文件互相重叠，正常的表格不会这样', '不要用来路不明的文件；重新导出一次'],
  'packed-too-densely': ['解开后会比压缩时大几百倍，正常的表格不会这样', '不要用来路不明的文件；重新导出一次'],
  'too-large': ['解开后太大', '按周期拆开，或者删掉用不到的内容'],
  'too-deep': ['里面的结构一层套一层，正常的表格不会这样', '不要用来路不明的文件；重新导出一次'],
  'too-many-rows': ['行数超过了表格能有的行数', '不要用来路不明的文件；重新导出一次'],
  'too-many-columns': ['列太多', '删掉用不到的列'],
  'too-many-blank-rows': ['空行太多，多半是整列设了格式', '删掉数据下面的空行再存一次，或者另存为 CSV'],
  'too-many-merges': ['合并的单元格太多', '取消合并再存一次'],
  'too-many-sheets': ['工作表太多', '把要用的工作表另存为一个文件'],
};

/** A sentence about mistakes in general is asked for no reason of its own. */
function problemOf(reason: string): readonly [string, string] {
  const known: Readonly<Record<string, readonly [string, string] | undefined>> = workbookProblems;
  return known[reason] ?? workbookProblems.damaged;
}

const jsonProblems: Readonly<Record<FilesArgs['data/json-unreadable']['reason'], string>> = {
  syntax: '这里不是合法的 JSON',
  'no-list': '这个 JSON 里没有一行一行的数据',
  'several-lists': '这个 JSON 里有好几份数据，不知道用哪一份',
  'key-twice': '同一行里有两个一样的名称',
  'too-deep': '这个 JSON 一层套一层，太深了',
};

function jsonProblemOf(reason: string): string {
  const known: Readonly<Record<string, string | undefined>> = jsonProblems;
  return known[reason] ?? jsonProblems.syntax;
}

/** What, why, next for each code. */
export const files: Messages<FilesArgs> = {
  'data/workbook-refused': ({ reason, part }) => ({
    what: `没有读这个表格：${problemOf(reason)[0]}`,
    why: part === '' ? '读一半的表格会算出错的数' : `问题出在里面的${quoted(part)}`,
    next: problemOf(reason)[1],
  }),
  'data/workbook-links': ({ count }) => ({
    what: `这个表格引用了别的文件（${count} 处），没有去读它们`,
    why: '用的是表格里上次存下的数，别的文件后来改了也不会跟着变',
    next: '数字要最新的话，先在 Excel 或 WPS 里更新链接再存一次',
  }),
  'data/sheet-skipped': ({ sheet, reason }) => ({
    what: `没有用工作表${quoted(sheet)}`,
    why: reason === 'hidden' ? '它是隐藏的' : '它没有一列是规则认识的',
    next: reason === 'hidden' ? '要用它的话，取消隐藏再存一次' : '不用管；要用它的话，看看表头写得对不对',
  }),
  'data/formula-uncomputed': ({ count }) => ({
    what: `有 ${count} 格公式还没有算出数`,
    why: '这里从不计算表格里的公式，只读它存下的结果，而结果还没有存',
    next: '在 Excel 或 WPS 里打开，存一次再用',
  }),
  'data/json-unreadable': ({ reason }) => ({
    what: jsonProblemOf(reason),
    why: '要的是一个列表，每一项是一行；或者每行一个对象',
    next: '重新导出，或者另存为 CSV',
  }),
};
