/** Types in a rule file of 3,000 lines as an editor would: from an edit to its findings, and the memory after a thousand edits. */
import { readFileSync } from 'node:fs';
import { convertSource } from '../../packages/compiler/dist/index.js';
import {
  completionsAt,
  findingsIn,
  findingsWhileTyping,
  Workspace,
} from '../../packages/language-service/dist/index.js';

const lines = 3000;
const edits = Number(process.argv[2] ?? 1000);
const warmUp = Math.min(60, edits);

const rules = readFileSync(new URL('../../rules/customer-service/taobao-presales/rules.kpi', import.meta.url), 'utf8');
const text = repeated(rules, lines);
measure('rules.kpi', text, edits);
// YAML is read by another library, which has no memory of lines.
measure('rules.kpi.yaml', convertSource({ name: 'rules.kpi', text }).value, Math.ceil(edits / 50));

/** Edits at places all over the file: a digit comes, a digit goes, a line comes, a line goes. */
function measure(name, start, edits) {
  const workspace = new Workspace();
  const times = [];
  const completions = [];
  let current = start;
  let memoryBefore = 0;
  const places = [...start.matchAll(/\n +(?:>= |"?>= )?\d/g)].map(({ index, 0: found }) => index + found.length);
  for (let count = 0; count < edits + warmUp; count += 1) {
    const place = places[(Math.floor(count / 2) * 7919) % places.length];
    const line = start.lastIndexOf('\n', place) + 1;
    const kinds = [
      [place, '0'],
      [line, '# 一行\n'],
    ];
    const [at, piece] = kinds[Math.floor(count / 2) % 2];
    current = count % 2 === 0 ? start.slice(0, at) + piece + start.slice(at) : start;
    if (count === warmUp) memoryBefore = heapUsed();
    const began = process.cpuUsage();
    const clock = performance.now();
    workspace.open(name, current, count + 1);
    const found = findingsWhileTyping(workspace, name, 'zh');
    if (count < warmUp) continue;
    times.push({ clock: performance.now() - clock, cpu: cpuSince(began), found: found.length });
    if (count % 20 === 0) {
      const asked = performance.now();
      completionsAt(workspace, name, place, 'zh');
      completions.push(performance.now() - asked);
    }
  }
  const grown = (heapUsed() - memoryBefore) / 2 ** 20;
  console.log(`${name}: ${start.split('\n').length} lines, ${times[0]?.found} findings, ${times.length} edits`);
  show(
    '  edit to findings',
    times.map(({ clock }) => clock),
  );
  show(
    '  the same, processor',
    times.map(({ cpu }) => cpu),
  );
  show('  completion', completions);
  const asked = performance.now();
  findingsIn(workspace, name, 'zh');
  console.log(`  checks of the whole, at rest: ${(performance.now() - asked).toFixed(0)} ms`);
  console.log(`  memory grown over the edits: ${grown.toFixed(1)} MiB`);
}

/** The rules again and again under other names, each with a total of its own: as long as rules get, and as mixed as real ones. */
function repeated(source, wanted) {
  const [header, body] = source.split(/(?<=\n\n)(?=# ── 数据)/);
  const names = [...body.matchAll(/^(?:输入|参数|指标|计算|等级|查表|名额|薪酬|连续|奖励) ([^\s:=]+)/gm)].map(
    ([, name]) => name,
  );
  const pattern = new RegExp(
    `(?<![\\u4e00-\\u9fff])(?:${[...new Set(names), '总分'].sort((a, b) => b.length - a.length).join('|')})(?![\\u4e00-\\u9fff])`,
    'g',
  );
  const kpis = [...body.matchAll(/^指标 ([^\s=]+)/gm)].map(([, name]) => name);
  const parts = [header];
  for (let count = 1; parts.join('').split('\n').length < wanted; count += 1) {
    parts.push(
      body
        .replace(/^ {2}别名 .*\n/gm, '')
        .replace(pattern, (name) => `${name}${count}`)
        .replace(
          new RegExp(`^总分${count}$`, 'm'),
          `总分 总分${count}\n  包括 ${kpis.map((name) => name + count).join(', ')}`,
        )
        .replace(/^测试 "/gm, `测试 "${count} `),
    );
  }
  return parts.join('');
}

function show(what, times) {
  const sorted = times.toSorted((left, right) => left - right);
  const at = (share) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1);
  console.log(`${what.padEnd(24)} median ${at(0.5)} ms   p95 ${at(0.95)} ms   least ${at(0)} ms`);
}

function cpuSince(began) {
  return process.cpuUsage(began).user / 1000;
}

function heapUsed() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
