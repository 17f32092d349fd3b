/** The YAML face: what it reads, and mistakes at their exact characters. */
import { type Diagnostic, lineIndex, positionAt } from '@kaohe/diagnostics';
import { expect, it } from 'vitest';
import { convertSource } from '../src/faces.js';
import { syntaxFromSource } from '../src/read.js';

it('all forms of a value are read', () => {
  expect(
    textOf(`
标准 店: {沿用: 淘宝售前客服@2025.09, 版本: 2025.10}
input asked:
  title: "asked: 2"
  type: people
  alias: 询单->人数
输入 表现:
  类型: {取值: [优秀, 差]}
指标 订单转化率:
  公式: >-
    付款人数
    / asked
  方向: 越高越好
  缺失: -> 0分
  分段:
    ">= 55%": 100
    否则: {结果: 50, 说法: '低'}
  例: [1人 / 2人 -> 80, 1人 / 3人 -> 50]
名额 名次:
  按: [总分, 订单转化率]
  仍同分: 同享较高
  比例: {A: 15%, B: 85%}
连续 好: {当: 名次 = A, 持续累计: 是}
测试 满分 客服:
  给定: {asked: 60人, 订单转化率.得分: 100}
  期望: 名次 = A
删 指标 平时表现:
改 名次:
  权重: 40%
  因为: [大促期, 试用]
"改 名次 #2": {权重: 30%}
`),
  ).toBe(
    `标准 店 沿用 淘宝售前客服@2025.10
`.replace('@2025.10', '@2025.09') +
      `  版本 2025.10

输入 asked "asked: 2" : people
  别名 "询单->人数"
输入 表现 : 取值 优秀, 差

指标 订单转化率 = 付款人数 / asked
  越高越好
  缺失 -> 0分
  >= 55% -> 100
  否则   -> 50 "低"
  例 1人 / 2人 -> 80
  例 1人 / 3人 -> 50

名额 名次 按 总分, 订单转化率
  仍同分 同享较高
  A 15%   B 85%

连续 好 当 名次 = A
  持续累计

测试 "满分 客服"
  给定 asked = 60人, 订单转化率.得分 = 100
  期望 名次 = A

删 指标 平时表现

改 名次 权重 40% 因为 "大促期" 因为 "试用"
改 名次 权重 30%
`,
  );
});

it('a row may be named like a declaration', () => {
  expect(textOf('查表 系数:\n  按: 名次\n  分段: {等级: 1}\n')).toBe('查表 系数 按 名次\n  「等级」 -> 1\n');
});

it('a mistake is shown at its character, however the scalar is quoted', () => {
  const found = (formula: string): readonly string[] => mistakes(`指标 甲:\n  公式: ${formula}\n`);
  expect(found('1 + ? + 2')).toEqual(['2:11 syntax/unexpected-character 「?」', '2:13 syntax/unexpected-token 「+」']);
  expect(found("'''a'' ? 2'")).toContain('2:14 syntax/unexpected-character 「?」');
  expect(found('"\\u4eba + ? 2"')).toContain('2:17 syntax/unexpected-character 「?」');
  expect(found('"\\\n    人 + ? 2"')).toContain('3:9 syntax/unexpected-character 「?」');
  expect(found('|\n    人 +\n    数 ? 2')).toContain('4:7 syntax/unexpected-character 「?」');
  expect(found('>-\n    人 +\n    数 ? 2')).toContain('4:7 syntax/unexpected-character 「?」');
  expect(found('人 +\n    数 ? 2')).toContain('3:7 syntax/unexpected-character 「?」');
});

it('a mistake in a key is shown at its character', () => {
  expect(mistakes('指标 甲:\n  分段:\n    ">= 55% ?": 1\n')).toEqual(['3:13 syntax/unexpected-character 「?」']);
  expect(mistakes('指标 甲 -> 乙:\n  公式: 1\n')).toEqual(['1:6 syntax/unexpected-token 「->」']);
});

it('a clause cannot be smuggled in behind a value', () => {
  expect(mistakes('指标 甲:\n  公式: a 权重 3\n')).toEqual(['2:9 syntax/unexpected-token 「权重」']);
  expect(mistakes('指标 甲:\n  公式: "a; 权重 3"\n')).toEqual(['2:9 syntax/unexpected-token 「;」']);
  expect(mistakes('指标 甲:\n  公式: a 否则 -> 50\n')).toEqual(['2:9 syntax/unexpected-token 「否则 -> 50」']);
});

it('unknown keys are reported with the nearest key', () => {
  expect(mistakes('指标 甲:\n  公式: 1\n  权种: 3%\n')).toEqual(['3:3 yaml/unknown-key 「权种」']);
  expect(suggestionOf('指标 甲:\n  权种: 3%\n')).toBe('权重');
  expect(suggestionOf('kpi a:\n  wieght: 3%\n')).toBe('weight');
  expect(suggestionOf('指标 甲:\n  分段: {否则: {结果: 1, 说去: x}}\n')).toBe('说法');
  expect(suggestionOf('指示 甲: {}\n')).toBe('指标 甲');
  expect(mistakes('单位 张:\n  公式: 1\n')).toEqual(['2:3 yaml/unknown-key 「公式」']);
});

it('values of the wrong form are reported', () => {
  expect(mistakes('指标 甲:\n  公式: [1, 2]\n')).toEqual(['2:7 yaml/wrong-shape 「[1, 2]」']);
  expect(mistakes('指标 甲:\n  公式:\n  分段: 3\n')).toEqual([
    '2:6 yaml/wrong-shape 「」',
    '3:7 yaml/wrong-shape 「3」',
  ]);
  expect(mistakes('指标 甲: 3\n')).toEqual(['1:7 yaml/wrong-shape 「3」']);
  expect(mistakes('指标 甲:\n  方向: 高\n')).toEqual(['2:7 yaml/wrong-shape 「高」']);
  expect(mistakes('指标 甲:\n  分段: {否则: {说法: x}}\n')).toEqual(['2:12 yaml/wrong-shape 「{说法: x}」']);
  expect(mistakes('连续 甲:\n  持续累计: 否\n')).toEqual(['2:9 yaml/wrong-shape 「否」']);
  expect(mistakes('- 指标\n')).toEqual(['1:1 yaml/not-a-mapping 「-」']);
});

it('the same key twice is reported at the second', () => {
  expect(mistakes('指标 甲:\n  权重: 1%\n  权重: 2%\n')).toEqual(['3:3 yaml/duplicate-key 「权重」']);
  expect(mistakes('指标 甲: {}\n指标 甲: {}\n')).toEqual(['2:1 yaml/duplicate-key 「指标 甲」']);
});

it('broken YAML is reported where it breaks', () => {
  expect(mistakes('指标 甲:\n  公式: "a\n')[0]).toMatch(/^(2|3):\d+ yaml\/broken/);
  expect(mistakes('指标 甲: {公式: 1\n')[0]).toMatch(/yaml\/broken/);
  expect(mistakes('指标 甲: {}\n---\n指标 乙: {}\n')[0]).toMatch(/yaml\/broken/);
});

it('anchors, merge keys, tags and directives are refused', () => {
  expect(mistakes('指标 甲: &a {公式: 1}\n指标 乙: *a\n')).toEqual([
    '1:7 yaml/anchor 「&a」',
    '2:7 yaml/anchor 「*a」',
  ]);
  expect(mistakes('指标 甲:\n  <<: {公式: 1}\n')).toEqual(['2:3 yaml/unknown-key 「<<」']);
  expect(mistakes('指标 甲: {公式: !!int 1}\n')).toEqual(['1:12 yaml/tag 「!!int」']);
  expect(mistakes('%YAML 1.1\n---\n指标 甲: {}\n')).toEqual(['1:1 yaml/tag 「%YAML 1.1」']);
});

it('numbers are read from their text', () => {
  expect(textOf('标准 店: {版本: 2025.10}\n参数 甲: {公式: 1.50}\n')).toBe(
    '标准 店\n  版本 2025.10\n\n参数 甲 = 1.50\n',
  );
  expect(textOf('测试 "yes": {期望: 甲 = 是}\n')).toBe('测试 "yes"\n  期望 甲 = 是\n');
  expect(mistakes('参数 甲: {公式: 1e3}\n')[0]).toBe('1:12 yaml/retyped 「1e3」');
});

it('hostile files are refused within their limits', () => {
  const bomb = `a: &a [x, x]\n${'bcdefgh'
    .split('')
    .map((key, index) => `${key}: &${key} [*${'abcdefg'[index]}, *${'abcdefg'[index]}]\n`)
    .join('')}`;
  expect(codes(bomb)).toEqual(new Set(['yaml/anchor']));
  expect(codes(`指标 甲: {公式: ${'1'.repeat(10_000_000)}}\n`)).toEqual(new Set(['syntax/file-too-large']));
  expect(codes('['.repeat(100_000))).toEqual(new Set(['syntax/nesting-too-deep']));
  expect(codes('- '.repeat(100_000))).toEqual(new Set(['syntax/nesting-too-deep']));
  expect(codes(Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''))).toEqual(
    new Set(['syntax/nesting-too-deep']),
  );
  expect(codes(`指标 甲:\n  公式: ${'('.repeat(5000)}\n`)).toEqual(new Set(['syntax/nesting-too-deep']));
  expect(codes('__proto__: {polluted: 1}\n')).toEqual(new Set(['yaml/unknown-key']));
  expect(codes('指标 甲:\n  __proto__: 1\n  constructor: 2\n')).toEqual(new Set(['yaml/unknown-key']));
  expect(codes('指标 甲:\n  公式: "a\u202eb"\n')).toEqual(new Set(['syntax/invisible-character']));
});

it('an empty file is a file without declarations', () => {
  expect(syntaxFromSource({ name: 'a.yaml', text: '# nothing yet\n' })).toMatchObject({
    value: { statements: [], endComments: ['nothing yet'] },
    diagnostics: [],
  });
});

function textOf(yaml: string): string {
  const { value, diagnostics } = convertSource({ name: 'a.yaml', text: yaml }, 'zh');
  expect(diagnostics).toEqual([]);
  return value;
}

/** `line:column code 「what is underlined」`. */
function mistakes(text: string): readonly string[] {
  const index = lineIndex(text);
  return diagnosticsOf(text).map(({ code, span }) => {
    const { line, column } = positionAt(index, span.start);
    return `${line}:${column} ${code} 「${text.slice(span.start, span.end)}」`;
  });
}

function codes(text: string): ReadonlySet<string> {
  return new Set(diagnosticsOf(text).map(({ code }) => code));
}

function suggestionOf(text: string): unknown {
  return diagnosticsOf(text).find(({ code }) => code === 'yaml/unknown-key')?.args.suggestion;
}

function diagnosticsOf(text: string): readonly Diagnostic[] {
  return syntaxFromSource({ name: 'a.yaml', text }).diagnostics;
}
