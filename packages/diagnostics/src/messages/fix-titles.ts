/** What the titles of fixes are made of: one per fix and language. */
import type { FixArgs } from '../catalogue/fixes.js';

/** One title per fix; a fix without one does not compile. */
export type FixTitles = { readonly [I in keyof FixArgs]: (args: FixArgs[I]) => string };
