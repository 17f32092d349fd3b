/** How the cost of a row grows: with rows, with KPIs, with teams; and what compiling many KPIs costs a process that has compiled nothing yet. */
import { spawnSync } from 'node:child_process';
import { compile } from '../../packages/compiler/dist/index.js';
import { engine } from './contestants.mjs';
import { manyKpis } from './many-kpis.mjs';
import { run, tableFrom } from './ours.mjs';
import { agentMonths } from './workload.mjs';

const most = Number(process.argv[2] ?? 10_000_000);

if (process.argv[2] === 'compile') compileOnce(Number(process.argv[3]));
else {
  rows();
  kpis();
  teams();
  compiling();
}

function rows() {
  console.log('rows of W1          ns/row       emitted');
  for (let count = 1_000; count <= most; count *= 10) {
    const columns = agentMonths(count);
    const rounds = count < 1_000_000 ? 9 : 5;
    const [own, emitted] = [false, true].map(
      (isEmitted) => median(rounds, engine('w1', columns, isEmitted).run) / count,
    );
    show(count, own, emitted);
  }
}

function kpis() {
  console.log('\nKPIs, 100,000 rows  ns/row and KPI');
  const table = tableFrom(agentMonths(100_000));
  for (const count of [5, 20, 50, 100, 200]) {
    const { ruleSet } = compile([{ name: 'many.kpi', text: manyKpis(count) }], 'many.kpi');
    show(count, median(5, () => run(ruleSet, table)) / 100_000 / count);
  }
}

function teams() {
  console.log('\nteams, 1,000,000 rows of W2  ns/row');
  for (const count of [1, 10, 100, 1_000, 10_000, 50_000]) {
    const columns = agentMonths(1_000_000);
    for (let row = 0; row < columns.count; row += 1) columns.team[row] = row % count;
    show(count, median(3, engine('w2', columns).run) / columns.count);
  }
}

function compiling() {
  console.log('\ncompiling 200 KPIs, each time in a new process  ms');
  const times = Array.from({ length: 5 }, () =>
    Number(
      spawnSync(process.execPath, [import.meta.filename ?? process.argv[1], 'compile', '200'], { encoding: 'utf8' })
        .stdout,
    ),
  );
  show('', times.toSorted((left, right) => left - right)[2]);
}

/** Prints the milliseconds of one compilation, the making of the parser included, the loading of code not. */
function compileOnce(count) {
  const text = manyKpis(count);
  const began = performance.now();
  const { ruleSet } = compile([{ name: 'many.kpi', text }], 'many.kpi');
  const took = performance.now() - began;
  if (ruleSet.metrics.length < count) throw new Error('the rules were not compiled');
  console.log(took.toFixed(1));
}

function median(rounds, work) {
  // until everything that is quick has been made quick
  const began = performance.now();
  do work();
  while (performance.now() - began < 500);
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now();
    work();
    return (performance.now() - began) * 1e6;
  });
  return times.toSorted((left, right) => left - right)[rounds >> 1];
}

function show(what, ...figures) {
  console.log(`${String(what).padStart(12)}${figures.map((one) => one.toFixed(1).padStart(14)).join('')}`);
}
