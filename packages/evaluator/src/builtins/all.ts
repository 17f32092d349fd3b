/** Every built-in function by its id. */
import type { BuiltinId } from '@kaohe/ir';
import { absolute, better, type Implementation, maximum, minimum, worse } from './arithmetic.js';
import { exponentialOf, logarithmOf, power, rootOf } from './curves.js';
import { dates } from './dates.js';

/** The built-in functions. */
export const builtins: Readonly<Record<BuiltinId, Implementation>> = {
  minimum,
  maximum,
  absolute,
  worse,
  better,
  ...dates,
  power,
  'square-root': rootOf,
  exponential: exponentialOf,
  logarithm: logarithmOf,
};
