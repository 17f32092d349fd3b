/**
 * W1 from a CSV file to a CSV file, `kaohe run --stream` and DuckDB in one run, interleaved, each a process of its own: `node files.mjs ROWS ROUNDS`.
 * Needs the bundled command, and `npm install --no-save --prefix test/performance/peers` for DuckDB.
 */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { agentMonths, expected, ratings, shop } from './workload.mjs';

const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 3);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const command = here('../../packages/cli/dist/kaohe.cjs');
const folder = mkdtempSync(join(tmpdir(), 'kaohe-files-'));
const input = join(folder, 'months.csv');
const gauge = join(folder, 'gauge.mjs');
const grades = ['A', 'B', 'C', 'D', ''];

// tells what a process used when it ends
writeFileSync(
  gauge,
  "import { writeFileSync } from 'node:fs';process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); writeFileSync(process.env.GAUGE, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 })); });",
);

const kaohe = (threads) => ({
  name: `kaohe, threads: ${threads}`,
  arguments: (out) => [
    command,
    ...['run', here('rules/w1.kpi'), input, '--stream', '--period', 'all', '--threads', `${threads}`, '--out', out],
  ],
});
const duckdb = (threads, shown) => ({
  name: `DuckDB, threads: ${threads}, ${shown === 'values' ? 'the same columns' : 'without the ratios themselves'}`,
  arguments: (out) => [here('peers/duckdb-files.mjs'), input, out, `${threads}`, shown],
});
const hasPeer = existsSync(here('peers/node_modules/@duckdb'));
const contestants = [1, 2].flatMap((threads) => [
  kaohe(threads),
  ...(hasPeer ? [duckdb(threads, 'values'), duckdb(threads, 'points')] : []),
]);
const used = new Map(contestants.map((one) => [one, []]));

try {
  const columns = agentMonths(rows, 12);
  writeRows(columns);
  for (let round = 0; round < rounds; round += 1) for (const one of contestants) used.get(one).push(measured(one));
  await check(columns, kaohe(1));
  if (hasPeer) await check(columns, duckdb(1, 'points'));
  console.log(`${rows} rows, ${(statSync(input).size / 2 ** 20).toFixed(0)} MiB; medians of ${rounds} rounds`);
  for (const [one, list] of used) {
    const [wall, cpu, memory] = ['wall', 'cpu', 'memory'].map((what) => median(list.map((each) => each[what])));
    console.log(
      `${one.name}: ${wall.toFixed(2)} s, processor ${cpu.toFixed(2)} s, ${((rows / wall) * 1e-6).toFixed(2)} M rows/s, peak ${memory.toFixed(0)} MiB`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function writeRows(columns) {
  const file = openSync(input, 'w');
  let text =
    '月份,客服,团队,询单人数,最终付款人数,付款金额,店铺付款人数,店铺付款金额,接待人数,回复人数,平均响应时长,平时表现,绩效基数\n';
  for (let row = 0; row < rows; row += 1) {
    const money = (fen) => (fen / 100).toFixed(2);
    text += [
      `2025-${String(columns.month[row] + 1).padStart(2, '0')},p${columns.person[row]},t${columns.team[row]},${columns.asked[row]}`,
      `${columns.paid[row]},${money(columns.amount[row])},${shop.payers},${money(shop.amount)},${columns.served[row]}`,
      `${columns.replied[row]},${(columns.response[row] / 10).toFixed(1)},${ratings[columns.rating[row]]},${money(columns.base[row])}\n`,
    ].join(',');
    if (text.length < 1 << 20) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
}

function measured(one) {
  const out = join(folder, 'out.csv');
  rmSync(out, { force: true });
  const told = join(folder, 'gauge.json');
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', gauge, ...one.arguments(out)], {
    env: { ...process.env, GAUGE: told, KAOHE_LANG: 'en' },
  });
  const wall = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${one.name}: ${stderr}`);
  return { wall, ...JSON.parse(readFileSync(told, 'utf8')) };
}

/** Total, grade and pay of every row are the exact ones; rows of several threads may stand in another order. */
async function check(columns, one) {
  const out = join(folder, 'out.csv');
  rmSync(out, { force: true });
  measuredInto(one, out);
  const exact = expected(columns, rows);
  let wrong = 0;
  let row = -1;
  for await (const line of createInterface({ input: createReadStream(out) })) {
    if (row >= 0) {
      const cells = line.replaceAll('"', '').split(',');
      const [pay, , grade, total] = cells.toReversed();
      const isRight =
        Math.round(Number(total) * 100) === exact.total[row] &&
        grade === grades[exact.grade[row]] &&
        Math.round(Number(pay) * 100) === exact.pay[row];
      if (!isRight) wrong += 1;
    }
    row += 1;
  }
  console.log(`${one.name}: ${row} rows, ${wrong} differ from the exact ones`);
}

function measuredInto(one, out) {
  const { status, stderr } = spawnSync(process.execPath, one.arguments(out), {
    env: { ...process.env, KAOHE_LANG: 'en' },
  });
  if (status !== 0) throw new Error(`${one.name}: ${stderr}`);
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
