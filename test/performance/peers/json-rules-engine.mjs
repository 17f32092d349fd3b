/** Table 1.1 and 1.2 of the default rule set in json-rules-engine: one rule per band, one engine, one run per row. Floats, as it has nothing else. */
import { Engine } from 'json-rules-engine';

const ladders = {
  conversion: { operator: 'greaterThanInclusive', edges: [0.55, 0.5, 0.45], weight: 0.35 },
  price: { operator: 'greaterThanInclusive', edges: [1.12, 1.08, 1.06], weight: 0.25 },
  reply: { operator: 'greaterThanInclusive', edges: [0.99, 0.97, 0.95], weight: 0.15 },
  response: { operator: 'lessThanInclusive', edges: [25, 30, 40], weight: 0.15 },
};
const points = [100, 80, 60, 50];
const ratings = { 优秀: 100, 良好: 80, 合格: 70, 差: 50 };

/** The engine, built once. Each band is a rule whose conditions exclude the better bands. */
export function engine() {
  const made = new Engine([], { allowUndefinedFacts: false });
  for (const [fact, { operator, edges, weight }] of Object.entries(ladders)) {
    const worse = operator === 'greaterThanInclusive' ? 'lessThan' : 'greaterThan';
    points.forEach((score, band) => {
      const all = [];
      if (band < edges.length) all.push({ fact, operator, value: edges[band] });
      if (band > 0) all.push({ fact, operator: worse, value: edges[band - 1] });
      made.addRule({ conditions: { all }, event: { type: 'score', params: { part: score * weight } } });
    });
  }
  for (const [label, score] of Object.entries(ratings)) {
    made.addRule({
      conditions: { all: [{ fact: 'rating', operator: 'equal', value: label }] },
      event: { type: 'score', params: { part: score * 0.1 } },
    });
  }
  return made;
}

/** The total and grade of one row of ready-made ratios. */
export async function assess(made, row) {
  const { events } = await made.run(row);
  let total = 0;
  for (const event of events) total += event.params.part;
  const rounded = Math.round(total);
  return { total, grade: rounded >= 91 ? 'A' : rounded >= 86 ? 'B' : rounded >= 76 ? 'C' : rounded >= 65 ? 'D' : '无' };
}
