/** The same rules with one thing written otherwise, as a new version of a scheme has it; or with nothing that counts. */
import type { Chance } from './scorecard.js';

/** Undefined where there is nothing of the kind that was drawn. */
export function changedFrom(next: Chance, text: string): string | undefined {
  const kinds: readonly (() => string | undefined)[] = [
    // nothing at all, or a remark
    () => `${text}# 新版\n`,
    () => text.replace('薪酬 奖金 = ', '薪酬 奖金 =  '),
    // a row's points, and its edge
    () => inOne(next, text, /-> (\d+)$/gmu, (points) => `-> ${Number(points) + 5 * (1 + next(3))}`),
    () => inOne(next, text, /^ {2}(?:>=|<=|<|>) (\d+) ->/gmu, (edge, row) => row.replace(edge, `${Number(edge) + 1}`)),
    () => inOne(next, text, /^ {2}[[(](\d+), \d+[\])] ->/gmu, (edge, row) => row.replace(edge, `${Number(edge) + 1}`)),
    // an edge that is in, or not
    () => inOne(next, text, /^ {2}(>=) \d+ ->/gmu, (_, row) => row.replace('>=', '>')),
    // a row behind all others that nothing is left for
    () => inOne(next, text, /^ {2}(否则) -> .*$/gmu, (_, row) => `  > 200 -> 95\n${row}`),
    // how the grade rounds, and what is paid
    () => inOne(next, text, /(四舍五入到 1分)$/gmu, () => '向下取整到 1分'),
    () => inOne(next, text, /^等级 级 按 (总分)$/gmu, (_, head) => `${head} 四舍五入到 1分`),
    () =>
      inOne(next, text, /^薪酬 .*?(\d+)元/gmu, (amount, pay) => pay.replace(`${amount}元`, `${Number(amount) + 50}元`)),
  ];
  return kinds[next(kinds.length)]?.();
}

/** One of the matches written otherwise; `own` is what stands in the brackets of the pattern. */
function inOne(
  next: Chance,
  text: string,
  pattern: RegExp,
  written: (own: string, match: string) => string,
): string | undefined {
  const found = [...text.matchAll(pattern)];
  const one = found[next(Math.max(1, found.length))];
  if (one === undefined) return undefined;
  const [match, own = ''] = one;
  return text.slice(0, one.index) + written(own, match) + text.slice(one.index + match.length);
}
