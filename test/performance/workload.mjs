/** The rows every contestant of the benchmarks gets: agent-months near the thresholds, teams of twenty, in columns of integers and as objects. */

/** What the whole shop sold: people who paid, and fen. */
export const shop = { payers: 4549, amount: 38_666_500 };
export const ratings = ['优秀', '良好', '合格', '差'];
export const grades = ['A', 'B', 'C', 'D', '无'];
export const teamSize = 20;

/**
 * Columns of so many rows, one month or several of them per person. Money is in fen, times in tenths of a second, `rating` counts from the best.
 * A person's months stand one behind the other.
 */
export function agentMonths(count, months = 1) {
  const next = chance(42);
  const columns = {
    count,
    months,
    asked: new Int32Array(count),
    paid: new Int32Array(count),
    amount: new Int32Array(count),
    served: new Int32Array(count),
    replied: new Int32Array(count),
    response: new Int32Array(count),
    rating: new Uint8Array(count),
    base: new Int32Array(count),
    person: new Int32Array(count),
    team: new Int32Array(count),
    month: new Int32Array(count),
  };
  for (let row = 0; row < count; row += 1) {
    // every fourth row can lie on a threshold itself, where floats go wrong
    const isRound = next(4) === 0;
    const asked = isRound ? 20 * (5 + next(20)) : 100 + next(400);
    const paid = Math.floor((asked * (44 + next(16))) / 100);
    const served = asked + next(200);
    columns.asked[row] = asked;
    columns.paid[row] = paid;
    columns.amount[row] = paid * (isRound ? 8_500 + 85 * next(18) : 8_500 + next(1_500));
    columns.served[row] = served;
    columns.replied[row] = served - next(Math.ceil(served / 25));
    columns.response[row] = 180 + next(240);
    columns.rating[row] = next(4);
    columns.base[row] = 100_000 + 5_000 * next(60);
    columns.person[row] = Math.floor(row / months);
    columns.team[row] = Math.floor(row / months / teamSize);
    columns.month[row] = row % months;
  }
  return columns;
}

/** The first rows as objects in the units of the rules, for engines that take nothing else. */
export function objectsOf(columns, count) {
  return Array.from({ length: Math.min(count, columns.count) }, (_, row) => ({
    asked: columns.asked[row],
    paid: columns.paid[row],
    amount: columns.amount[row] / 100,
    shopPayers: shop.payers,
    shopAmount: shop.amount / 100,
    served: columns.served[row],
    replied: columns.replied[row],
    response: columns.response[row] / 10,
    rating: ratings[columns.rating[row]],
    base: columns.base[row] / 100,
  }));
}

/** The meaning of W1 on integers of any size, row by row: what every contestant is held to. Totals in hundredths of a point, pay in fen. */
export function expected(columns, count) {
  const total = new Int32Array(count);
  const grade = new Uint8Array(count);
  const pay = new Int32Array(count);
  for (let row = 0; row < count; row += 1) {
    const of = (name) => BigInt(columns[name][row]);
    const ownPrice = of('amount') * BigInt(shop.payers);
    const shopPrice = BigInt(shop.amount) * of('paid');
    const points =
      35n * reached(of('paid'), of('asked'), [55n, 50n, 45n]) +
      25n * reached(ownPrice, shopPrice, [112n, 108n, 106n]) +
      15n * reached(of('replied'), of('served'), [99n, 97n, 95n]) +
      15n * (of('response') <= 250n ? 100n : of('response') <= 300n ? 80n : of('response') <= 400n ? 60n : 50n) +
      10n * [100n, 80n, 70n, 50n][columns.rating[row]];
    const rounded = (points + 50n) / 100n;
    const at = [91n, 86n, 76n, 65n].findIndex((edge) => rounded >= edge);
    total[row] = Number(points);
    grade[row] = at < 0 ? 4 : at;
    // base × total ÷ 100 points × coefficient, half a fen up
    const share = of('base') * points * [120n, 100n, 80n, 50n, 0n][grade[row]];
    pay[row] = Number((share * 2n + 1_000_000n) / 2_000_000n);
  }
  return { total, grade, pay };
}

function reached(part, whole, edges) {
  const band = edges.findIndex((edge) => part * 100n >= edge * whole);
  return [100n, 80n, 60n, 50n][band < 0 ? 3 : band];
}

/** Numbers below a limit, the same in every run. */
export function chance(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
