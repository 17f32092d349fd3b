/** W1 in json-rules-engine: one rule per band, one engine, one run per row; ratios are made for it beforehand. Floats, as it has nothing else. */
import { Engine } from 'json-rules-engine';
import { coefficients, gradeOf, roundFen } from './floats.mjs';

const ladders = {
  conversion: { operator: 'greaterThanInclusive', edges: [0.55, 0.5, 0.45], weight: 0.35 },
  price: { operator: 'greaterThanInclusive', edges: [1.12, 1.08, 1.06], weight: 0.25 },
  reply: { operator: 'greaterThanInclusive', edges: [0.99, 0.97, 0.95], weight: 0.15 },
  response: { operator: 'lessThanInclusive', edges: [25, 30, 40], weight: 0.15 },
};
const points = [100, 80, 60, 50];
const scores = { 优秀: 100, 良好: 80, 合格: 70, 差: 50 };

export const name = 'json-rules-engine';

export function prepare(rows) {
  const engine = new Engine([], { allowUndefinedFacts: false });
  for (const [fact, { operator, edges, weight }] of Object.entries(ladders)) {
    const worse = operator === 'greaterThanInclusive' ? 'lessThan' : 'greaterThan';
    points.forEach((score, band) => {
      const all = [];
      if (band < edges.length) all.push({ fact, operator, value: edges[band] });
      if (band > 0) all.push({ fact, operator: worse, value: edges[band - 1] });
      engine.addRule({ conditions: { all }, event: { type: 'score', params: { part: score * weight } } });
    });
  }
  for (const [label, score] of Object.entries(scores)) {
    engine.addRule({
      conditions: { all: [{ fact: 'rating', operator: 'equal', value: label }] },
      event: { type: 'score', params: { part: score * 0.1 } },
    });
  }
  return async () => {
    const found = [];
    for (const row of rows) {
      const { events } = await engine.run({
        conversion: row.paid / row.asked,
        price: row.amount / row.paid / (row.shopAmount / row.shopPayers),
        reply: row.replied / row.served,
        response: row.response,
        rating: row.rating,
      });
      let total = 0;
      for (const event of events) total += event.params.part;
      const grade = gradeOf(total);
      found.push({ total, grade, pay: roundFen(((row.base * total) / 100) * coefficients[grade]) });
    }
    return found;
  };
}
