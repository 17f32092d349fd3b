/** Every built-in function by its id. */
import type { BuiltinId } from '@kaohe/ir';
import { absolute, better, demote, type Implementation, maximum, minimum, promote, worse } from './arithmetic.js';
import { exponentialOf, logarithmOf, power, rootOf } from './curves.js';
import { dates } from './dates.js';

/** The built-in functions. */
export const builtins: Readonly<Record<BuiltinId, Implementation>> = {
  minimum,
  maximum,
  absolute,
  worse,
  promote,
  demote,
  better,
  ...dates,
  power,
  'square-root': rootOf,
  exponential: exponentialOf,
  logarithm: logarithmOf,
};
