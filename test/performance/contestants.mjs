/** Who takes part in the benchmarks, each over the same rows, and how their results are held against each other. */
import { roomFor as roomForW1, runW1 } from './baseline/w1.mjs';
import { roomFor as roomForW2, runW2 } from './baseline/w2.mjs';
import { roomFor as roomForW3, runW3 } from './baseline/w3.mjs';
import * as ours from './ours.mjs';
import { grades, objectsOf } from './workload.mjs';

const arena = ours.arena();
const byHand = {
  w1: { roomFor: roomForW1, run: runW1 },
  w2: { roomFor: roomForW2, run: runW2 },
  w3: { roomFor: roomForW3, run: runW3 },
};

/** What each workload gives besides W1's total, grade and pay: the metric of the rules, the column by hand, its unit. */
const outputs = {
  w1: [],
  w2: [
    { metric: '名次等级', column: 'placed', per: undefined },
    { metric: '名次奖金', column: 'placedPay', per: 100 },
  ],
  w3: [
    { metric: '连续A', column: 'streak', per: 1 },
    { metric: '连续奖', column: 'streakPay', per: 100 },
  ],
};
const always = [
  { metric: '总分', column: 'total', per: 100 },
  { metric: '成绩等级', column: 'grade', per: undefined },
  { metric: '绩效奖金', column: 'pay', per: 100 },
];

/** The version written by hand: the limit, and what the others are held to. */
export function handWritten(workload, columns) {
  const { roomFor, run } = byHand[workload];
  const room = roomFor(columns.count);
  return { name: 'written by hand', rows: columns.count, run: () => run(columns, room), room };
}

/** The engine, by kernels or by code it emits; `check` counts rows in which it says something else than the version by hand. */
export function engine(workload, columns, isEmitted = false) {
  const rules = ours.rulesOf(workload);
  const table = ours.tableFrom(columns);
  const wanted = [...always, ...outputs[workload]].map(({ metric }) => metric);
  const memory = ours.memory();
  let results;
  return {
    name: isEmitted ? 'kaohe, emitted code' : 'kaohe',
    rows: columns.count,
    run: () => {
      results = ours.run(rules, table, { wanted, memory, arena: isEmitted ? arena : undefined });
    },
    check: (room, rows) => differing(workload, results, room, rows),
  };
}

/** The interpreter over the first rows, and how many of them it sees as the engine's judge does. */
export function interpreter(workload, columns, count) {
  const rows = Math.min(count, columns.count);
  const interpret = ours.interpreted(ours.rulesOf(workload), columns, rows);
  let results;
  return {
    name: 'kaohe, interpreter',
    rows,
    run: () => {
      results = interpret();
    },
    check: (room) => differing(workload, results, room, rows),
  };
}

function differing(workload, results, room, rows) {
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    const isSame = [...always, ...outputs[workload]].every(({ metric, column, per }) => {
      const value = results.value(metric, row);
      if (per === undefined) return (value.kind === 'none' ? '无' : value.label) === grades[room[column][row]];
      return (
        value.kind === 'number' &&
        value.value.numerator * BigInt(per) === BigInt(room[column][row]) * value.value.denominator
      );
    });
    if (!isSame) count += 1;
  }
  return count;
}

/** Another engine, W1 only; `wrong` counts the totals, grades and amounts that differ from the exact ones. */
export async function peer(file, columns, count) {
  const { name, prepare } = await import(`./peers/${file}.mjs`);
  const rows = objectsOf(columns, count);
  const run = await prepare(rows);
  let found;
  return {
    name,
    rows: rows.length,
    run: async () => {
      found = await run();
    },
    wrong: (room) => ({
      totals: found.filter(({ total }, row) => Number(total) !== room.total[row] / 100).length,
      grades: found.filter(({ grade }, row) => grade !== room.grade[row]).length,
      pay: found.filter(({ pay }, row) => Math.round(pay * 100) !== room.pay[row]).length,
    }),
  };
}

/** DuckDB; `check` counts rows in which it says something else than the version by hand. */
export async function duckdb(workload, columns, threads) {
  const { name, prepare } = await import('./peers/duckdb.mjs');
  const database = await prepare(columns, threads);
  return {
    name: `${name}, ${threads} thread${threads === 1 ? '' : 's'}`,
    rows: columns.count,
    run: () => database.run(workload),
    check: async (room) => {
      const found = await database.read();
      const names = [
        'total',
        'grade',
        workload === 'w2' ? 'placed' : undefined,
        workload === 'w3' ? 'streak' : undefined,
      ];
      let count = 0;
      for (let row = 0; row < columns.count; row += 1) {
        const isSame =
          names.every((one) => one === undefined || found[one][row] === room[one][row]) &&
          found.pay[row] === (workload === 'w2' ? room.placedPay : room.pay)[row];
        if (!isSame) count += 1;
      }
      return count;
    },
    close: database.close,
  };
}
