/** `check` mends, shows, counts, and writes what other programs read. */
import { expect, it } from 'vitest';
import { call, folderWith, smallRules, textIn } from './calling.js';

const late = smallRules.replace('  否则   -> 60', '  >= 60% -> 70\n  否则   -> 60');
const misspelt = late.replace('按 总分', '按 总份');
const hole = smallRules.replace('  否则   -> 60\n', '  < 30%  -> 60\n');

it('mends what is safe, and by guesses only when told', async () => {
  const cwd = folderWith({ 'rules.kpi': misspelt });
  const safe = await call(['check', '.', '--fix'], { cwd });
  expect(textIn(cwd, 'rules.kpi')).toBe(smallRules.replace('按 总分', '按 总份'));
  expect(safe.err).toContain('rules.kpi：改了 1 处\n  删掉这一行：>= 60%');
  expect(safe.out).toContain('总份');
  expect(safe.code).toBe(1);
  const all = await call(['check', '.', '--unsafe'], { cwd });
  expect(textIn(cwd, 'rules.kpi')).toBe(smallRules);
  expect(all.code).toBe(0);
  expect((await call(['check', '.', '--fix'], { cwd })).err).toBe('');
});

it('shows what it would mend and changes nothing', async () => {
  const cwd = folderWith({ 'rules.kpi': misspelt });
  const { out, err } = await call(['check', '.', '--fix', '--diff'], { cwd });
  expect(textIn(cwd, 'rules.kpi')).toBe(misspelt);
  expect(out).toContain('--- rules.kpi\n+++ rules.kpi\n');
  expect(out.split('\n').filter((line) => /^[-+] /u.test(line))).toEqual(['-  >= 60% -> 70']);
  expect(err).toBe('');
});

it('mends YAML and leaves alone what comes with the command', async () => {
  const cwd = folderWith({ 'late.kpi': late });
  await call(['convert', 'late.kpi', '--out', 'rules.kpi.yaml'], { cwd });
  const before = textIn(cwd, 'rules.kpi.yaml');
  await call(['check', 'rules.kpi.yaml', '--fix'], { cwd });
  expect(before).toContain('    ">= 60%": 70\n');
  expect(textIn(cwd, 'rules.kpi.yaml')).toBe(before.replace('    ">= 60%": 70\n', ''));
  expect((await call(['check', 'taobao-presales', '--unsafe'], { cwd })).err).toBe('');
});

it('shows the case and the fix in text and JSON', async () => {
  const cwd = folderWith({ 'rules.kpi': hole });
  const text = await call(['check', '.', '--lang', 'en'], { cwd });
  expect(text.out).toContain('├─ example: 转化率 = 30% → 转化率.得分 has no result');
  expect(text.out).toContain('└─ fix: change the row `< 30%` to `< 40%`');
  const [found] = JSON.parse((await call(['check', '.', '--format', 'json'], { cwd })).out).diagnostics;
  expect(found.witness.given).toEqual([{ name: '转化率', value: '30%' }]);
  expect(found.fixes.map((fix: { id: string; safe: boolean }) => [fix.id, fix.safe])).toEqual([
    ['move-edge', false],
    ['move-edge', false],
    ['add-row', false],
  ]);
});

it('names the people of the data whom a finding hits', async () => {
  const cwd = folderWith({
    'rules.kpi': hole,
    '一月.csv': '客服,月份,成交,咨询\n小美,2025-01,35,100\n阿杰,2025-01,60,100\n小周,2025-01,39,100\n',
  });
  const text = await call(['check', '.', '--data', '一月.csv'], { cwd });
  expect(text.out).toContain('├─ 数据里有 2 人：小美 35%, 小周 39%\n');
  const json = await call(['check', '.', '--data', '一月.csv', '--format', 'json'], { cwd });
  expect(JSON.parse(json.out).diagnostics[0].hits).toEqual([
    { person: '小美', period: '2025-01', value: '35%' },
    { person: '小周', period: '2025-01', value: '39%' },
  ]);
  const english = await call(['check', '.', '--data', '一月.csv', '--format', 'concise', '--lang', 'en'], { cwd });
  expect(english.out).toContain('(in the data: 2 people: 小美 35%, 小周 39%)\n');
  expect((await call(['check', '.', '--data', 'none.csv'], { cwd })).code).toBe(2);
});

it('fails above a number of warnings', async () => {
  const cwd = folderWith({ 'rules.kpi': late });
  expect((await call(['check', '.'], { cwd })).code).toBe(0);
  expect((await call(['check', '.', '--max-warnings', '1'], { cwd })).code).toBe(0);
  expect((await call(['check', '.', '--max-warnings', '0'], { cwd })).code).toBe(1);
  expect((await call(['check', '.', '--max-warnings', '-1'], { cwd })).code).toBe(2);
});

it('writes SARIF 2.1.0 with what the standard requires', async () => {
  const cwd = folderWith({ 'my rules.kpi': hole.replace('按 总分', '按 总份') });
  const log = JSON.parse((await call(['check', 'my rules.kpi', '--format', 'sarif', '--lang', 'en'], { cwd })).out);
  expect(log.version).toBe('2.1.0');
  expect(log.$schema).toMatch(/sarif-schema-2\.1\.0\.json$/u);
  const [run] = log.runs;
  expect(run.tool.driver.name).toBe('kaohe');
  const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(run.results.length).toBeGreaterThan(1);
  for (const result of run.results) {
    expect(ids[result.ruleIndex]).toBe(result.ruleId);
    expect(['error', 'warning', 'note']).toContain(result.level);
    expect(result.message.text).not.toBe('');
    for (const place of [...result.locations, ...result.relatedLocations]) expectPlace(place.physicalLocation);
    for (const { description, artifactChanges } of result.fixes) {
      expect(description.text).not.toBe('');
      for (const { artifactLocation, replacements } of artifactChanges) {
        expect(artifactLocation.uri).toBe('my%20rules.kpi');
        expect(replacements.length).toBeGreaterThan(0);
        for (const { deletedRegion, insertedContent } of replacements) {
          expectRegion(deletedRegion);
          expect(typeof insertedContent.text).toBe('string');
        }
      }
    }
  }
});

function expectPlace({ artifactLocation, region }: { artifactLocation: { uri: string }; region: object }): void {
  expect(artifactLocation.uri).toBe('my%20rules.kpi');
  expectRegion(region);
}

/** Lines and columns count from one, and a region does not end before it begins. */
function expectRegion(region: object): void {
  const { startLine, startColumn, endLine, endColumn } = region as Record<string, number>;
  for (const value of [startLine, startColumn, endLine, endColumn]) expect(value).toBeGreaterThanOrEqual(1);
  expect((endLine ?? 0) > (startLine ?? 0) || (endColumn ?? 0) >= (startColumn ?? 0)).toBe(true);
}
