/** Types in a rule file of 3,000 lines as an editor would: from an edit to its findings, and the memory after a thousand edits. */
import { convertSource } from '../../packages/compiler/dist/index.js';
import {
  completionsAt,
  findingsIn,
  findingsWhileTyping,
  Workspace,
} from '../../packages/language-service/dist/index.js';
import { longRules } from './long-rules.mjs';
import { heldMemory, once, show } from './times.mjs';

const lines = 3000;
const edits = Number(process.argv[2] ?? 1000);
/** Until the machine has compiled what it will run. */
const warmUp = Math.min(400, edits);

const text = longRules(lines);
measure('rules.kpi', text);
measure('rules.kpi.yaml', convertSource({ name: 'rules.kpi', text }).value);

/** Edits at places all over the file: a digit comes and goes, a line comes and goes, a bracket stays open for a while. */
function measure(name, start) {
  const workspace = new Workspace();
  const places = [...start.matchAll(/\n +(?:>= |"?>= )?\d/g)].map(({ index, 0: found }) => index + found.length);
  const states = { whole: [], quick: [], completion: [] };
  let found = 0;
  let before = 0;
  for (let count = 0; count < edits + warmUp; count += 1) {
    const turn = Math.floor(count / 2);
    const place = places[(turn * 7919) % places.length];
    const [at, piece] = [
      [place, '0'],
      [start.lastIndexOf('\n', place) + 1, '# 一行\n'],
      [place, '('],
    ][turn % 3];
    const current = count % 2 === 0 ? start.slice(0, at) + piece + start.slice(at) : start;
    if (count === warmUp) before = heldMemory();
    const whole = once(() => {
      workspace.open(name, current, count + 1);
      states.quick.push(once(() => findingsWhileTyping(workspace, name, 'zh')));
      found = findingsIn(workspace, name, 'zh').length;
    });
    states.whole.push(whole);
    if (count % 20 === 0) states.completion.push(once(() => completionsAt(workspace, name, place, 'zh')));
  }
  console.log(`${name}: ${start.split('\n').length} lines, ${found} findings, ${edits} edits`);
  show('  edit to all findings', states.whole.slice(warmUp));
  show('  words, names, types alone', states.quick.slice(warmUp));
  show('  completion', states.completion.slice(warmUp / 20));
  console.log(
    `  memory: ${before.toFixed(1)} MiB held, ${(heldMemory() - before).toFixed(1)} MiB more after the edits`,
  );
}
