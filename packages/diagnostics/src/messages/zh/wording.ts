/** How Chinese quotes names, lists them and says the terms arguments may carry. */
import type { Term } from '../../catalogue/terms.js';

const terms: Readonly<Record<Term, string>> = {
  'end-of-line': '行尾',
  'end-of-file': '文件末尾',
  'line-break': '换行',
  name: '名称',
  number: '数字',
  text: '文字',
  'yes-no': '是或否',
  choice: '几个取值之一',
  label: '取值',
  unit: '单位',
  value: '值',
  condition: '条件',
  band: '分段',
  formula: '算式',
  expression: '算式',
  operator: '运算符',
  interval: '区间',
  row: '一行',
  clause: '子句',
  declaration: '声明',
  period: '周期',
  date: '日期',
  constant: '固定值',
  mapping: '「键: 值」',
  list: '列表',
  person: '个人',
  team: '团队',
  shop: '店铺',
  everyone: '所有人',
  'no-unit': '没有单位的数',
  'not-found': '文件不在那里',
  'no-permission': '没有权限',
  'is-a-folder': '它是一个文件夹',
  'not-text': '它不是文本',
  'too-large': '它太大了',
  'disk-full': '磁盘满了',
  reason: '理由',
};

/** Units such as `元/单` have no spaces around their stroke. */
const separator = /, | \/ /u;

/** A name or a piece of source, quoted. */
export function quoted(text: string): string {
  return `「${text}」`;
}

/** A term in words; anything else quoted. Nothing is something else. A list joined by `, ` or ` / ` becomes `甲、乙或丙`. */
export function spoken(text: string): string {
  if (text === '') return '别的东西';
  const parts = text.split(separator).map((part) => (isTerm(part) ? terms[part] : quoted(part)));
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join('、')}或${parts.at(-1)}`;
}

/** A list joined by `, ` with Chinese marks between. */
export function listed(text: string): string {
  return text.replaceAll(', ', '、');
}

/** A unit, quoted; `1` and nothing are a plain number. */
export function unitName(unit: string): string {
  return unit === '1' || unit === '' || unit === 'no-unit' ? terms['no-unit'] : quoted(unit);
}

/** The advice to write the nearest name, or other advice when there is none. */
export function meant(suggestion: string, otherwise: string): string {
  return suggestion === '' ? otherwise : `是不是想写「${suggestion}」？不是的话，${otherwise}`;
}

/** `王芳 2025-03 `, as far as person and period are known. */
export function about(who: string, period: string): string {
  return [who, period]
    .filter((part) => part !== '')
    .map((part) => `${part} `)
    .join('');
}

function isTerm(text: string): text is Term {
  return Object.hasOwn(terms, text);
}
