/** Shares and weights that should make a whole: all in proportion, or the difference put on one. */
import { add, compare, divide, one, type Rational, rational, roundTo, subtract, sum, zero } from '@kaohe/quantity';

/** In hundredths of a per cent, the largest taking what is left; empty where nothing can be scaled. */
export function scaledToOne(parts: readonly Rational[]): readonly Rational[] {
  const total = sum(parts);
  if (compare(total, zero) <= 0) return [];
  const largest = parts.reduce((best, part, index) => (compare(part, parts[best] ?? zero) > 0 ? index : best), 0);
  const scaled = parts.map((part) => roundTo(divide(part, total), rational(1, 10_000), 'half-even'));
  return withRest(scaled, largest);
}

/** The same parts, with what lacks to one put on one of them. */
export function withRest(parts: readonly Rational[], place: number): readonly Rational[] {
  const lacking = subtract(one, sum(parts));
  return parts.map((part, index) => (index === place ? add(part, lacking) : part));
}
