/** How the memory of a streamed run grows with its rows: `node streaming.mjs [THREADS] [ROWS…]`. Needs the bundled command. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chance, ratings } from './workload.mjs';

const [threads = '1', ...sizes] = process.argv.slice(2);
const counts = sizes.length > 0 ? sizes.map(Number) : [100_000, 1_000_000, 10_000_000];
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kaohe-streaming-'));
const [input, out, told] = ['in.csv', 'out.csv', 'gauge.json'].map((name) => join(folder, name));

try {
  for (const count of counts) {
    writeRows(count);
    const asked = [
      'run',
      here('rules/w1.kpi'),
      input,
      '--stream',
      '--period',
      'all',
      '--threads',
      threads,
      '--out',
      out,
    ];
    const started = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', here('gauge.mjs'), here('../../packages/cli/dist/kaohe.cjs'), ...asked],
      { env: { ...process.env, GAUGE: told, KAOHE_LANG: 'en' } },
    );
    const wall = (performance.now() - started) / 1000;
    if (status !== 0) throw new Error(`${stderr}`);
    const { cpu, memory } = JSON.parse(readFileSync(told, 'utf8'));
    console.log(
      `${count} rows: ${wall.toFixed(1)} s, processor ${cpu.toFixed(1)} s (${((cpu * 1e6) / count).toFixed(2)} µs a row), peak ${memory.toFixed(0)} MiB`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Agent-months, twelve a person, written row by row: no column is held. */
function writeRows(count) {
  const next = chance(42);
  const file = openSync(input, 'w');
  let text =
    '月份,客服,团队,询单人数,最终付款人数,付款金额,店铺付款人数,店铺付款金额,接待人数,回复人数,平均响应时长,平时表现,绩效基数\n';
  for (let row = 0; row < count; row += 1) {
    const asked = 100 + next(400);
    const paid = Math.floor((asked * (44 + next(16))) / 100);
    const served = asked + next(200);
    const person = Math.floor(row / 12);
    const amount = ((paid * (8_500 + next(1_500))) / 100).toFixed(2);
    const replied = served - next(Math.ceil(served / 25));
    const response = ((180 + next(240)) / 10).toFixed(1);
    text += `2025-${String((row % 12) + 1).padStart(2, '0')},p${person},t${Math.floor(person / 20)},${asked},${paid},${amount},4549,386665.00,${served},${replied},${response},${ratings[next(4)]},2000\n`;
    if (text.length < 1 << 20) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
}
