/** What a cell of a printed scoring table says of a value, as the left side of a band; nothing that can be read in two ways is read. */

/** A band's condition, and the unit that stands in it. */
export interface PrintedCondition {
  /** As a row of the language has it: `>= 55%`, `50% <= x < 55%`, `优秀`, `否则`. */
  readonly text: string;
  readonly kind: 'range' | 'word' | 'otherwise';
  readonly unit: string;
}

/** The condition in a cell; undefined where it is none we can be sure of. */
export function printedCondition(cell: string): PrintedCondition | undefined {
  const plain = unified(cell);
  if (plain === '') return undefined;
  if (/^(?:否则|其他|其它|其余)$/.test(plain)) return { text: '否则', kind: 'otherwise', unit: '' };
  return rangeOf(plain) ?? wordOf(plain);
}

const number = String.raw`(\d+(?:\.\d+)?)\s*(%|‰|\p{L}{0,3})`;
const name = String.raw`\p{L}[\p{L}\p{N}_]{0,19}`;
const sign = '(>=|<=|>|<)';

const nameFirst = new RegExp(`^(?:${name})?(>=|<=|>|<|=)${number}$`, 'u');
const numberFirst = new RegExp(`^${number}${sign}${name}$`, 'u');
const between = new RegExp(`^${number}${sign}${name}${sign}${number}$`, 'u');
const interval = new RegExp(`^([[(])${number},${number}([\\])])$`, 'u');
const wordsAfter = /^(\d+(?:\.\d+)?)\s*(%|‰|\p{L}{0,3}?)(及以上|以上|及以下|以下|以内)$/u;
const wordsBefore =
  /^(达到|不低于|超过|高于|大于|不超过|不高于|不足|不满|低于|少于|小于)(\d+(?:\.\d+)?)\s*(%|‰|\p{L}{0,3})$/u;

/** As the pages about scoring say what such words mean: 以上 and 以下 include the number. */
const meanings: Readonly<Record<string, string>> = {
  ...{ 及以上: '>=', 以上: '>=', 达到: '>=', 不低于: '>=', 超过: '>', 高于: '>', 大于: '>' },
  ...{ 及以下: '<=', 以下: '<=', 以内: '<=', 不超过: '<=', 不高于: '<=' },
  ...{ 不足: '<', 不满: '<', 低于: '<', 少于: '<', 小于: '<' },
};

function rangeOf(plain: string): PrintedCondition | undefined {
  const [, own, at = '', unit = ''] = nameFirst.exec(plain) ?? [];
  if (own !== undefined) return oneSided(own, at, unit);
  const [, to = '', toUnit = '', turned] = numberFirst.exec(plain) ?? [];
  if (turned !== undefined) return oneSided(mirrored(turned), to, toUnit);
  const [, amount = '', amountUnit = '', after] = wordsAfter.exec(plain) ?? [];
  if (after !== undefined) return oneSided(meanings[after] ?? '', amount, amountUnit);
  const [, before, level = '', levelUnit = ''] = wordsBefore.exec(plain) ?? [];
  if (before !== undefined) return oneSided(meanings[before] ?? '', level, levelUnit);
  const [, left = '', leftUnit = '', first, second, right = '', rightUnit = ''] = between.exec(plain) ?? [];
  if (first !== undefined && second !== undefined) return twoSided([left, leftUnit], first, second, [right, rightUnit]);
  const [, opening, low = '', lowUnit = '', high = '', highUnit = '', closing] = interval.exec(plain) ?? [];
  if (opening === undefined) return undefined;
  return twoSided([low, lowUnit], opening === '[' ? '<=' : '<', closing === ']' ? '<=' : '<', [high, highUnit]);
}

function oneSided(operator: string, amount: string, unit: string): PrintedCondition {
  return { text: `${operator} ${amount}${unit}`, kind: 'range', unit };
}

type Amount = readonly [amount: string, unit: string];

/** Both signs must point the same way; the small end comes first, whatever the two numbers are: what is printed wrong stays to be found. */
function twoSided(left: Amount, first: string, second: string, right: Amount): PrintedCondition | undefined {
  if (first[0] !== second[0]) return undefined;
  const [low, high, lower, upper] =
    first[0] === '<' ? [left, right, first, second] : [right, left, mirrored(second), mirrored(first)];
  const unit = low[1] || high[1];
  if (low[1] !== '' && high[1] !== '' && low[1] !== high[1]) return undefined;
  return { text: `${low[0]}${unit} ${lower} x ${upper} ${high[0]}${unit}`, kind: 'range', unit };
}

function mirrored(operator: string): string {
  return operator.replace(/[<>]/, (one) => (one === '<' ? '>' : '<'));
}

/** A word of a rating: letters only, and none of those that compare. */
function wordOf(plain: string): PrintedCondition | undefined {
  if (!/^\p{L}{1,8}\+?$/u.test(plain) || /以上|以下|不|每|扣|加|低于|高于/.test(plain)) return undefined;
  return { text: plain, kind: 'word', unit: '' };
}

/** One way to write signs, widths and spaces. */
export function unified(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[≥≧]|=>/g, '>=')
    .replace(/[≤≦]|=</g, '<=')
    .replace(/[〉﹥]/g, '>')
    .replace(/[〈﹤]/g, '<')
    .replace(/[，、]/g, ',');
}
