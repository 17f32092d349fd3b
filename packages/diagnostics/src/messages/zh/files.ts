/** Chinese sentences for whole data files. */
import type { FilesArgs, WorkbookProblem } from '../../catalogue/files.js';
import type { Messages } from '../sentence.js';
import { meant, quoted } from './wording.js';

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

const parquetProblems: Readonly<Record<FilesArgs['data/parquet-refused']['reason'], readonly [string, string]>> = {
  damaged: ['它损坏了，里面的几部分对不上', '重新导出一次'],
  encrypted: ['它是加密的', '导出成不加密的'],
  codec: ['它的压缩方式这里读不了', '导出时压缩方式选 `snappy`、`gzip`、`zstd` 或不压缩'],
  encoding: ['它的编码方式这里读不了', '用常见的编码重新导出，或者导出成 CSV'],
  'too-large': ['它有一部分太大，超过这里能读的范围', '导出时把行组分小一些（`ROW_GROUP_SIZE`），或者导出成 CSV'],
  'no-columns': ['它没有一列是每行一个文字、数字或日期的', '导出成普通的列：列表和结构不读'],
  'not-text': ['里面有文字不是 UTF-8', '用 UTF-8 重新导出一次'],
  'too-long': ['它的文字超过一次能读的 256 MiB', '按周期拆开，或者用 `kaohe run --stream`'],
  'not-here': ['这里读不了 Parquet', '先转成 CSV：`kaohe import 数据.parquet --out 数据.csv`'],
};

function parquetProblemOf(reason: string): readonly [string, string] {
  const known: Readonly<Record<string, readonly [string, string] | undefined>> = parquetProblems;
  return known[reason] ?? parquetProblems.damaged;
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
  'data/parquet-refused': ({ reason }) => ({
    what: `没有读这个 Parquet 文件：${parquetProblemOf(reason)[0]}`,
    why: '只读半个文件会算错数',
    next: parquetProblemOf(reason)[1],
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
  'data/percent-ambiguous': ({ name, small, large }) => ({
    what: `${quoted(name)}里既有 ${small} 又有 ${large}，分不清 ${small} 是小数还是百分数`,
    why: `0.99 可能是 99%，也可能是 0.99%，差一百倍`,
    next: '给每一格都写上 %，或者说明这一列怎么写：kaohe import … --map 列=输入:小数（或 :百分数）',
  }),
  'data/attribution-mixed': ({ first, second }) => ({
    what: `这些文件有的按${quoted(first)}、有的按${quoted(second)}`,
    why: '同一笔销售按不同的判定方式可能算给不同的人，放在一起比不公平',
    next: '都按一种判定方式重新导出；确实要混用：kaohe import … --mixed-attribution',
  }),
  'data/not-settled': ({ columns, ended, exported }) => ({
    what: `周期到 ${ended} 结束，${exported} 就导出了：${quoted(columns)}还会变`,
    why: '最终付款这类数要等一到四天才定下来',
    next: '四天以后再导出一次',
  }),
  'data/column-guessed': ({ column, name, confidence, needed }) => ({
    what: `${quoted(column)}看内容像${quoted(name)}（把握 ${confidence}%），没有用它`,
    why: `把握不到 ${needed}% 的列不会悄悄用上`,
    next: `如果就是它，写 --map '${column}=${name}'，或者在规则里给${quoted(name)}加上别名`,
  }),
  'data/accounts-joined': ({ who, name, count, by }) => ({
    what: `${who} 的${quoted(name)}由 ${count} 个账号合成：${by === '' ? '相加' : `按${quoted(by)}加权`}`,
    why: by === '' ? '人数和金额可以直接相加' : '各账号的比率不能直接平均，接得多的账号占得多',
    next: '不用管；要别的合法，在规则里写明：合并 …',
  }),
  'data/mapping-unreadable': () => ({
    what: '这个文件不是列的对照',
    why: '读错一列就会算错一列的数',
    next: '改回原来的样子，或者删掉它，再用 --save-map 存一次',
  }),
  'data/mapping-unknown': ({ column, name, suggestion }) => ({
    what: `对照把${quoted(column)}当作${quoted(name)}，规则里没有这个输入`,
    why: '没有用上的对照可能是写错了名字',
    next: meant(suggestion, '改正对照里的名字，或者删掉这一行'),
  }),
};
