/** What fixes write: in both faces, in the language of the file, in line with what stands around. */
import { applyEdits, type Diagnostic, fixTitle } from '@kaohe/diagnostics';
import { describe, expect, it } from 'vitest';
import { compile, convertSource } from '../src/index.js';

const gap = '标准 样例\n输入 甲 : %\n指标 乙 = 甲\n  >= 55%  -> 100  # 好\n  < 40%   -> 50\n';
const english =
  'ruleset sample\ninput a : %\ninput c : 元\nkpi b = a\n  >= 55% -> 100\n  < 40%  -> 50\n\npay p = c / 3\n';

function findings(name: string, text: string, code: string): readonly Diagnostic[] {
  return compile([{ name, text }], name).diagnostics.filter((one) => one.code === code);
}

/** The text after each fix of the first finding of the code, by title. */
function mended(name: string, text: string, code: string, language: 'zh' | 'en' = 'zh'): Record<string, string> {
  const [found] = findings(name, text, code);
  return Object.fromEntries((found?.fixes ?? []).map((fix) => [fixTitle(fix, language), applyEdits(text, fix.edits)]));
}

describe('in text', () => {
  it('moves either edge of a gap or adds a row in line with the others', () => {
    const head = '标准 样例\n输入 甲 : %\n指标 乙 = 甲\n';
    expect(mended('a.kpi', gap, 'scoring/band-gap')).toEqual({
      '把分段「< 40%」改成「< 55%」': `${head}  >= 55%  -> 100  # 好\n  < 55%   -> 50\n`,
      '把分段「>= 55%」改成「>= 40%」': `${head}  >= 40%  -> 100  # 好\n  < 40%   -> 50\n`,
      '加一行：55% > x >= 40%': `${head}  >= 55%  -> 100  # 好\n  55% > x >= 40% -> 50\n  < 40%   -> 50\n`,
    });
  });

  it('speaks the language of the file', () => {
    const rounded = mended('a.kpi', english, 'scoring/pay-rounding-unstated', 'en');
    expect(rounded['say how to round: half-up to 0.01元']).toContain('pay p = c / 3 rounded half-up to 0.01元\n');
    const open = english.replace('  < 40%  -> 50\n', '');
    expect(Object.values(mended('a.kpi', open, 'scoring/band-open'))[0]).toContain('>= 55% -> 100\n  else   -> 0\n');
  });

  it('writes clauses and guards in the words of the file', () => {
    const guarded = mended('a.kpi', english.replace('c / 3', 'c / a'), 'values/divisor-maybe-zero', 'en');
    expect(guarded['say that 0元 is given where `a` is 0']).toContain('pay p = if a = 0% then 0元 else c / a\n');
    const quota = 'ruleset sample\ninput a : 分\nquota q by a\n  A 50%  B 50%\n  headcount floor\n';
    const [asked] = Object.values(mended('a.kpi', quota, 'scoring/quota-ties-unstated', 'en'));
    expect(asked).toBe(`${quota}  still tied ask\n`);
  });

  it('takes a declaration out where nothing else speaks of it', () => {
    const head = '标准 样例\n# 备用\n输入 甲 : 分\n';
    expect(Object.values(mended('a.kpi', head, 'hygiene/unused-input'))).toEqual(['标准 样例\n']);
    expect(mended('a.kpi', `${head}# 甲 以后再用\n`, 'hygiene/unused-input')).toEqual({});
    // part of a longer name is another name
    expect(Object.values(mended('a.kpi', `${head}# 甲方 以后再用\n`, 'hygiene/unused-input'))).toHaveLength(1);
  });

  it('takes a row out with its line, and a change with its reason', () => {
    const rows = gap.replace('< 40%   -> 50', '>= 60%  -> 50\n  否则 -> 0');
    expect(Object.values(mended('a.kpi', rows, 'scoring/band-shadowed'))).toEqual([
      rows.replace('  >= 60%  -> 50\n', ''),
    ]);
  });
});

describe('in YAML', () => {
  const yaml = convertSource({ name: 'a.kpi', text: gap }).value;

  it('writes the same, with quotes where YAML needs them', () => {
    const texts = Object.values(mended('a.kpi.yaml', yaml, 'scoring/band-gap'));
    expect(texts).toHaveLength(3);
    expect(texts[0]).toContain('"< 55%": 50\n');
    expect(texts[1]).toContain('">= 40%": 100  # 好\n');
    expect(texts[2]).toContain('">= 55%": 100  # 好\n    55% > x >= 40%: 50\n    "< 40%": 50\n');
  });

  it('finds its way in flow mappings', () => {
    const flow = '标准 样例: {}\n输入 甲: {类型: "%"}\n指标 乙: {公式: 甲, 分段: {">= 55%": 100, "< 40%": 50}}\n';
    expect(Object.values(mended('a.kpi.yaml', flow, 'scoring/band-gap'))[2]).toContain(
      '{">= 55%": 100, 55% > x >= 40%: 50, "< 40%": 50}',
    );
    const late = flow.replace('"< 40%": 50', '">= 60%": 50, 否则: 0');
    expect(Object.values(mended('a.kpi.yaml', late, 'scoring/band-shadowed'))[0]).toContain('{">= 55%": 100, 否则: 0}');
  });
});
