/** What a person reads about one mistake, and what the families of each language must provide. */
import type { Args } from '../catalogue/define.js';

/** The languages sentences exist in. */
export type Language = 'zh' | 'en';

/** What is wrong, why it matters, what to do; lower case, no full stop. */
export interface Sentence {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

/** One sentence per code of a family; a code without one does not compile. */
export type Messages<Shapes> = { readonly [C in keyof Shapes]: (args: Shapes[C]) => Sentence };

/** The sentence of a code whose arguments are only known to be some. */
export type AnyMessage = (args: Args) => Sentence;
