/** W1 written by hand over typed columns, exact: whole numbers, ratios cross-multiplied, no branch that data decides. The limit of what JavaScript does with this work. */
import { shop } from '../workload.mjs';

/** What W1 gives: totals in hundredths of a point, grades from the best, pay in fen. */
export function roomFor(count) {
  return { total: new Int32Array(count), grade: new Uint8Array(count), pay: new Int32Array(count) };
}

const perOwn = shop.payers * 100;
const [price112, price108, price106] = [112, 108, 106].map((edge) => shop.amount * edge);
const ratingPoints = Int32Array.of(1_000, 800, 700, 500);
const gradeOf = Uint8Array.from({ length: 10_001 }, (_, points) => {
  const at = [9_050, 8_550, 7_550, 6_450].findIndex((edge) => points >= edge);
  return at < 0 ? 4 : at;
});
const coefficients = Float64Array.of(120, 100, 80, 50, 0);

/** Fills `room` for all rows. */
export function runW1({ count, asked, paid, amount, served, replied, response, rating, base }, { total, grade, pay }) {
  for (let row = 0; row < count; row += 1) {
    const payers = paid[row];
    const conversion = Math.imul(payers, 100);
    const askers = asked[row];
    const own = amount[row] * perOwn;
    const answers = Math.imul(replied[row], 100);
    const visitors = served[row];
    const seconds = response[row];
    // a difference below zero has all bits of its sign: it takes away what the band above would have given
    const points =
      9_000 +
      ((((conversion - Math.imul(askers, 55)) | 0) >> 31) & -700) +
      ((((conversion - Math.imul(askers, 50)) | 0) >> 31) & -700) +
      ((((conversion - Math.imul(askers, 45)) | 0) >> 31) & -350) +
      (below(own - payers * price112) & -500) +
      (below(own - payers * price108) & -500) +
      (below(own - payers * price106) & -250) +
      ((((answers - Math.imul(visitors, 99)) | 0) >> 31) & -300) +
      ((((answers - Math.imul(visitors, 97)) | 0) >> 31) & -300) +
      ((((answers - Math.imul(visitors, 95)) | 0) >> 31) & -150) +
      (((250 - seconds) >> 31) & -300) +
      (((300 - seconds) >> 31) & -300) +
      (((400 - seconds) >> 31) & -150) +
      ratingPoints[rating[row]];
    const found = gradeOf[points];
    total[row] = points;
    grade[row] = found;
    // below 2^53, and far enough from the next whole number for the division to fall on its side
    pay[row] = Math.floor((base[row] * points * coefficients[found] + 500_000) / 1_000_000);
  }
}

/** All bits for a whole number below zero, none for another. */
function below(difference) {
  return Math.max(-1, Math.min(0, difference)) | 0;
}
