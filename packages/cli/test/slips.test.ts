/** `kaohe slips`: what stands on a slip, whose name does not, and that what is printed gives the printed amount again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { call, folderWith, sampleData, sampleRules, textIn } from './calling.js';

let page = '';
let people: readonly string[] = [];

beforeAll(async () => {
  page = (await call(['slips', sampleRules, sampleData])).out;
  people = slipsIn(page).map(nameOn);
});

/** The slips of a page, each as its HTML. */
function slipsIn(html: string): readonly string[] {
  return html.split('<section class="slip">').slice(1);
}

function nameOn(slip: string): string {
  return /<h1>(.*?)<small>/.exec(slip)?.[1] ?? '';
}

/** Names and printed values of the inputs of a slip, each once. */
function inputsOn(slip: string): ReadonlyMap<string, string> {
  return new Map(
    [...slip.matchAll(/<span>([^<]*) <b>(.*?)<\/b><\/span>/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** The printed value of a result line. */
function valueOn(slip: string, name: string): string {
  return (
    new RegExp(`<tr><th>${name}</th><td class="soft">[^<]*</td><td class="value">([^<]*)</td>`).exec(slip)?.[1] ?? ''
  );
}

it('has a slip for each person of the last period, with what went in, the band, and what the next one takes', () => {
  expect(people.length).toBe(22);
  const [first = ''] = slipsIn(page);
  expect(first).toContain('青柠:小美<small>一组 · 2025-12</small>');
  expect(first).toContain('<span>最终付款人数 <b>212人</b></span>、<span>询单人数 <b>366人</b></span>');
  expect(first).toContain('≥&nbsp;50% 且 &lt;&nbsp;58%');
  expect(first).toContain('再高 0.0766个百分点 得 100分');
  expect(first).toContain('总分 92分 × 每分金额 1元/分 × 名次系数 1.2 四舍五入到 0.01元');
  expect(first).toMatch(/标准 我的小店 2025\.12 · 指纹 [0-9a-f]{16}/);
});

it('prints the reason where something cannot be told, and never 0', () => {
  const waiting = slipsIn(page).filter((slip) => slip.includes('class="waiting"'));
  expect(waiting.length).toBeGreaterThan(0);
  for (const slip of waiting) {
    expect(slip).toMatch(/<div class="waiting"><h2>还说不出<\/h2><ul><li>.+?<\/li>/);
    expect(valueOn(slip, '总分')).toBe('说不出');
    expect(valueOn(slip, '绩效奖金')).toBe('说不出');
  }
});

it('gives the printed points, grade and amount again from the printed inputs', async () => {
  const whole = slipsIn(page).filter((slip) => !slip.includes('class="waiting"'));
  expect(whole.length).toBeGreaterThan(10);
  const tests = whole.map((slip) => {
    // the place among the others is no matter of one person's inputs
    const given = [...inputsOn(slip)].filter(
      ([name]) => name !== '连续三月加薪' && name !== '金牌奖' && name !== '特殊贡献奖',
    );
    const place = `名次等级 = ${valueOn(slip, '名次等级').replace('不计', '无')}`;
    const wanted = ['总分', '绩效奖金'].map((name) => `${name} = ${valueOn(slip, name)}`);
    const grade = `成绩等级 = ${valueOn(slip, '成绩等级').replace('不计', '无')}`;
    return [
      `测试 "${nameOn(slip)}"`,
      `  给定 ${[...given.map(([name, value]) => `${name} = ${value}`), place].join(', ')}`,
      `  期望 ${[...wanted, grade].join(', ')}`,
    ].join('\n');
  });
  const rules = `${readFileSync(sampleRules, 'utf8')}\n${tests.join('\n')}\n`;
  const cwd = folderWith({ 'shop.kpi': rules });
  const told = await call(['test', 'shop.kpi'], { cwd });
  expect(told.out + told.err).not.toContain('✗');
  expect(told.code).toBe(0);
});

it('has nobody else in the file of one person, not even in what somebody wrote', async () => {
  const one = await call(['slips', sampleRules, sampleData, '--only', '小美']);
  expect(slipsIn(one.out).map(nameOn)).toEqual(['青柠:小美']);
  for (const name of people.filter((other) => other !== '青柠:小美'))
    expect(one.out, name).not.toContain(name.replace('青柠:', ''));
  const unknown = await call(['工资条', sampleRules, sampleData, '--only', '小妹']);
  expect(unknown.code).toBe(2);
  expect(unknown.out).toBe('');
});

it('has no full name where names are masked', async () => {
  const masked = (await call(['slips', sampleRules, sampleData, '--mask'])).out;
  expect(slipsIn(masked).length).toBe(people.length);
  for (const name of people) expect(masked, name).not.toContain(name.replace('青柠:', ''));
  expect(slipsIn(masked).map(nameOn)).toContain('小*');
});

it('writes a file for each person, with names every system takes', async () => {
  const cwd = folderWith({
    'rules.kpi': '标准 小店\n  周期 月\n  对象 客服\n输入 分数 : 分\n总分 = 分数\n'.replace(
      '总分 = 分数',
      '薪酬 奖金 = 分数 * 1元/分',
    ),
    '2025-01.csv': '客服,分数\n<img src=x onerror=alert(1)>,10\n=cmd(),20\n../../李 雷,30\n',
  });
  const made = await call(['slips', 'rules.kpi', '2025-01.csv', '--each', 'out', '--lang', 'en'], { cwd });
  expect(made.code).toBe(0);
  const names = readdirSync(join(cwd, 'out')).toSorted();
  expect(names).toEqual(['2025-01-_cmd_.html', '2025-01-_img_src_x_onerror_alert_1_.html', '2025-01-_李_雷.html']);
  const pages = names.map((name) => textIn(cwd, `out/${name}`));
  for (const text of pages) {
    expect(slipsIn(text).length).toBe(1);
    expect(text).not.toMatch(/<img|<script/);
  }
  expect(pages[0]).toContain('<h1>=cmd()<small>');
  expect(pages[1]).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(pages.filter((text) => text.includes('李 雷')).length).toBe(1);
});

it('U19.1 tells what was computed, who replaced it and why; without an override, how it was computed', async () => {
  const rules = `标准 小店
  版本 1
  对象 客服
输入 服务分 : 分
指标 服务 = 服务分
  权重 100%
总分
薪酬 奖金 = 总分 * 10元/分 四舍五入到 1元
改判 总分 幅度 0分..100分
  由 店长 决定
`;
  const data = '客服,月份,服务分,总分改判,总分改判理由,总分改判人\n甲,2025-01,88,90,系统故障,张三\n乙,2025-01,70,,,\n';
  const { out } = await call(['slips', 'rules.kpi', 'data.csv'], {
    cwd: folderWith({ 'rules.kpi': rules, 'data.csv': data }),
  });
  const [one = '', other = ''] = slipsIn(out);
  expect(one).toContain('改判：算出的是 88分，张三 改定，因为 系统故障');
  expect(valueOn(one, '总分')).toBe('90分');
  expect(other).not.toContain('改判：');
  expect(other).toContain('70分');
});
