/** Whether the decimals of a fraction end, and how many there are. */
import { largestWhole } from '@kaohe/evaluator';
import { withoutTens } from '@kaohe/quantity';

/** How many decimals a fraction over `below` has; undefined where they do not end. */
export function placesOf(below: number): number | undefined {
  const { twos, fives, rest } = withoutTens(below);
  return rest === 1 && Math.max(twos, fives) <= 15 ? Math.max(twos, fives) : undefined;
}

/** Whether the decimals of whole / parts end at all; also true where one cannot tell. */
export function endsSomewhere(whole: number, parts: number): boolean {
  if (!(parts > 0 && parts <= largestWhole)) return true;
  const rest = restOf(parts);
  return rest === 1 || Math.round(whole / rest) * rest === whole;
}

/** What is left of a whole number without its twos and fives; small ones are remembered. */
export function restOf(whole: number): number {
  if (whole >= mostRests) return largeRest(whole);
  const known = rests[whole] as number;
  if (known !== 0) return known;
  const rest = largeRest(whole);
  rests[whole] = rest;
  return rest;
}

const mostRests = 1 << 16;
const rests = new Int32Array(mostRests);

function largeRest(whole: number): number {
  let rest = whole;
  const low = rest | 0;
  // all its twos at once, where the low half shows them
  if (low !== 0) rest /= (low & -low) >>> 0;
  else for (let half = rest / 2; Math.floor(half) === half; half = rest / 2) rest = half;
  for (let fifth = Math.floor(rest / 5); fifth * 5 === rest; fifth = Math.floor(rest / 5)) rest = fifth;
  return rest;
}
