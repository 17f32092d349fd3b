/** Reads unit text such as `元/单`, `万元` and `%`. Printing needs nothing: a unit carries its symbol. */
import { halfWidth } from './half-width.js';
import { multiply, one } from './rational.js';
import { composedUnit, dimensionless, type Unit } from './unit.js';
import { knownUnits, largeCounts } from './unit-catalogue.js';

const longestText = 100;

/** The unit a text names; `declared` are the author's own base units. Undefined when a part of it is not known. */
export function unitFromText(text: string, declared: readonly string[] = []): Unit | undefined {
  if (text.length > longestText) return undefined;
  const symbol = halfWidth(text).trim();
  const single = namedUnit(symbol, declared);
  if (single) return single;
  const [above = '', ...below] = symbol.split('/');
  let unit = above.trim() === '1' && below.length > 0 ? dimensionless : withFactors(dimensionless, above, 1, declared);
  for (const part of below) unit = unit && withFactors(unit, part, -1, declared);
  return unit;
}

/** Every spelling known without declaration, the full-width `％` of Chinese input methods included. */
export function unitNames(): readonly string[] {
  return [...knownUnits.keys(), '％'];
}

function withFactors(unit: Unit, part: string, exponent: 1 | -1, declared: readonly string[]): Unit | undefined {
  let composed = unit;
  for (const factor of part.split(/[·*×]/)) {
    const [, name = '', times = '1'] = /^\s*(.*?)\s*(?:\^([1-9]))?\s*$/.exec(factor) ?? [];
    const next = namedUnit(name, declared);
    if (!next) return undefined;
    for (let count = Number(times); count > 0; count -= 1) composed = composedUnit(composed, next, exponent);
  }
  return composed;
}

function namedUnit(name: string, declared: readonly string[]): Unit | undefined {
  const known = knownUnits.get(name);
  if (known) return known;
  const own = declaredUnit(name, declared);
  if (own) return own;
  const scale = largeCounts.get(name.slice(0, 1));
  const counted = scale && declaredUnit(name.slice(1), declared);
  return counted && { symbol: name, scale: multiply(scale, counted.scale), powers: counted.powers };
}

function declaredUnit(name: string, declared: readonly string[]): Unit | undefined {
  if (name === '' || !declared.includes(name)) return undefined;
  return { symbol: name, scale: one, powers: Object.fromEntries([[name, 1]]) };
}
