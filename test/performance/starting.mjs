/** How long whole processes take beside `node -e 0`: version, check of the default rules and of 200 KPIs, a run of 500 people; with what was kept before and without. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manyKpis } from './many-kpis.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = join(root, 'packages/cli/dist/kaohe.cjs');
const rules = join(root, 'rules/customer-service/taobao-presales/rules.kpi');
const rounds = Number(process.argv[2] ?? 15);

const folder = mkdtempSync(join(tmpdir(), 'kaohe-start-'));
try {
  const data = join(folder, '500.csv');
  writeFileSync(data, people(500));
  const many = join(folder, '200.kpi');
  writeFileSync(many, manyKpis(200));
  const settings = ['--set', '奖金算法=分值乘系数', '--set', '名次系数.A=1.2'];
  const run = ['run', rules, data, '--format', 'csv', ...settings];
  const calls = [
    ['node -e 0', ['-e', '0'], 'off'],
    ['kaohe --version', [command, '--version'], 'off'],
    ['kaohe check, rules kept', [command, 'check', rules], folder],
    ['kaohe check, nothing kept', [command, 'check', rules], 'off'],
    ['kaohe check of 200 KPIs, rules kept', [command, 'check', many], folder],
    ['kaohe check of 200 KPIs, nothing kept', [command, 'check', many], 'off'],
    ['kaohe run of 500 people, rules kept', [command, ...run], folder],
    ['kaohe run of 500 people, nothing kept', [command, ...run], 'off'],
  ];
  const times = calls.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, [, argv, cache]] of calls.entries()) {
      const took = once(argv, cache);
      // the first round fills what is kept
      if (round > 0) times[at].push(took);
    }
  }
  const medians = times.map((all) => all.toSorted((left, right) => left - right)[rounds >> 1]);
  console.log(`whole processes, median of ${rounds}`);
  for (const [at, [name]] of calls.entries()) {
    console.log(
      `${name.padEnd(40)}${medians[at].toFixed(0).padStart(6)} ms   + ${(medians[at] - medians[0]).toFixed(0)} ms`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function once(argv, cache) {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, argv, {
    env: { ...process.env, KAOHE_CACHE: cache },
    encoding: 'utf8',
  });
  if (status !== 0 && status !== 3) throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - began;
}

function people(count) {
  const lines = Array.from({ length: count }, (_, at) => {
    const asked = 200 + ((at * 37) % 300);
    const paid = Math.floor((asked * (44 + (at % 14))) / 100);
    const served = asked + 120;
    const rating = ['优秀', '良好', '合格', '差'][at % 4];
    return `2025-11,客服${at},团队${at % 25},${asked},${paid},${paid * 262}.50,${served},${served - (at % 20)},${20 + (at % 25)}.5,${rating},2000,4549,1137250.00`;
  });
  return `月份,客服,团队,询单人数,最终付款人数,付款金额,接待人数,回复人数,平均响应时长,平时表现,绩效基数,店铺付款人数,店铺付款金额\n${lines.join('\n')}\n`;
}
