/** What is said in JavaScript for engines that stop at scores: the grade of a total, and money to the fen, in floats. */
export const coefficients = [1.2, 1, 0.8, 0.5, 0];

export function gradeOf(total) {
  const rounded = Math.round(total);
  return rounded >= 91 ? 0 : rounded >= 86 ? 1 : rounded >= 76 ? 2 : rounded >= 65 ? 3 : 4;
}

export function roundFen(yuan) {
  return Math.round(yuan * 100) / 100;
}
