/** Both faces hold the same: text to YAML to text, YAML to text to YAML, and random trees through each. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { convertSource, formatSource } from '../src/faces.js';
import { syntaxFromSource } from '../src/read.js';
import { textFromFile } from '../src/syntax/to-text.js';
import { yamlFromFile } from '../src/yaml/to-text.js';
import { files } from './arbitrary-syntax.js';
import { plainTree } from './plain-tree.js';
import { sample } from './sample.js';

it('text to YAML to text gives the formatted text', () => {
  const formatted = formatSource({ name: 'a.kpi', text: sample });
  const yaml = convertSource({ name: 'a.kpi', text: sample });
  const back = convertSource({ name: 'a.kpi.yaml', text: yaml.value });
  expect([...formatted.diagnostics, ...yaml.diagnostics, ...back.diagnostics]).toEqual([]);
  expect(back.value).toBe(formatted.value);
});

it('YAML to text to YAML gives the formatted YAML', () => {
  const yaml = convertSource({ name: 'a.kpi', text: sample }).value;
  const text = convertSource({ name: 'a.yaml', text: yaml }).value;
  expect(convertSource({ name: 'a.kpi', text }).value).toBe(yaml);
  expect(formatSource({ name: 'a.yaml', text: yaml }).value).toBe(yaml);
});

it('a translated file says the same', () => {
  const english = formatSource({ name: 'a.kpi', text: sample }, 'en').value;
  expect(english).toContain('kpi 订单转化率 = 最终付款人数 / 询单人数');
  expect(formatSource({ name: 'a.kpi', text: english }, 'zh').value).toBe(
    formatSource({ name: 'a.kpi', text: sample }).value,
  );
});

it.each([
  ['a row without a result', 'A = 1.2:', '改 「查表」 A = 1.2'],
  ['a row', 'A: 1.2', '改 「查表」 A -> 1.2'],
])('a changed thing named like a declaration word keeps its name before %s', (_, row, line) => {
  const yaml = `标准 样例:\n  周期: 月\n\n改 「查表」:\n  分段:\n    ${row}\n`;
  const text = convertSource({ name: 'a.yaml', text: yaml });
  expect(text).toEqual({ value: `标准 样例\n  周期 月\n\n${line}\n`, diagnostics: [] });
  expect(convertSource({ name: 'a.kpi', text: text.value })).toEqual({ value: yaml, diagnostics: [] });
});

it('a file that cannot be read is not converted', () => {
  const { value, diagnostics } = convertSource({ name: 'a.kpi', text: '指标 X = 1 +\n' });
  expect(value).toBe('');
  expect(diagnostics.map((one) => one.code)).toEqual(['syntax/unexpected-token']);
});

it('every tree reads back from its text, in both languages', () => {
  fc.assert(
    fc.property(files, fc.constantFrom('zh' as const, 'en' as const), (file, language) => {
      const text = textFromFile(file, language);
      const { value, diagnostics } = syntaxFromSource({ name: 'a.kpi', text });
      expect(diagnostics, text).toEqual([]);
      expect(plainTree(syntaxFromSource({ name: 'a.kpi', text: textFromFile(value, 'zh') }).value)).toEqual(
        plainTree(file),
      );
      expect(textFromFile(value, language)).toBe(text);
    }),
    { numRuns: 300 },
  );
});

it('every tree reads back from its YAML, in both languages', () => {
  fc.assert(
    fc.property(files, fc.constantFrom('zh' as const, 'en' as const), (file, language) => {
      const yaml = yamlFromFile(file, language);
      const { value, diagnostics } = syntaxFromSource({ name: 'a.yaml', text: yaml });
      expect(diagnostics, yaml).toEqual([]);
      expect(yamlFromFile(value, language)).toBe(yaml);
      expect(plainTree(syntaxFromSource({ name: 'a.yaml', text: yamlFromFile(value, 'zh') }).value)).toEqual(
        plainTree(file),
      );
    }),
    { numRuns: 300 },
  );
});

it('an interval with unlike ends in front of a condition keeps the words in its brackets', () => {
  const yaml = '查表 X:\n  分段:\n    "[1, 2), 如果 是 则 甲(甲 每 甲) 否则 (3)": 1\n';
  const { value, diagnostics } = syntaxFromSource({ name: 'a.yaml', text: yaml });
  expect(diagnostics).toEqual([]);
  expect(yamlFromFile(value, 'zh')).toContain('[1, 2), 如果 是 则 甲(甲 每 甲) 否则 (3)');
});

it('a row longer than YAML looks for a colon is announced, and reads back', () => {
  const sum = Array.from({ length: 260 }, (_, place) => `甲${place}`).join(' + ');
  const text = `查表 X 按 甲\n  (1) 且 ${sum} > 1 -> 1 # 长\n  2 -> 3\n`;
  const yaml = convertSource({ name: 'a.kpi', text }).value;
  expect(yaml).toContain('    ? (1) ');
  const { value, diagnostics } = convertSource({ name: 'a.yaml', text: yaml });
  expect(diagnostics).toEqual([]);
  expect(value).toBe(formatSource({ name: 'a.kpi', text }).value);
});
