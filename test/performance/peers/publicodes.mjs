/** W1 in publicodes: one situation per row. Floats. */
import Engine from 'publicodes';

const ladder = (subject, operator, edges) => ({
  variations: [
    ...edges.map((edge, at) => ({ si: `${subject} ${operator} ${edge}`, alors: [100, 80, 60][at] })),
    { sinon: 50 },
  ],
});

const rules = {
  ...Object.fromEntries(
    ['asked', 'paid', 'amount', 'shop amount', 'shop payers', 'served', 'replied', 'response', 'rating', 'base'].map(
      (one) => [one, 0],
    ),
  ),
  conversion: 'paid / asked',
  price: '(amount / paid) / (shop amount / shop payers)',
  reply: 'replied / served',
  'score conversion': ladder('conversion', '>=', [0.55, 0.5, 0.45]),
  'score price': ladder('price', '>=', [1.12, 1.08, 1.06]),
  'score reply': ladder('reply', '>=', [0.99, 0.97, 0.95]),
  'score response': ladder('response', '<=', [25, 30, 40]),
  'score rating': {
    variations: [0, 1, 2].map((at) => ({ si: `rating = ${at}`, alors: [100, 80, 70][at] })).concat({ sinon: 50 }),
  },
  total: {
    somme: [
      '0.35 * score conversion',
      '0.25 * score price',
      '0.15 * score reply',
      '0.15 * score response',
      '0.1 * score rating',
    ],
  },
  rounded: { valeur: 'total', arrondi: 'oui' },
  grade: {
    variations: [91, 86, 76, 65].map((edge, at) => ({ si: `rounded >= ${edge}`, alors: at })).concat({ sinon: 4 }),
  },
  coefficient: {
    variations: [1.2, 1, 0.8, 0.5].map((value, at) => ({ si: `grade = ${at}`, alors: value })).concat({ sinon: 0 }),
  },
  pay: { valeur: 'base * total / 100 * coefficient', arrondi: '2 décimales' },
};

export const name = 'publicodes';

const labels = { 优秀: 0, 良好: 1, 合格: 2, 差: 3 };

export function prepare(rows) {
  const engine = new Engine(rules, { logger: { log() {}, warn() {}, error() {} } });
  return () =>
    rows.map((row) => {
      engine.setSituation({
        asked: row.asked,
        paid: row.paid,
        amount: row.amount,
        'shop amount': row.shopAmount,
        'shop payers': row.shopPayers,
        served: row.served,
        replied: row.replied,
        response: row.response,
        rating: labels[row.rating],
        base: row.base,
      });
      const [total, grade, pay] = ['total', 'grade', 'pay'].map((rule) => engine.evaluate(rule).nodeValue);
      return { total, grade, pay };
    });
}
