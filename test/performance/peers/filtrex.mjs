/** W1 in filtrex: expressions compiled to JavaScript. Floats. */
import { compileExpression } from 'filtrex';

const ladder = (subject, operator, edges) =>
  `(if ${subject} ${operator} ${edges[0]} then 100 else if ${subject} ${operator} ${edges[1]} then 80 else if ${subject} ${operator} ${edges[2]} then 60 else 50)`;

const total = [
  `0.35 * ${ladder('paid / asked', '>=', [0.55, 0.5, 0.45])}`,
  `0.25 * ${ladder('amount / paid / (shopAmount / shopPayers)', '>=', [1.12, 1.08, 1.06])}`,
  `0.15 * ${ladder('replied / served', '>=', [0.99, 0.97, 0.95])}`,
  `0.15 * ${ladder('response', '<=', [25, 30, 40])}`,
  '0.1 * (if rating == "优秀" then 100 else if rating == "良好" then 80 else if rating == "合格" then 70 else 50)',
].join(' + ');
const grade =
  'if round(total) >= 91 then 0 else if round(total) >= 86 then 1 else if round(total) >= 76 then 2 else if round(total) >= 65 then 3 else 4';
const pay =
  'round(base * total * (if grade == 0 then 1.2 else if grade == 1 then 1 else if grade == 2 then 0.8 else if grade == 3 then 0.5 else 0)) / 100';

export const name = 'filtrex';

export function prepare(rows) {
  const [totalOf, gradeOf, payOf] = [total, grade, pay].map((text) => compileExpression(text));
  return () =>
    rows.map((row) => {
      const found = { total: totalOf(row), grade: 0, base: row.base, pay: 0 };
      found.grade = gradeOf(found);
      found.pay = payOf(found);
      return found;
    });
}
