/** The text form of a composed unit, `元·人/单/天`, as factors above and below the line. Knows no units. */

/** The names multiplied and the names divided by, in the order they are written. */
export interface Factors {
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** The factors of a symbol: everything after the first `/` is below the line; `1` stands for nothing above it. */
export function factorsOfSymbol(symbol: string): Factors {
  const [first = '', ...rest] = symbol.split('/');
  return { above: first === '' || first === '1' ? [] : namesIn(first), below: rest.flatMap(namesIn) };
}

/** The symbol of factors, equal names joined as powers: `元·人/天`, `秒^2`, `1/单`; nothing for no factors. */
export function symbolOfFactors(factors: Factors): string {
  if (factors.below.length === 0) return joinNames(factors.above, '·');
  return `${joinNames(factors.above, '·') || '1'}/${joinNames(factors.below, '/')}`;
}

/** Both lists of factors as one, without the names that stand above and below. */
export function joinFactors(a: Factors, b: Factors): Factors {
  const below = [...a.below, ...b.below];
  const above: string[] = [];
  for (const name of [...a.above, ...b.above]) {
    const partner = below.indexOf(name);
    if (partner < 0) above.push(name);
    else below.splice(partner, 1);
  }
  return { above, below };
}

/** The factors of one divided by the unit. */
export function inverseFactors(factors: Factors): Factors {
  return { above: factors.below, below: factors.above };
}

function namesIn(part: string): readonly string[] {
  return part.split('·').flatMap((factor) => {
    const [, name = factor, exponent = '1'] = /^(.+)\^(\d{1,3})$/.exec(factor) ?? [];
    return Array.from({ length: Number(exponent) }, () => name);
  });
}

function joinNames(names: readonly string[], separator: string): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count === 1 ? name : `${name}^${count}`)).join(separator);
}
