/** Evaluates agent-months of the default rule set with the plan and with json-rules-engine in one run, interleaved; prints medians and ratios. */
import { readFileSync } from 'node:fs';
import { compile } from '../../packages/compiler/dist/index.js';
import { interpret, preparePlan, readDataset, runPlan } from '../../packages/evaluator/dist/index.js';

const root = new URL('../../', import.meta.url);
const rules = new URL('rules/customer-service/taobao-presales/rules.kpi', root);
const size = Number(process.argv[2] ?? 100_000);
const peerSize = Math.min(size, 5_000);
const rounds = 5;

const { ruleSet } = compile([{ name: 'rules.kpi', text: readFileSync(rules, 'utf8') }], 'rules.kpi', [
  '奖金算法=分值乘系数',
  '名次系数.A=1.2',
]);
const rows = agentMonths(size);
const started = performance.now();
const dataset = readDataset(ruleSet, recordsOf(rows)).value;
report('read records into columns', size, performance.now() - started);

const plan = preparePlan(ruleSet);
const peer = await loadPeer();
const times = { plan: [], peer: [], interpret: [] };
let results;
for (let round = 0; round < rounds; round += 1) {
  times.plan.push(perRow(size, () => (results = runPlan(plan, dataset))));
  if (peer !== undefined) times.peer.push(await perRowAsync(peerSize, () => peer.assessAll(rows.slice(0, peerSize))));
}
const small = readDataset(ruleSet, recordsOf(agentMonths(5_000))).value;
times.interpret.push(perRow(5_000, () => interpret(ruleSet, small)));

const planned = median(times.plan);
line('plan', planned);
line('interpret', median(times.interpret));
if (peer === undefined) console.log('json-rules-engine is not installed: npm ci --prefix test/performance/peers');
else {
  line('json-rules-engine', median(times.peer));
  console.log(
    `plan is ${(median(times.peer) / planned).toFixed(1)} times as fast as json-rules-engine, with quotas, tables and pay on top`,
  );
  console.log(
    `totals that differ from the exact ones in ${peerSize} rows of json-rules-engine (floats): ${await differing()}`,
  );
}
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB for ${size} agent-months`);

/** Deterministic rows near the thresholds: teams of 20, twelve months each. */
function agentMonths(count) {
  let state = 42;
  const next = (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  return Array.from({ length: count }, (_, index) => {
    const asked = 100 + next(400);
    const paid = Math.floor((asked * (40 + next(20))) / 100);
    const served = asked + next(200);
    const month = (index % 12) + 1;
    const person = Math.floor(index / 12);
    return {
      person: `p${person}`,
      team: `t${Math.floor(person / 20)}`,
      period: `2025-${String(month).padStart(2, '0')}`,
      asked,
      paid,
      amount: paid * (24000 + next(5000)),
      served,
      replied: served - next(Math.ceil(served / 15)),
      response: 200 + next(250),
      rating: ['优秀', '良好', '合格', '差'][next(4)],
    };
  });
}

function recordsOf(list) {
  const nowhere = { file: 'bench', start: 0, end: 0 };
  const cells = (values) =>
    new Map(Object.entries(values).map(([id, text]) => [id, { text: String(text), span: nowhere }]));
  return {
    persons: list.map((row) => ({
      person: row.person,
      team: row.team,
      period: row.period,
      origin: nowhere,
      cells: cells({
        询单人数: row.asked,
        最终付款人数: row.paid,
        付款金额: (row.amount / 100).toFixed(2),
        店铺付款人数: 4549,
        店铺付款金额: '1137250.00',
        接待人数: row.served,
        回复人数: row.replied,
        平均响应时长: (row.response / 10).toFixed(1),
        平时表现: row.rating,
        绩效基数: 2000,
      }),
    })),
    shared: [],
  };
}

async function loadPeer() {
  try {
    const { assess, engine } = await import('./peers/json-rules-engine.mjs');
    const made = engine();
    return {
      assessAll: async (list) => {
        const found = [];
        for (const row of list) {
          found.push(
            await assess(made, {
              conversion: row.paid / row.asked,
              price: row.amount / 100 / row.paid / 250,
              reply: row.replied / row.served,
              response: row.response / 10,
              rating: row.rating,
            }),
          );
        }
        return found;
      },
    };
  } catch {
    return undefined;
  }
}

async function differing() {
  const found = await peer.assessAll(rows.slice(0, peerSize));
  return found.filter(({ total }, row) => {
    const exact = results.value('总分', row);
    return exact.kind !== 'number' || total !== Number(exact.value.numerator) / Number(exact.value.denominator);
  }).length;
}

function perRow(count, work) {
  const start = performance.now();
  work();
  return ((performance.now() - start) * 1e6) / count;
}

async function perRowAsync(count, work) {
  const start = performance.now();
  await work();
  return ((performance.now() - start) * 1e6) / count;
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function report(what, count, milliseconds) {
  line(what, (milliseconds * 1e6) / count);
}

function line(what, nanoseconds) {
  console.log(
    `${what.padEnd(28)} ${Math.round(nanoseconds).toLocaleString('en').padStart(12)} ns a row   ${Math.round(
      1e9 / nanoseconds,
    )
      .toLocaleString('en')
      .padStart(12)} rows a second`,
  );
}
