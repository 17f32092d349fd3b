/** What breaks a rule of the house, where, and which rule. */

/** One broken rule. */
export interface Offence {
  /** The file, with the line if there is one. */
  readonly place: string;
  /** The arrow, word or number that offends. */
  readonly what: string;
  /** The sentence of the rule. */
  readonly rule: string;
}

/** `place: what — rule`. */
export function printOffence({ place, what, rule }: Offence): string {
  return `${place}: ${what} — ${rule}`;
}
