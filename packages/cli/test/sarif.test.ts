/** What `check --format sarif` writes, held against the schema of SARIF 2.1.0. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { call, folderWith, smallRules } from './calling.js';

const place = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
// the schema is of draft 4, of which it uses nothing that newer drafts have not, but for the name of its id
const { id, $schema: _, ...schema } = JSON.parse(readFileSync(place, 'utf8'));
const isLog = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile({
  $id: id,
  ...schema,
});

const rules: Readonly<Record<string, string>> = {
  'nothing to tell': smallRules,
  'gaps, names, fixes, related places': smallRules
    .replace('  否则   -> 60\n', '  < 30%  -> 60\n')
    .replace('按 总分', '按 总份'),
  'a finding let pass': `${smallRules}输入 闲置 : 分\n  忽略 hygiene/unused-input 因为 "留着"\n`,
  'a file that cannot be read': '标准 样例\n输入 甲 分 ）\n指标 = \n',
  'no rules at all': 'a,b\n1,2\n',
};

it.each(Object.entries(rules))('%s', async (_name, text) => {
  const cwd = folderWith({ 'my rules.kpi': text });
  for (const language of ['zh', 'en']) {
    const { out } = await call(['check', 'my rules.kpi', '--hints', '--format', 'sarif', '--lang', language], { cwd });
    const log = JSON.parse(out);
    expect(isLog(log), JSON.stringify(isLog.errors, undefined, 1)).toBe(true);
    expect(log.version).toBe('2.1.0');
  }
});

it('the schema refuses what is no log', () => {
  expect(isLog({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  expect(isLog({ version: '2.0', runs: [] })).toBe(false);
});
