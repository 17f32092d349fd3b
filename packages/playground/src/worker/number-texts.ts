/** Texts of numbers, kept from one snapshot to the next: an edit changes few numbers of many, and printing exactly is what costs. */
import type { Type } from '@kaohe/ir';
import type { Rational } from '@kaohe/quantity';

/** Enough for a thousand people with fifty numbers each. */
const most = 50_000;

/** A memory of the texts of one way of printing; `way` tells apart what else decides. */
export type NumberTexts = (value: Rational, type: Type | undefined, way: string, print: () => string) => string;

/** A new memory; when it is full it begins anew. */
export function numberTexts(): NumberTexts {
  const texts = new Map<string, string>();
  return ({ numerator, denominator }, type, way, print) => {
    const key = `${numerator}/${denominator} ${wayOf(type)} ${way}`;
    const known = texts.get(key);
    if (known !== undefined) return known;
    const text = print();
    if (texts.size >= most) texts.clear();
    texts.set(key, text);
    return text;
  };
}

function wayOf(type: Type | undefined): string {
  return type?.kind === 'number'
    ? `${type.unit.symbol} ${type.unit.scale.numerator}/${type.unit.scale.denominator}`
    : `${type?.kind}`;
}
