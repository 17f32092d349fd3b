/** Checks a scorecard of twenty KPIs with ten bands each: its totals alone, and all findings of its rules. */

import { sheetsOf } from '../../packages/compiler/dist/analysis/scorecard/sheet.js';
import { compile, diagnosticsFromRules } from '../../packages/compiler/dist/index.js';
import { show, timed } from './times.mjs';

const rounds = 15;
const { ruleSet, diagnostics } = compile([{ name: 'wide.kpi', text: scorecard(20, 10) }], 'wide.kpi');
if (diagnostics.some(({ severity }) => severity === 'error'))
  throw new Error(JSON.stringify(diagnostics.find(({ severity }) => severity === 'error')));

const total = ruleSet.metrics.find(({ role }) => role === 'total');
let count = 0;
const totals = timed(rounds, () => {
  const sheets = sheetsOf({ ...ruleSet });
  const sheet = sheets.sheetOf(total.expression);
  count = sheets.totalsOf(sheet).length;
});
let found = 0;
// a copy, so that nothing is known of it yet
const checks = timed(
  rounds,
  () => (found = diagnosticsFromRules({ ...ruleSet, metrics: [...ruleSet.metrics] }).length),
);
console.log(`20 KPIs of 10 bands, a grade and an amount: ${count} totals, ${found} findings`);
show('  totals', totals);
show('  all checks', checks);

/** Points with halves and thirds of steps, so that few scorecards meet in one total. */
function scorecard(kpis, bands) {
  const names = Array.from({ length: kpis }, (_, place) => `指标${place + 1}`);
  const parts = names.flatMap((name, place) => [
    `输入 数${place + 1} : 分\n  范围 0分..100分`,
    `指标 ${name} = 数${place + 1}\n  权重 ${weightOf(place)}%\n  越高越好\n${rowsOf(bands, place)}`,
  ]);
  const grade = '等级 级 按 总分\n  >= 90 -> A\n  >= 75 -> B\n  >= 60 -> C\n  否则 -> D';
  const pay = '查表 系数 按 级\n  A -> 1.2\n  B -> 1\n  C -> 0.8\n  D -> 0\n薪酬 奖金 = 总分 * 10元/分 * 系数';
  return `标准 宽\n${parts.join('\n')}\n总分\n${grade}\n${pay}\n`;
}

function weightOf(place) {
  return place % 2 === 0 ? 4 : 6;
}

function rowsOf(bands, place) {
  return Array.from({ length: bands }, (_, row) => {
    const points = 100 - row * (5 + (place % 5) + (place % 3) / 2);
    return row === bands - 1 ? `  否则 -> ${points}` : `  >= ${95 - row * 9} -> ${points}`;
  }).join('\n');
}
