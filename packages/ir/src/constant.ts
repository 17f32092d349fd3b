/** Values that are known when the rules are read. */
import type { Rational, Unit } from '@kaohe/quantity';

/** A value that is known when the rules are read. Numbers are in canonical scale; `unit` is how the author wrote it. */
export type Constant =
  | { readonly kind: 'number'; readonly value: Rational; readonly unit: Unit }
  | { readonly kind: 'choice'; readonly label: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  | { readonly kind: 'none' };
