/** Labels of an order as numbers and back. */
import { binary, number, text, when } from '../formula/build.js';
import type { Formula } from '../formula/formula.js';

/** The place of a label counted from the worst, so that better is larger; zero for what is none of them. */
export function placeAmong(labels: readonly string[], made: Formula): Formula {
  return labels.reduceRight(
    (rest, label, place) => when(binary('=', made, text(label)), number(labels.length - place), rest),
    number(0),
  );
}
