/**
 * W1 from a CSV file to a CSV file, and from Parquet to Parquet, `kaohe run --stream` and DuckDB in one run, interleaved, each a process of its own:
 * `node files.mjs ROWS ROUNDS`.
 * Needs the bundled command, and `npm install --no-save --prefix test/performance/peers` for DuckDB.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { agentMonths, expected } from './workload.mjs';

const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 3);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const command = here('../../packages/cli/dist/kaohe.cjs');
const folder = mkdtempSync(join(tmpdir(), 'kaohe-files-'));
const inputs = { csv: join(folder, 'months.csv'), parquet: join(folder, 'months.parquet') };
const gauge = here('gauge.mjs');
const grades = ['A', 'B', 'C', 'D', ''];

const kaohe = (threads, form = 'csv', outForm = form) => ({
  name: `kaohe, ${form} to ${outForm}, threads: ${threads}`,
  outForm,
  arguments: (out) => [
    command,
    ...['run', here('rules/w1.kpi'), inputs[form], '--stream', '--period', 'all', '--threads', `${threads}`],
    ...['--out', out],
  ],
});
const duckdb = (threads, shown, form = 'csv') => ({
  name: `DuckDB, ${form} to ${form}, threads: ${threads}, ${shown === 'values' ? 'the same columns' : 'without the ratios themselves'}`,
  outForm: form,
  arguments: (out) => [here('peers/duckdb-files.mjs'), inputs[form], out, `${threads}`, shown],
});
const hasPeer = existsSync(here('peers/node_modules/@duckdb'));
const contestants = [1, 2].flatMap((threads) => [
  kaohe(threads),
  ...(hasPeer ? [duckdb(threads, 'values'), duckdb(threads, 'points')] : []),
  kaohe(threads, 'parquet'),
  ...(hasPeer ? [duckdb(threads, 'values', 'parquet')] : []),
]);
const used = new Map(contestants.map((one) => [one, []]));

try {
  const columns = agentMonths(rows, 12);
  const made = spawnSync(process.execPath, [here('month-files.mjs'), `${rows}`, inputs.csv, inputs.parquet]);
  if (made.status !== 0) throw new Error(`${made.stderr}`);
  for (let round = 0; round < rounds; round += 1) for (const one of contestants) used.get(one).push(measured(one));
  await check(columns, kaohe(1));
  checkAlike(kaohe(1), kaohe(1, 'parquet', 'csv'));
  if (hasPeer) await check(columns, duckdb(1, 'points'));
  const [csv, parquet] = ['csv', 'parquet'].map(
    (form) => `${(statSync(inputs[form]).size / 2 ** 20).toFixed(0)} MiB as ${form}`,
  );
  console.log(`${rows} rows, ${csv}, ${parquet}; medians of ${rounds} rounds`);
  for (const [one, list] of used) {
    const [wall, cpu, memory] = ['wall', 'cpu', 'memory'].map((what) => median(list.map((each) => each[what])));
    console.log(
      `${one.name}: ${wall.toFixed(2)} s, processor ${cpu.toFixed(2)} s, ${((rows / wall) * 1e-6).toFixed(2)} M rows/s, peak ${memory.toFixed(0)} MiB`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measured(one) {
  const out = join(folder, `out.${one.outForm}`);
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
  const out = join(folder, `out.${one.outForm}`);
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

/** The results are the same byte for byte. */
function checkAlike(one, other) {
  const [first, second] = [one, other].map((each) => {
    const out = join(folder, 'out.csv');
    measuredInto(each, out);
    return readFileSync(out);
  });
  console.log(`${other.name}: ${first.equals(second) ? 'the same bytes as' : 'NOT THE BYTES OF'} ${one.name}`);
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
