/** What each command does to files and says about them. */
import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { allCodes } from '@kaohe/diagnostics';
import { expect, it } from 'vitest';
import { call, folderWith, openData, sampleData, sampleRules, smallData, smallRules, textIn } from './calling.js';

const broken = smallRules.replace('按 总分', '按 总份');

it('is silent about sound rules, but for one line on a terminal', async () => {
  const cwd = folderWith({ 'rules.kpi': smallRules });
  expect(await call(['check', '.'], { cwd })).toEqual({ code: 0, out: '', err: '' });
  const { out, err } = await call(['check', '.'], { cwd, terminal: 80 });
  expect(out).toBe('');
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});

it('shows the source of a mistake in rules, in four forms', async () => {
  const cwd = folderWith({ 'rules.kpi': broken });
  const text = await call(['check', 'rules.kpi'], { cwd });
  expect(text.out).toContain('rules.kpi:21:9');
  expect(text.out).toContain('等级 等第 按 总份');
  expect(text.out).toContain('^^^^');
  const concise = await call(['check', 'rules.kpi', '--format', 'concise', '--lang', 'en'], { cwd });
  expect(concise.out.split('\n')[0]).toMatch(/^rules\.kpi:21:9: error names\/unknown /);
  const github = await call(['check', 'rules.kpi', '--format', 'github'], { cwd });
  expect(github.out.split('\n')[0]).toMatch(/^::error file=rules\.kpi,line=21,col=9,title=names\/unknown::/);
  const json = JSON.parse((await call(['check', 'rules.kpi', '--format', 'json'], { cwd })).out);
  expect(json.diagnostics.find((one: { severity: string }) => one.severity === 'error')).toMatchObject({
    code: 'names/unknown',
    severity: 'error',
  });
});

it('shows why a test fails, with its line', async () => {
  const cwd = folderWith({ 'rules.kpi': smallRules.replace('等第 = A', '等第 = B') });
  const { out, err } = await call(['test', '.'], { cwd });
  expect(out).toContain('失败  一半成交得满分');
  expect(out).toContain('期望 转化率.得分 = 100, 等第 = B');
  expect(err).toContain('失败 1 个');
});

it('formats in place and leaves files with mistakes alone', async () => {
  const untidy = smallRules.replace('  权重 100%', '      权重    100%');
  const cwd = folderWith({ 'a.kpi': untidy, 'b.kpi': `${broken}\n指标 (` });
  const { code, err } = await call(['fmt', 'a.kpi', 'b.kpi'], { cwd });
  expect(code).toBe(1);
  expect(err).toContain('b.kpi');
  expect(textIn(cwd, 'a.kpi')).toContain('\n  权重 100%\n');
  expect(textIn(cwd, 'b.kpi')).toBe(`${broken}\n指标 (`);
  expect((await call(['fmt', '--check', 'a.kpi'], { cwd })).code).toBe(0);
});

it('formats every rules file of a folder and nothing else in it', async () => {
  const untidy = smallRules.replace('  权重 100%', '      权重    100%');
  const cwd = folderWith({
    '店/rules.kpi': untidy,
    '店/as-printed.kpi': untidy,
    '店/data.csv': 'a,  b',
    '空/a.txt': '',
  });
  expect((await call(['fmt', '--check', '店'], { cwd })).out.split('\n')).toHaveLength(3);
  expect((await call(['fmt', '店'], { cwd })).code).toBe(0);
  expect(textIn(cwd, '店/rules.kpi')).toContain('\n  权重 100%\n');
  expect(textIn(cwd, '店/as-printed.kpi')).toBe(textIn(cwd, '店/rules.kpi'));
  expect(textIn(cwd, '店/data.csv')).toBe('a,  b');
  expect((await call(['fmt', '空'], { cwd })).code).toBe(2);
});

it('formats from a pipe to a pipe', async () => {
  const once = await call(['fmt', '-'], { stdin: smallRules });
  const twice = await call(['fmt', '-'], { stdin: once.out });
  expect(once.code).toBe(0);
  expect(twice.out).toBe(once.out);
});

it('writes keywords in the other language when asked', async () => {
  const { out } = await call(['fmt', '-', '--lang', 'en'], { stdin: smallRules });
  expect(out).toContain('kpi 转化率');
});

it('converts to YAML and back without changing results', async () => {
  const cwd = folderWith({ 'rules.kpi': smallRules, 'data.csv': smallData });
  expect((await call(['convert', 'rules.kpi', '--out', 'other.kpi.yaml'], { cwd })).code).toBe(0);
  const text = await call(['run', 'rules.kpi', 'data.csv'], { cwd });
  const yaml = await call(['run', 'other.kpi.yaml', 'data.csv'], { cwd });
  expect(yaml).toEqual(text);
});

it('keeps the old file and leaves nothing behind when writing fails', async () => {
  const cwd = folderWith({ 'rules.kpi': smallRules, 'data.csv': smallData });
  mkdirSync(join(cwd, 'result.csv'));
  const { code, err, out } = await call(['run', '.', 'data.csv', '--out', 'result.csv'], { cwd });
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain('写不了「result.csv」');
  expect(readdirSync(cwd).toSorted()).toEqual(['data.csv', 'result.csv', 'rules.kpi']);
});

it('writes over a file through a neighbor and keeps its mode', async () => {
  const cwd = folderWith({ 'rules.kpi': smallRules, 'data.csv': smallData, 'result.csv': 'old' });
  chmodSync(join(cwd, 'result.csv'), 0o600);
  const { err } = await call(['run', '.', 'data.csv', '--out', 'result.csv'], { cwd });
  expect(err).toContain('已写入 result.csv');
  expect(textIn(cwd, 'result.csv')).toContain('小美');
  expect(readdirSync(cwd)).toHaveLength(3);
});

it('makes a folder whose rules compile and run, and overwrites nothing', async () => {
  const cwd = folderWith();
  const made = await call(['init', '我的店铺'], { cwd });
  expect(made.code).toBe(0);
  expect(made.out).toContain('我的店铺/rules.kpi');
  expect(textIn(cwd, '我的店铺/rules.kpi')).toContain('# 改 查表 名次系数 A -> …');
  expect(existsSync(join(cwd, '我的店铺/README.md'))).toBe(true);
  expect((await call(['check', '我的店铺'], { cwd })).code).toBe(0);
  const run = await call(['run', '我的店铺', sampleData, '--format', 'table'], { cwd });
  expect(run.code).toBe(3);
  expect(run.out).toContain('「名次系数.A」');
  expect((await call(['init', '我的店铺'], { cwd })).code).toBe(2);
  expect((await call(['init', '我的店铺', '--force'], { cwd })).code).toBe(0);
});

it('finds rules by file, by folder and by the name they come with', async () => {
  const cwd = folderWith({ 'shop/rules.kpi': smallRules, 'data.csv': smallData });
  const byFile = await call(['run', 'shop/rules.kpi', 'data.csv'], { cwd });
  expect(await call(['run', 'shop', 'data.csv'], { cwd })).toEqual(byFile);
  expect((await call(['check', 'taobao-presales'], { cwd })).code).toBe(0);
});

it('finds extended rules beside the file, in neighbor folders and with the command', async () => {
  const shop = '标准 分店 沿用 小店@1\n  版本 1\n\n改 指标 转化率 >= 60% -> 100  因为 "更严"\n';
  const cwd = folderWith({
    'a/shop.kpi': shop,
    'a/base.kpi': smallRules,
    'b/shop.kpi': shop,
    'data.csv': smallData,
  });
  const beside = await call(['run', 'a/shop.kpi', 'data.csv'], { cwd });
  expect(beside.code).toBe(0);
  expect(beside.out).toContain('小美\t一组\t50%\t80');
  expect(await call(['run', 'b/shop.kpi', 'data.csv'], { cwd })).toEqual(beside);
});

it('explains pay down to the cell and the line of the rules', async () => {
  const { out, code } = await call(['why', sampleRules, sampleData, '小美', '--period', '2025-12']);
  expect(code).toBe(0);
  expect(out).toContain('110.40元');
  expect(out).toMatch(/再多 0\.0766个百分点 是「>= 58% -> 100」/);
  expect(out).toMatch(/最终付款人数 {2}212人 {2}.*客服绩效_202512\.csv:4/);
  expect(out).toMatch(/第 1 名，共 11 人 {2}名额 A 2 {2}B 5 {2}C 3 {2}D 1/);
});

it('explains why a result cannot be told', async () => {
  const cwd = folderWith({ 'rules.kpi': smallRules, 'data.csv': openData });
  const { out } = await call(['why', '.', 'data.csv', 'Ann'], { cwd });
  expect(out).toContain('没有「咨询」的数据');
});

it('explains as JSON', async () => {
  const cwd = folderWith({ 'rules.kpi': smallRules, 'data.csv': smallData });
  const { out } = await call(['why', '.', 'data.csv', '小美', '总分', '--format', 'json'], { cwd });
  expect(JSON.parse(out)).toMatchObject({ schema: 'kaohe.why/1', person: '小美', metric: '总分', period: '2025-12' });
});

it('suggests the name that was meant', async () => {
  const cwd = folderWith({ 'rules.kpi': smallRules, 'data.csv': smallData });
  expect((await call(['why', '.', 'data.csv', '小每'], { cwd })).err).toContain('「小美」');
  expect((await call(['why', '.', 'data.csv', '小美', '--metric', '总份'], { cwd })).err).toContain('「总分」');
});

it.each(['zh', 'en'])('explains every code in %s without gaps', async (lang) => {
  const { out } = await call(['explain', '--list', '--lang', lang]);
  expect(out.trimEnd().split('\n')).toHaveLength(allCodes.length);
  for (const code of allCodes) {
    const { out: page } = await call(['explain', code, '--lang', lang]);
    expect(page).not.toContain('undefined');
    expect(page).toContain(code);
  }
});
