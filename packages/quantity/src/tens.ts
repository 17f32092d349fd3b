/** What decides whether the decimals of a fraction end. */

/** A whole number above zero, of those that are exact as they are, as 2^twos × 5^fives × rest. */
export function withoutTens(whole: number): { readonly twos: number; readonly fives: number; readonly rest: number } {
  let rest = whole;
  let twos = 0;
  let fives = 0;
  // no remainders: of numbers this large they cost more than everything else
  for (let half = rest / 2; Math.floor(half) === half; half = rest / 2) {
    rest = half;
    twos += 1;
  }
  for (let fifth = Math.floor(rest / 5); fifth * 5 === rest; fifth = Math.floor(rest / 5)) {
    rest = fifth;
    fives += 1;
  }
  return { twos, fives, rest };
}
