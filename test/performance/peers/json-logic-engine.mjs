/** W1 in json-logic-engine, its compiled mode. Floats. */
import { LogicEngine } from 'json-logic-engine';

const v = (name) => ({ var: name });
const over = (left, right) => ({ '/': [left, right] });
const ladder = (subject, operator, edges) => ({
  if: [...edges.flatMap((edge, at) => [{ [operator]: [subject, edge] }, [100, 80, 60][at]]), 50],
});

const conversion = over(v('paid'), v('asked'));
const price = over(over(v('amount'), v('paid')), over(v('shopAmount'), v('shopPayers')));
const reply = over(v('replied'), v('served'));
const labels = {
  if: ['优秀', '良好', '合格'].flatMap((label, at) => [{ '===': [v('rating'), label] }, [100, 80, 70][at]]).concat(50),
};

const total = {
  '+': [
    { '*': [0.35, ladder(conversion, '>=', [0.55, 0.5, 0.45])] },
    { '*': [0.25, ladder(price, '>=', [1.12, 1.08, 1.06])] },
    { '*': [0.15, ladder(reply, '>=', [0.99, 0.97, 0.95])] },
    { '*': [0.15, ladder(v('response'), '<=', [25, 30, 40])] },
    { '*': [0.1, labels] },
  ],
};
const rounded = { round: [v('total')] };
const grade = { if: [91, 86, 76, 65].flatMap((edge, at) => [{ '>=': [rounded, edge] }, at]).concat(4) };
const coefficient = { if: [1.2, 1, 0.8, 0.5].flatMap((value, at) => [{ '===': [v('grade'), at] }, value]).concat(0) };
const pay = { '/': [{ round: [{ '*': [v('base'), v('total'), coefficient] }] }, 100] };

export const name = 'json-logic-engine';

export function prepare(rows) {
  const engine = new LogicEngine();
  engine.addMethod('round', ([value]) => Math.round(value), { deterministic: true });
  const [totalOf, gradeOf, payOf] = [total, grade, pay].map((logic) => engine.build(logic));
  return () =>
    rows.map((row) => {
      const found = { total: totalOf(row), grade: 0, base: row.base, pay: 0 };
      found.grade = gradeOf(found);
      found.pay = payOf(found);
      return found;
    });
}
