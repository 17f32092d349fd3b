/** Headings that the rules do not name and that say the same: what other platforms call the figure, what summary rows call it. */
import type { Input } from '@kaohe/ir';
import { isDimensionless } from '@kaohe/quantity';
import { dictionary, type Figure, summaryLabels } from './dictionary.js';
import { comparable, headingOf } from './heading.js';

/** The headings of the figure an input is, and of what it is taken from a summary row as. */
export function furtherHeadings(input: Input, units: readonly string[]): readonly string[] {
  const names = [input.id, input.label, ...input.aliases];
  return names.flatMap((name) => {
    const dot = name.indexOf('.');
    if (dot < 0) return figureOf(input, name, units)?.headings ?? [];
    const rest = name.slice(dot + 1);
    const headings = [rest, ...(figureOf(input, rest, units)?.headings ?? [])];
    return labelsOf(name.slice(0, dot)).flatMap((label) => headings.map((heading) => `${label}.${heading}`));
  });
}

/** The figure that a heading names, if the input can be one. */
export function figureOf(input: Input, name: string, units: readonly string[]): Figure | undefined {
  const { full, bare } = headingOf(name, units);
  const found = figures.get(full) ?? figures.get(bare);
  return found && isOfType(input, found) ? found : undefined;
}

/** The figure a heading names, whatever it is asked for. */
export function figureNamed(heading: string): Figure | undefined {
  const { full, bare } = headingOf(heading, []);
  return figures.get(full) ?? figures.get(bare);
}

const figures: ReadonlyMap<string, Figure> = new Map(
  dictionary.flatMap((figure) =>
    figure.headings.flatMap((heading) => {
      const { full, bare } = headingOf(heading, []);
      return [...(bare === full ? [] : [[bare, figure] as const]), [full, figure] as const];
    }),
  ),
);

function isOfType({ type }: Input, figure: Figure): boolean {
  switch (figure.type) {
    case 'text':
      return type.kind === 'text' || type.kind === 'choice';
    case 'date':
      return type.kind === 'date';
    case 'money':
      return type.kind === 'number' && type.unit.powers.yuan === 1;
    case 'seconds':
      return type.kind === 'number' && type.unit.powers.second === 1;
    case 'rate':
    case 'ratio':
      return type.kind === 'number' && isDimensionless(type.unit);
    case 'count':
      return (
        type.kind === 'number' && !('yuan' in type.unit.powers || 'second' in type.unit.powers) && !isPercent(type.unit)
      );
  }
}

function isPercent(unit: Parameters<typeof isDimensionless>[0]): boolean {
  return isDimensionless(unit) && unit.scale.denominator === 100n;
}

/** How rules may call a summary row, whatever the platform calls it: `店铺.客单价`, `peers.客单价`. */
const rowNames: readonly (readonly [keyof typeof summaryLabels, readonly string[]])[] = [
  ['shop-sum', ['店铺', '全店', 'shop']],
  ['shop-mean', ['店铺均值', '全店均值', 'shop-mean']],
  ['peers-mean', ['同行', '同行均值', 'peers']],
  ['peers-best', ['同行优秀', 'peers-best']],
];

/** The labels of the rows meant by a name: its own, and those that other platforms give such a row. */
function labelsOf(prefix: string): readonly string[] {
  const wanted = comparable(prefix);
  for (const [kind, names] of rowNames) {
    const labels: readonly string[] = summaryLabels[kind];
    if ([...names, ...labels].some((name) => comparable(name) === wanted)) return labels;
  }
  return [];
}

/** Whether a name ends in what the heading is: 全店平均客单价 in 客单价, or another heading of that figure. */
export function isNamedAfter(name: string, heading: string): boolean {
  const wanted = comparable(name);
  const own = figureNamed(heading)?.headings ?? [heading];
  return own.some((one) => wanted.endsWith(headingOf(one, []).bare));
}
