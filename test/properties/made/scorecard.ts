/** Scorecards made by chance: small enough to try every combination of what their items can be, and with the slips that paper has. */

/** The next whole number from 0 up to `limit`, which is left out. */
export type Chance = (limit: number) => number;

/** A KPI: what its value can be, and its rows. */
export interface Item {
  readonly name: string;
  readonly input: string;
  /** The labels of a rating; undefined for a number from 0 to 100. */
  readonly labels: readonly string[] | undefined;
  /** Every number that stands in a row. */
  readonly edges: readonly number[];
  readonly lines: readonly string[];
}

export interface Scorecard {
  readonly items: readonly Item[];
  /** Totals that are weighted, or points that are added. */
  readonly isWeighted: boolean;
  /** Whether pay reads the total itself, or nothing but the grade. */
  readonly isPaidByTotal: boolean;
  readonly text: string;
}

const ratings = ['优', '良', '差'];

export function scorecardFrom(next: Chance): Scorecard {
  const isWeighted = next(5) > 0;
  const count = [2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4][next(12)] ?? 2;
  const weights = weightsOf(next, count);
  const items = weights.map((weight, place) => itemFrom(next, place, isWeighted ? weight : undefined));
  const grade = gradeFrom(next);
  const pay = payFrom(
    next,
    letters.filter((letter) => grade.some((line) => line.endsWith(`-> ${letter}`))),
  );
  const text = [
    '标准 样例',
    '  对象 人员 属于 组',
    ...items.flatMap(({ lines }) => lines),
    '总分',
    ...(isWeighted ? [] : ['  按分相加']),
    ...(next(6) === 0 ? [`  上限 ${60 + 5 * next(9)}分`] : []),
    ...(next(8) === 0 ? [`  下限 ${5 * next(9)}分`] : []),
    ...grade,
    ...pay,
    '',
  ].join('\n');
  return { items, isWeighted, isPaidByTotal: pay.some((line) => line.includes('总分')), text };
}

/** Weights in steps of 5%; one in thirty does not come to 100%. */
function weightsOf(next: Chance, count: number): readonly number[] {
  let left = 20;
  const weights = Array.from({ length: count }, (_, place) => {
    const most = left - (count - place - 1);
    const own = place === count - 1 ? left : 1 + next(most);
    left -= own;
    return own * 5;
  });
  return next(30) === 0 ? weights.map((one, place) => (place === 0 ? one + 5 * (1 + next(3)) : one)) : weights;
}

function itemFrom(next: Chance, place: number, weight: number | undefined): Item {
  const [name, input] = [`项${place}`, `入${place}`];
  const best = weight === undefined ? 40 : 100;
  const form = next(10);
  const labels = form === 0 ? ratings : undefined;
  const { rows, edges, direction } =
    labels !== undefined ? ratingRows(next, best) : form < 6 ? ladderRows(next, best) : rangeRows(next, best);
  const lines = [
    labels === undefined ? `输入 ${input} : 分\n  范围 0分..100分` : `输入 ${input} : 取值 ${labels.join(', ')}`,
    `指标 ${name} = ${input}`,
    ...(weight === undefined ? [] : [`  权重 ${weight}%`]),
    ...(direction === '' ? [] : [`  ${direction}`]),
    ...(weight !== undefined && next(12) === 0 ? ['  缺失 不计'] : []),
    ...rows.map((row) => `  ${row}`),
  ];
  return { name, input, labels, edges, lines };
}

interface Rows {
  readonly rows: readonly string[];
  readonly edges: readonly number[];
  readonly direction: string;
}

function pointsBelow(next: Chance, best: number): number {
  return 5 * next(best / 5 + 1);
}

function ratingRows(next: Chance, best: number): Rows {
  const points = [best, pointsBelow(next, best), pointsBelow(next, best)].sort((a, b) => b - a);
  const rows = ratings.map((label, place) => `${label} -> ${points[place]}`);
  return { rows: next(8) === 0 ? rows.slice(0, 2) : rows, edges: [], direction: '' };
}

function someEdges(next: Chance, count: number): readonly number[] {
  const found = new Set<number>();
  while (found.size < count) found.add(1 + next(99));
  return [...found].sort((a, b) => a - b);
}

/** `>= 80 -> 100`, `>= 60 -> 80`, `否则 -> 50`; or the other way round. */
function ladderRows(next: Chance, best: number): Rows {
  const isUp = next(3) > 0;
  const edges = someEdges(next, 1 + next(3));
  const sign = (isUp ? ['>=', '>='] : ['<=', '<'])[next(2)] ?? '>=';
  const points = edges.map(() => pointsBelow(next, best)).sort((a, b) => b - a);
  // one row in a few is out of order, and the points of one in a few
  if (next(8) === 0) points.reverse();
  const sorted = isUp ? edges.toReversed() : [...edges];
  if (next(12) === 0) sorted.reverse();
  const rows = sorted.map((edge, place) => `${sign} ${edge} -> ${points[place]}`);
  const least = Math.max(0, (points.at(-1) ?? 0) - 5 * next(4));
  const direction = next(4) === 0 ? '' : isUp ? '越高越好' : '越低越好';
  return { rows: next(10) === 0 ? rows : [...rows, `否则 -> ${least}`], edges, direction };
}

/** `[60, 80) -> 80`: rows with two ends, of which some leave a gap, and some overlap. */
function rangeRows(next: Chance, best: number): Rows {
  const cuts = [0, ...someEdges(next, 1 + next(2)), 100];
  const written: number[] = [];
  const rows = cuts.slice(1).map((cut, place) => {
    const isLast = place === cuts.length - 2;
    const low = Math.max(0, (cuts[place] ?? 0) + (place > 0 && next(8) === 0 ? next(7) - 3 : 0));
    const high = isLast && next(10) > 0 ? 100 : Math.min(100, cut + (next(10) === 0 ? next(7) - 3 : 0));
    written.push(low, high);
    const isOpenLow = place > 0 && next(10) === 0;
    return `${isOpenLow ? '(' : '['}${low}, ${high}${isLast || next(10) === 0 ? ']' : ')'} -> ${pointsBelow(next, best)}`;
  });
  const ordered = next(3) === 0 ? rows : rows.toReversed();
  return {
    rows: next(4) === 0 ? [...ordered, `否则 -> ${pointsBelow(next, best)}`] : ordered,
    edges: [...new Set(written)].sort((a, b) => a - b),
    direction: '',
  };
}

const letters = ['A', 'B', 'C', 'D'];

/** Grades from the best; some as printed ones are: whole numbers with a slit between them, an end that nobody thought of. */
function gradeFrom(next: Chance): readonly string[] {
  const rounding = ['', '', ' 四舍五入到 1分', ' 向下取整到 1分', ' 向上取整到 0.5分'][next(5)] ?? '';
  const lows = someEdges(next, 1 + next(3)).toReversed();
  const head = `等级 级 按 总分${rounding}`;
  if (next(3) === 0) {
    const rows = lows.map((low, place) => `  ${next(6) === 0 ? '>' : '>='} ${low} -> ${letters[place]}`);
    const last = next(4) === 0 ? '无' : letters[lows.length];
    return [head, ...rows, ...(next(4) === 0 ? [] : [`  否则 -> ${last}`])];
  }
  const rows = [...lows, 0].map((low, place) => {
    const above = place === 0 ? 100 : (lows[place - 1] ?? 0);
    const slip = next(8) === 0 ? next(5) - 2 : 0;
    const isSlit = place > 0 && next(3) === 0;
    const high = Math.min(100, Math.max(low, above - (isSlit ? 1 : 0) + slip));
    const isClosed = place === 0 || isSlit || next(10) === 0;
    return `  [${low}, ${high}${isClosed ? ']' : ')'} -> ${letters[place]}`;
  });
  return [head, ...rows];
}

/** What is paid: by the total, by the grade, by both, out of an amount of each person or of the shop. */
function payFrom(next: Chance, grades: readonly string[]): readonly string[] {
  const [edge, high, low] = [40 + next(50), next(12) - 2, next(10)];
  const rounded = (formula: string): string => `薪酬 奖金 = (${formula}) 四舍五入到 0.01元`;
  switch (next(8)) {
    case 0:
      return [rounded(`如果 总分 >= ${edge} 则 ${high * 100}元 否则 ${low * 100}元`)];
    case 1:
      return [rounded(`如果 级 = A 则 总分 * ${high}元/分 否则 ${low * 100}元`)];
    case 2:
      return [rounded(`(总分 - ${edge}分) * ${low}元/分`)];
    case 3:
      return [rounded(`如果 级 = A 则 ${high * 100}元 否则 ${low * 100}元`)];
    case 4:
      return ['输入 基数 : 元', '  范围 0元..5000元', rounded(`基数 * 总分 / 100分`)];
    case 5:
      return ['参数 单价 = 3元/分', rounded(`如果 总分 > ${edge} 则 单价 * 总分 否则 ${low}元`)];
    case 6:
      return ['查表 系数 按 级', ...grades.map((letter) => `  ${letter} -> ${next(4) / 2}`), rounded(`1000元 * 系数`)];
    default:
      return [rounded(`总分 * ${low}元/分`)];
  }
}
