/** A unit as powers of base units with a scale: compare, multiply, divide. Which units exist is in unit-catalogue.ts. */
import { baseSymbol } from './base-units.js';
import { divide, multiply, one, type Rational } from './rational.js';
import { type Factors, factorsOfSymbol, inverseFactors, joinFactors, symbolOfFactors } from './unit-symbol.js';

/** A unit. A number written in it, times `scale`, is the canonical value: `%` has scale 1/100, `分钟` has 60 and second¹. */
export interface Unit {
  readonly symbol: string;
  readonly scale: Rational;
  /** Powers of base units by name. INVARIANT: no power is zero. */
  readonly powers: Readonly<Record<string, number>>;
}

/** The unit of plain numbers. */
export const dimensionless: Unit = { symbol: '', scale: one, powers: {} };

/** Whether numbers in the two units can be added and compared: minutes with hours, percent with plain numbers. */
export function sameDimension(a: Unit, b: Unit): boolean {
  const bases = Object.keys(a.powers);
  return bases.length === Object.keys(b.powers).length && bases.every((base) => powerOf(a, base) === powerOf(b, base));
}

/** Whether the unit measures nothing, as plain numbers, percent and multiples do. */
export function isDimensionless(unit: Unit): boolean {
  return Object.keys(unit.powers).length === 0;
}

/**
 * The unit in which a product reads best: `元/单` by `单` is `元`, `%` by `元` is `元`, `分钟` by `元/小时` is `元`.
 * Its dimension is exact; its scale fits its own symbol, so carry values in canonical scale.
 */
export function multiplyUnits(a: Unit, b: Unit): Unit {
  const product = exactProduct(a, b, 1);
  if (product.cancels) return product.unit;
  if (isDimensionless(b)) return a.symbol === '' ? b : a;
  if (isDimensionless(a)) return b;
  return sharesBase(a, b) ? canonicalUnit(product.unit) : product.unit;
}

/** The unit in which a quotient reads best: `元` by `单` is `元/单`, `小时` by `分钟` is a plain number. See `multiplyUnits`. */
export function divideUnits(a: Unit, b: Unit): Unit {
  if (sameDimension(a, b)) return dimensionless;
  const quotient = exactProduct(a, b, -1);
  if (quotient.cancels) return quotient.unit;
  if (isDimensionless(b)) return a;
  return sharesBase(a, b) ? canonicalUnit(quotient.unit) : quotient.unit;
}

/** The unit of the same dimension with scale 1 and the symbols of base units: `秒` for `小时`. */
export function canonicalUnit(unit: Unit): Unit {
  const above: string[] = [];
  const below: string[] = [];
  for (const [base, exponent] of Object.entries(unit.powers)) {
    const side = exponent > 0 ? above : below;
    for (let count = Math.abs(exponent); count > 0; count -= 1) side.push(baseSymbol(base));
  }
  return { symbol: symbolOfFactors({ above, below }), scale: one, powers: unit.powers };
}

/** The unit `a · b` (`exponent` 1) or `a / b` (-1) with its exact scale, as written: `元/百分点` has scale 100. */
export function composedUnit(a: Unit, b: Unit, exponent: 1 | -1): Unit {
  return exactProduct(a, b, exponent).unit;
}

function exactProduct(a: Unit, b: Unit, exponent: 1 | -1): { readonly unit: Unit; readonly cancels: boolean } {
  const left = factorsOfSymbol(a.symbol);
  const right = factorsOfSymbol(b.symbol);
  const factors = joinFactors(left, exponent === 1 ? right : inverseFactors(right));
  const symbol = symbolOfFactors(factors);
  const scale = exponent === 1 ? multiply(a.scale, b.scale) : divide(a.scale, b.scale);
  return {
    unit: { symbol, scale, powers: productOfPowers(a, b, exponent) },
    cancels: countFactors(factors) < countFactors(left) + countFactors(right),
  };
}

function productOfPowers(a: Unit, b: Unit, exponent: 1 | -1): Unit['powers'] {
  const powers = new Map(Object.entries(a.powers));
  for (const [base, own] of Object.entries(b.powers)) powers.set(base, (powers.get(base) ?? 0) + exponent * own);
  return Object.fromEntries([...powers].filter(([, own]) => own !== 0));
}

function countFactors(factors: Factors): number {
  return factors.above.length + factors.below.length;
}

function sharesBase(a: Unit, b: Unit): boolean {
  return Object.keys(a.powers).some((base) => Object.hasOwn(b.powers, base));
}

function powerOf(unit: Unit, base: string): number {
  return Object.hasOwn(unit.powers, base) ? (unit.powers[base] ?? 0) : 0;
}
