/** Which report of which platform a file is. */
import { expect, it } from 'vitest';
import { reportKindOf } from '../src/index.js';
import { fileOf } from './export-files.js';
import { type PlatformExport, platformExports } from './exports.js';
import { read } from './reading.js';
import { input, rules } from './rules.js';

const ruleSet = rules([input('接待人数', '人'), input('询单人数', '人')]);

function kindOf(one: PlatformExport, name: string): string | undefined {
  const { bytes } = fileOf(one);
  const [found] = read({ [name]: bytes }, ruleSet, '2025-12').recognition;
  return found && reportKindOf(found);
}

const kinds = {
  '赤兔 classic': 'chitu-detail',
  '赤兔 custom': 'chitu-custom',
  '生意参谋 客服绩效': 'sycm-performance',
  '生意参谋 咨询接待': 'sycm-reception',
  千牛: 'qianniu',
  抖音飞鸽: 'feige',
  拼多多: 'pdd',
  京东: 'jd',
  快手: 'kuaishou',
  HR: 'staff',
} as const;

it.each(platformExports.map((one) => [one.name, one] as const))('U03.1 knows %s by its headings alone', (name, one) => {
  expect(kindOf(one, '2025-12.xlsx')).toBe(Object.entries(kinds).find(([key]) => key === name)?.[1]);
});

it('U03.1 knows a report of few columns by its name, and says so where it knows none', () => {
  const of = (name: string, text: string): string | undefined => {
    const [found] = read({ [name]: text }, ruleSet).recognition;
    return found && reportKindOf(found);
  };
  const text = '客服,询单人数\n小美,3\n';
  expect(of('自定义报表_客服月报_下单优先判定_2025-12-01至2025-12-31.csv', text)).toBe('chitu-custom');
  expect(of('2025-12.csv', text)).toBeUndefined();
  expect(of('2025-12.csv', '客服,询单人数,询单最终付款人数\n小美,3,1\n')).toBeUndefined();
});
