/** What overrides replace: needed for names, for the order of declarations, and again when metrics are made. */
import type * as Syntax from '../syntax/tree.js';
import { isSpelled } from '../tokens/spelling.js';
import { words } from '../tokens/words.js';
import { type Declaration, unnamedTotal } from './tree.js';

const suffix = '.改判';

/** The id of the override of a declaration: it shares the name with what it replaces. */
export function overrideId(name: string): string {
  return `${name === 'total' ? unnamedTotal : name}${suffix}`;
}

/** The id of the declaration an override replaces the value of. */
export function targetOfOverride({ id }: Declaration): string {
  return id.slice(0, -suffix.length);
}

/** Whether a reference in the override of `target` is `target.原值`: what was computed is known there, what holds is not. */
export function isOwnComputed(
  target: string,
  { path }: Extract<Syntax.Expression, { readonly kind: 'reference' }>,
): boolean {
  const [first, member] = path.map((name) => name.text);
  return (
    (first === 'total' ? unnamedTotal : first) === target && member !== undefined && isSpelled(words.computed, member)
  );
}
