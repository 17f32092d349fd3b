/** What can be told of a template by its text alone: how it scores, and a small picture of its bands. Nothing is compiled for it. */

/** How people are scored, in the order in which the gallery offers it. */
export type Method = 'bands' | 'linear' | 'rank' | 'commission';

export const methods: readonly Method[] = ['bands', 'linear', 'rank', 'commission'];

const signs: Readonly<Record<Method, RegExp>> = {
  bands: /^ {2}(?:[<>]=?|\d).*->/m,
  linear: /^ {2}(?:方式|method)\s+(?:直线|线性|插值|linear)|(?:直线|线性)计分|封顶|限于|clamp/m,
  rank: /^(?:名额|quota)\s|名次|排名|百分位|rank/m,
  commission: /提成|佣金|累进|commission/m,
};

export function methodsOf(text: string): readonly Method[] {
  const rules = text.replaceAll(/#.*$/gm, '');
  return methods.filter((method) => signs[method].test(rules));
}

/** The bands of the first indicators, each as parts of its best: one row of the picture. */
export function bandsOf(text: string): readonly (readonly number[])[] {
  return text
    .split(/^(?=\S)/m)
    .filter((block) => /^(?:指标|kpi|查表|table|阶梯|ladder|等级|grade)\s/.test(block))
    .map(pointsOf)
    .filter((points) => points.length > 1)
    .slice(0, mostRows)
    .map((points) => {
      const best = Math.max(...points.map(Math.abs), Number.MIN_VALUE);
      return points.map((one) => Math.abs(one) / best);
    });
}

const mostRows = 5;

/** What stands behind the arrows, from the lowest to the highest; drawn, never computed with. */
function pointsOf(block: string): readonly number[] {
  const found = [...block.matchAll(/^ {2}(?!例|example).*->\s*(-?\d+(?:\.\d+)?)/gm)].map(([, points]) =>
    Number(points),
  );
  return found.sort((one, other) => one - other);
}
