/** W2 written by hand: W1, then places in each team and month by total, conversion and askers, shares by largest remainder, the lower of both grades. */
import { roomFor as roomForW1, runW1 } from './w1.mjs';

export function roomFor(count) {
  return { ...roomForW1(count), placed: new Uint8Array(count), placedPay: new Int32Array(count) };
}

const shares = [15, 45, 30, 10];
const coefficients = Int32Array.of(120, 100, 80, 50, 0);

export function runW2(columns, room) {
  runW1(columns, room);
  const { count, months, asked, paid, base, team, month } = columns;
  const { total, grade, placed, placedPay } = room;
  const { starts, rows } = groupsOf(count, team, month, months);
  const better = (left, right) => {
    if (total[left] !== total[right]) return total[left] > total[right];
    const one = paid[left] * asked[right];
    const other = paid[right] * asked[left];
    return one === other ? asked[left] > asked[right] : one > other;
  };
  const limits = new Map();
  for (let group = 0; group + 1 < starts.length; group += 1) {
    const [from, to] = [starts[group], starts[group + 1]];
    const size = to - from;
    if (size < 5) {
      for (let at = from; at < to; at += 1) placed[rows[at]] = grade[rows[at]];
      continue;
    }
    sort(rows, from, to, better);
    const limit = limits.get(size) ?? limitsOf(size);
    limits.set(size, limit);
    let place = 0;
    for (let at = from; at < to; at += 1) {
      // who is wholly level shares the better place
      if (at > from && better(rows[at - 1], rows[at])) place = at - from;
      const given = place < limit[0] ? 0 : place < limit[1] ? 1 : place < limit[2] ? 2 : 3;
      placed[rows[at]] = Math.max(given, grade[rows[at]]);
    }
  }
  for (let row = 0; row < count; row += 1) {
    placedPay[row] = (base[row] * total[row] * coefficients[placed[row]] + 500_000) / 1_000_000;
  }
}

/** Rows by team and month: a counting sort. */
function groupsOf(count, team, month, months) {
  let last = 0;
  for (let row = 0; row < count; row += 1) if (team[row] > last) last = team[row];
  const starts = new Int32Array((last + 1) * months + 1);
  for (let row = 0; row < count; row += 1) starts[team[row] * months + month[row] + 1] += 1;
  for (let at = 1; at < starts.length; at += 1) starts[at] += starts[at - 1];
  const next = starts.slice();
  const rows = new Int32Array(count);
  for (let row = 0; row < count; row += 1) {
    const group = team[row] * months + month[row];
    rows[next[group]] = row;
    next[group] += 1;
  }
  return { starts, rows };
}

/** Teams are small: each row goes up as far as it is better. */
function sort(rows, from, to, better) {
  for (let at = from + 1; at < to; at += 1) {
    const row = rows[at];
    let place = at;
    while (place > from && better(row, rows[place - 1])) {
      rows[place] = rows[place - 1];
      place -= 1;
    }
    rows[place] = row;
  }
}

/** How many stand at A, at B or better, at C or better. */
function limitsOf(size) {
  const seats = shares.map((share) => Math.floor((size * share) / 100));
  const left = size - seats.reduce((sum, one) => sum + one, 0);
  const byRest = shares
    .map((share, at) => ({ at, rest: (size * share) % 100 }))
    .sort((one, other) => other.rest - one.rest || one.at - other.at);
  for (const { at } of byRest.slice(0, left)) seats[at] += 1;
  return [seats[0], seats[0] + seats[1], seats[0] + seats[1] + seats[2]];
}
