/** The engine beside others on the same rows in one run, interleaved: W1, W2 and W3. Prints medians, ratios, disagreements and peak memory. */
import { duckdb, engine, handWritten, interpreter, peer } from './contestants.mjs';
import { agentMonths } from './workload.mjs';

const count = Number(process.argv[2] ?? 1_000_000);
const rounds = 7;
const peers = ['zen-engine', 'json-rules-engine', 'json-logic-engine', 'filtrex', 'publicodes'];
const peerRows = { publicodes: 1_000, 'json-rules-engine': 5_000, 'zen-engine': 20_000 };

console.log(`${count} rows, one thread, ${rounds} rounds, Node ${process.version}`);
for (const workload of ['w1', 'w2', 'w3']) await compare(workload);
console.log(
  `peak memory of this process, with everybody's rows in it: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`,
);

async function compare(workload) {
  const columns = agentMonths(count, workload === 'w3' ? 12 : 1);
  const limit = handWritten(workload, columns);
  const contestants = [
    limit,
    engine(workload, columns),
    engine(workload, columns, true),
    interpreter(workload, columns, 5_000),
  ];
  if (await isInstalled()) {
    contestants.push(await duckdb(workload, columns, 1));
    if (workload === 'w1')
      for (const one of peers) contestants.push(await peer(one, columns, peerRows[one] ?? 100_000));
  }
  // a first run each, so that nobody pays for being compiled
  for (const { run } of contestants) await run();
  const times = new Map(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, rows, run } of contestants) {
      const began = performance.now();
      await run();
      times.get(name).push(((performance.now() - began) * 1e6) / rows);
    }
  }
  const medians = new Map(
    [...times].map(([name, all]) => [name, all.toSorted((left, right) => left - right)[rounds >> 1]]),
  );
  const own = medians.get('kaohe');
  console.log(`\n${workload.toUpperCase()}${' '.repeat(44)}ns/row     M rows/s   time against kaohe`);
  for (const contestant of contestants) {
    const median = medians.get(contestant.name);
    const told = await verdict(contestant, limit.room);
    console.log(
      `${contestant.name.padEnd(42)}${median.toFixed(1).padStart(10)}${(1000 / median).toFixed(4).padStart(13)}${(median / own).toFixed(2).padStart(12)}   ${told}`,
    );
    contestant.close?.();
  }
}

/** What the results are worth. */
async function verdict({ rows, check, wrong }, room) {
  if (wrong !== undefined) {
    const { totals, grades, pay } = wrong(room);
    return totals + grades + pay === 0
      ? `exact on ${rows} rows`
      : `of ${rows} rows wrong: ${totals} totals, ${grades} grades, ${pay} amounts`;
  }
  if (check === undefined) return 'the measure';
  const differing = await check(room, rows);
  if (differing > 0) process.exitCode = 1;
  return differing === 0 ? `equal on ${rows} rows` : `DIFFERS in ${differing} of ${rows} rows`;
}

async function isInstalled() {
  try {
    await import('./peers/duckdb.mjs');
    return true;
  } catch {
    console.log('the other engines are not installed: npm install --no-save --prefix test/performance/peers');
    return false;
  }
}
