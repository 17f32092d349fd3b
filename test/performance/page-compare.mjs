/** Two runs of `page.mjs`: fails where a median became more than a fifth worse. Times are compared by what the machine took for the same work. */
import { readFileSync } from 'node:fs';

const worst = 1.2;
const [before, now] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
if (before === undefined || now === undefined) {
  console.error('node test/performance/page-compare.mjs BEFORE.json NOW.json');
  process.exit(2);
}
const speed = now.machine.median / before.machine.median;

let isWorse = false;
for (const [what, { median, unit }] of Object.entries(now)) {
  const old = before[what];
  if (what === 'machine' || old === undefined) continue;
  // Memory within a MiB is the same memory.
  const [least, factor] = unit === 'ms' ? [0, speed] : [1, 1];
  const ratio = Math.max(median, least) / (Math.max(old.median, least) * factor);
  const judged = ratio > worst ? 'WORSE' : ratio < 1 / worst ? 'better' : 'same';
  isWorse ||= ratio > worst;
  console.log(`${what.padEnd(44)} ${old.median} → ${median} ${unit}   × ${ratio.toFixed(2)}   ${judged}`);
}
process.exitCode = isWorse ? 1 : 0;
