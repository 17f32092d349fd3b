/** Rules files that are broken in every way we know, made from one that is not. */
import { randomText } from './chance.js';

export interface BrokenRules {
  readonly name: string;
  readonly text: string;
}

/** Breaks a rules file of either face. */
export function brokenRules(text: string, face: 'kpi' | 'yaml'): readonly BrokenRules[] {
  return [
    ...truncated(text, face),
    ...replaced(text, face),
    ...withCharacters(text),
    ...empty(),
    ...(face === 'kpi' ? hugeTexts() : hugeDocuments()),
    ...(face === 'kpi' ? repeatedLines(text) : repeatedKeys(text)),
    ...noise(),
  ];
}

/** Cut right behind a mark that needs something after it. */
function truncated(text: string, face: 'kpi' | 'yaml'): readonly BrokenRules[] {
  const marks = face === 'kpi' ? /(?:= |-> |按 |权重 |, (?=\S+ = ))/g : /(?:公式: |权重: |: \{|: \[)(?=\S)/g;
  const ends = [...text.matchAll(marks)]
    .filter(({ index }) => !isComment(text, index))
    .map((match) => match.index + match[0].length);
  const step = Math.max(1, Math.floor(ends.length / 20));
  return ends
    .filter((_, index) => index % step === 0)
    .map((end) => ({ name: `cut off at ${end}`, text: text.slice(0, end) }));
}

function isComment(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf('\n', offset) + 1, offset).includes('#');
}

const long = '9'.repeat(500);

/** What stands there, and what is put in its place. */
const substitutions: readonly (readonly [string, readonly string[]])[] = [
  ['35%', ['NaN', 'Infinity', '1e999', '0x1F', `${long}`, '35元', '优秀', '是', '-', '1/0', '35%%', '35..', '无此名']],
  ['55%', ['NaN', '1e999', '55元', '五十五', '无此名', '55%秒']],
  ['25秒', ['25元', '1e999', `${long}秒秒`, '二十五秒']],
  ['0.01元', ['0元', '0.01秒', '1e-999', '无此名']],
  [
    '最终付款人数 / 询单人数',
    [
      '__proto__ / 询单人数',
      'constructor',
      'toString(1)',
      '询单人数 / (',
      '询单人数 + 平均响应时长',
      '询单人数 / 订单转化率',
    ],
  ],
  ['名次等级', ['hasOwnProperty']],
  ['最大余数', ['随便', '__proto__']],
];

/** Wrong types, numbers that are none, names that programs know. */
function replaced(text: string, face: 'kpi' | 'yaml'): readonly BrokenRules[] {
  return substitutions.flatMap(([old, news]) => {
    const at = placeOf(text, old, face);
    return at < 0
      ? []
      : news.map((now) => ({
          name: `${old} written as ${now.slice(0, 30)}`,
          text: text.slice(0, at) + now + text.slice(at + old.length),
        }));
  });
}

/** The last place outside of comments: a name is then one that is used, not the one that is declared. */
function placeOf(text: string, old: string, face: 'kpi' | 'yaml'): number {
  const places = [...text.matchAll(new RegExp(old, 'g'))].map(({ index }) => index);
  const usable = places.filter((index) => !isComment(text, index) && !(face === 'yaml' && text[index - 1] === '"'));
  return (old === '名次等级' || old === '0.01元' ? usable.at(-1) : usable[0]) ?? -1;
}

const characters: Readonly<Record<string, string>> = {
  'a null': '\u0000',
  'a bell': '\u0007',
  'an escape sequence': '\u001b[31m',
  'a delete': '\u007f',
  'a right-to-left override': '\u202e',
  'an isolate': '\u2066',
  'a zero-width space': '\u200b',
  'a soft hyphen': '\u00ad',
  'a byte order mark inside': '\u2060',
};

/** Characters nobody sees, in a name, in a comment and in a text. */
function withCharacters(text: string): readonly BrokenRules[] {
  const places = {
    'a name': text.indexOf('询单人数') + 2,
    'a comment': text.indexOf('# ') + 2,
    'a text': text.indexOf('必填 "') + 6,
  };
  return Object.entries(characters).flatMap(([character, inserted]) =>
    Object.entries(places).map(([place, at]) => ({
      name: `${character} in ${place}`,
      text: text.slice(0, at) + inserted + text.slice(at),
    })),
  );
}

function empty(): readonly BrokenRules[] {
  return ['', ' ', '\n\n', '\ufeff', '# 只有注释', '\u3000'].map((text) => ({
    name: `nothing but ${JSON.stringify(text)}`,
    text,
  }));
}

const head = '标准 样例\n';
const tenMegabytes = 10_000_000;

/** Long lines and deep nesting: refused quickly, not read slowly. */
function hugeTexts(): readonly BrokenRules[] {
  return [
    { name: '10 MB of one letter', text: 'a'.repeat(tenMegabytes) },
    { name: '10 MB of brackets', text: '('.repeat(tenMegabytes) },
    { name: '10 MB of digits', text: `${head}计算 甲 = ${'1'.repeat(tenMegabytes)}` },
    { name: '100,000 digits', text: `${head}计算 甲 = ${'1'.repeat(100_000)}` },
    { name: '100,000 brackets', text: `${head}计算 甲 = ${'('.repeat(100_000)}1` },
    { name: '100,000 minus signs', text: `${head}计算 甲 = ${'-'.repeat(100_000)}1` },
    { name: '10,000 conditions in each other', text: `${head}计算 甲 = ${'如果 是 则 1 否则 '.repeat(10_000)}1` },
    {
      name: '100 conditions in brackets',
      text: `${head}计算 甲 = ${'(如果 是 则 1 否则 '.repeat(100)}1${')'.repeat(100)}`,
    },
    { name: '1,000,000 line ends and a mistake', text: `${head}${'\n'.repeat(1_000_000)}计算 甲 =` },
    { name: '20,000 broken lines', text: `${head}${'  权重 = = =\n'.repeat(20_000)}` },
    { name: 'a quote that never closes', text: `${head}  说明 "${'甲'.repeat(1_000_000)}` },
    {
      name: 'a circle through 500 values',
      text: head + Array.from({ length: 500 }, (_, at) => `计算 v${at} = v${(at + 1) % 500}\n`).join(''),
    },
    { name: '10,000 sums on a line', text: `${head}计算 甲 = 1${' + 1'.repeat(10_000)}` },
    { name: '100,000 conditions joined by and', text: `${head}计算 甲 = 是${' 且 是'.repeat(100_000)}` },
    { name: '150,000 lines that go on', text: `${head}${'  =\n'.repeat(150_000)}` },
    { name: '50,000 arguments', text: `${head}计算 甲 = 最小(1${', 1'.repeat(50_000)})` },
    {
      name: 'a circle through 5,000 values',
      text: head + Array.from({ length: 5000 }, (_, at) => `计算 v${at} = v${(at + 1) % 5000}\n`).join(''),
    },
    {
      name: 'a chain of 20,000 values that ends in nothing',
      text: head + Array.from({ length: 20_000 }, (_, at) => `计算 v${at} = v${at + 1}\n`).join(''),
    },
    {
      name: '5,000 names nobody knows',
      text: head + Array.from({ length: 5000 }, (_, at) => `计算 v${at} = w${at}\n`).join(''),
    },
    {
      name: 'powers of a power',
      text: `${head}计算 甲 = ${Array.from({ length: 50 }, () => '99999999元').join(' * ')} + 1秒`,
    },
  ];
}

function hugeDocuments(): readonly BrokenRules[] {
  const bomb = Array.from(
    { length: 20 },
    (_, at) => `a${at}: &a${at} [${Array.from({ length: 10 }, () => (at === 0 ? 'x' : `*a${at - 1}`)).join(', ')}]\n`,
  );
  return [
    { name: '10 MB of one letter', text: 'a'.repeat(tenMegabytes) },
    { name: '10 MB in one scalar', text: `标准 样例: ${'a'.repeat(tenMegabytes)}` },
    { name: 'an alias bomb', text: bomb.join('') },
    { name: 'an anchor of itself', text: 'a: &a [*a]\n' },
    { name: 'a merge key', text: '标准 样例: &b {版本: 1}\n计算 甲: {<<: *b, 公式: 1}\n' },
    { name: '100,000 lists in each other', text: `a: ${'['.repeat(100_000)}` },
    { name: '100,000 mappings in each other', text: `a: ${'{a: '.repeat(100_000)}` },
    { name: '10,000 dashes', text: `a:\n  ${'- '.repeat(10_000)}x` },
    {
      name: '2,000 levels of indentation',
      text: Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at)}a:\n`).join(''),
    },
    { name: '10,000 question marks', text: '? '.repeat(10_000) },
    { name: 'a tag that runs code elsewhere', text: '标准 样例: !!js/function "function(){}"\n' },
    { name: 'a prototype as a key', text: '标准 样例: {}\n__proto__: {公式: 1}\nconstructor: {公式: 1}\n' },
    { name: 'a prototype as a clause', text: '标准 样例: {__proto__: {polluted: 是}}\n' },
    { name: 'two documents', text: '标准 样例: {}\n---\n计算 甲: {公式: 1}\n' },
    { name: 'a number', text: '42\n' },
    { name: 'a list', text: '- 标准 样例\n' },
    {
      name: '20,000 keys that mean nothing',
      text: Array.from({ length: 20_000 }, (_, at) => `无用${at}: 1\n`).join(''),
    },
  ];
}

/** Every declaration written a second time. */
function repeatedLines(text: string): readonly BrokenRules[] {
  const heads = text.split('\n').filter((line) => /^(?:输入|指标|等级|查表|名额|薪酬|奖励) /.test(line));
  return heads.slice(0, 14).map((line) => ({ name: `a second «${line.slice(0, 20)}»`, text: `${text}\n${line}\n` }));
}

function repeatedKeys(text: string): readonly BrokenRules[] {
  const keys = text.split('\n').filter((line) => /^(?:输入|指标|等级|查表|名额|薪酬|奖励) \S+:$/.test(line));
  return keys.slice(0, 14).map((line) => ({ name: `a second «${line}»`, text: `${text}\n${line} {}\n` }));
}

function noise(): readonly BrokenRules[] {
  return Array.from({ length: 10 }, (_, seed) => ({ name: `noise ${seed}`, text: randomText(seed, 2000) }));
}
