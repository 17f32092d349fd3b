/** What `diff` and `next` say of small rules. */
import { expect, it } from 'vitest';
import { call, folderWith, smallRules } from './calling.js';

const data = '月份,客服,团队,成交,咨询\n2025-01,小美,一组,45,100\n2025-01,小明,一组,30,100\n2025-01,小王,一组,60,100\n';
const files = {
  'old.kpi': smallRules,
  'new.kpi': smallRules.replace('>= 40% -> 80', '>= 40% -> 95'),
  'meaner.kpi': smallRules.replace('>= 40% -> 80', '>= 45% -> 80'),
  'rewritten.kpi': smallRules.replace('>= 40% -> 80', '[40%, 50%) -> 80'),
  'data.csv': data,
};

it('proves that other words mean the same', async () => {
  const { out } = await call(['diff', 'old.kpi', 'rewritten.kpi', '--exit-code'], { cwd: folderWith(files) });
  expect(out).toMatch(/转化率\.得分 +相同：逐段比过，每一种情形都一样/);
  expect(out).toMatch(/奖金 +相同：两边写得一样/);
});

it('shows a case that differs, computed both ways, and whether the new rules ever give less', async () => {
  const cwd = folderWith(files);
  const better = await call(['diff', 'old.kpi', 'new.kpi'], { cwd });
  expect(better.out).toContain('例如 转化率 40%：旧 80.4元，新 95.48元');
  expect(better.out).toContain('新的从不更少：每一种情形都比过');
  expect(better.out).toContain('例如 转化率 40%：旧 B，新 A');
  const worse = await call(['diff', 'old.kpi', 'meaner.kpi'], { cwd });
  expect(worse.out).toContain('新的会更少：转化率 40%：旧 80.4元，新 60.3元');
  const json = JSON.parse((await call(['diff', 'old.kpi', 'new.kpi', '--format', 'json'], { cwd })).out);
  expect(json.results.find((one: { metric: string }) => one.metric === '奖金')).toMatchObject({
    verdict: 'differs',
    difference: { given: [{ name: '转化率', value: '40%' }], was: '80.4元', now: '95.48元' },
    neverLess: true,
  });
});

it('names the people whose results change, and by how much', async () => {
  const cwd = folderWith(files);
  const { out } = await call(['diff', 'old.kpi', 'new.kpi', '--data', 'data.csv'], { cwd });
  expect(out).toContain('小美 2025-01  奖金  80.4元 → 95.48元  (+15.08元)');
  expect(out).not.toContain('小明');
  expect(out).toContain('3 人里有 1 人变');
});

it('tells the least that lifts a grade, and what it pays', async () => {
  const cwd = folderWith(files);
  const { out } = await call(['next', 'old.kpi', 'data.csv', '--who', '小美'], { cwd });
  expect(out).toContain('现在  等第 B，总分 80');
  expect(out).toContain('转化率  45% → 50%  (得分 80 → 100)');
  expect(out).toContain('奖金  80.4元 → 100.5元');
  const best = await call(['next', 'old.kpi', 'data.csv', '--who', '小王', '--lang', 'en'], { cwd });
  expect(best.out).toContain('等第 is at its best already: A');
  const json = JSON.parse(
    (await call(['next', 'old.kpi', 'data.csv', '--who', '小明', '--format', 'json'], { cwd })).out,
  );
  expect(json).toMatchObject({ outcome: 'lift', next: 'A', changes: [{ kpi: '转化率', from: '30%', to: '50%' }] });
});
