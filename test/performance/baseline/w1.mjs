/** W1 written by hand over typed columns, exact: whole numbers, ratios cross-multiplied, no branch that data decides. The limit of what JavaScript does with this work. */
import { shop } from '../workload.mjs';

/** What W1 gives: totals in hundredths of a point, grades from the best, pay in fen. */
export function roomFor(count) {
  return { total: new Int32Array(count), grade: new Uint8Array(count), pay: new Int32Array(count) };
}

const ratingPoints = Int32Array.of(1_000, 800, 700, 500);
const gradeOf = Uint8Array.from({ length: 10_001 }, (_, points) => {
  const at = [9_050, 8_550, 7_550, 6_450].findIndex((edge) => points >= edge);
  return at < 0 ? 4 : at;
});
const coefficients = Float64Array.of(120, 100, 80, 50, 0);

/** Fills `room` for all rows: two short loops, of which V8 keeps more in registers than of one long one. */
export function runW1(columns, room) {
  addPoints(columns, room, ratingPoints);
  gradeAndPay(columns, room, gradeOf, coefficients);
}

// tables come as arguments: what a module holds is looked up again in every row

function addPoints({ count, asked, paid, amount, served, replied, response, rating }, { total }, pointsOf) {
  const perOwn = shop.payers * 100;
  const [price112, price108, price106] = [112, 108, 106].map((edge) => shop.amount * edge);
  for (let row = 0; row < count; row += 1) {
    const payers = paid[row];
    const conversion = Math.imul(payers, 100);
    const askers = asked[row];
    const own = amount[row] * perOwn;
    const answers = Math.imul(replied[row], 100);
    const visitors = served[row];
    const seconds = response[row];
    // each edge that is passed adds what its band gives more than the one below
    total[row] =
      4_500 +
      pointsOf[rating[row]] +
      Number(conversion >= Math.imul(askers, 55)) * 700 +
      Number(conversion >= Math.imul(askers, 50)) * 700 +
      Number(conversion >= Math.imul(askers, 45)) * 350 +
      Number(own >= payers * price112) * 500 +
      Number(own >= payers * price108) * 500 +
      Number(own >= payers * price106) * 250 +
      Number(answers >= Math.imul(visitors, 99)) * 300 +
      Number(answers >= Math.imul(visitors, 97)) * 300 +
      Number(answers >= Math.imul(visitors, 95)) * 150 +
      Number(seconds <= 250) * 300 +
      Number(seconds <= 300) * 300 +
      Number(seconds <= 400) * 150;
  }
}

function gradeAndPay({ count, base }, { total, grade, pay }, grades, coefficientOf) {
  for (let row = 0; row < count; row += 1) {
    const points = total[row];
    const found = grades[points];
    grade[row] = found;
    // below 2^53, and far enough from the next whole number for the division to fall on its side; the column takes what is whole of it
    pay[row] = (base[row] * points * coefficientOf[found] + 500_000) / 1_000_000;
  }
}
