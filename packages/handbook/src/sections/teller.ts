/** What sections are written with: a speaker for expressions, and the words of chapters. */

import type { Speaker } from '../sentences/speaker.js';
import type { SectionWords } from '../words/section-words.js';

/** Tells the sections of one handbook. */
export interface Teller {
  readonly speaker: Speaker;
  readonly words: SectionWords;
}
