/** Throws on what only our own bug can cause; what a user can cause is a diagnostic instead. */

/** Demands that `condition` holds; `must` says in words what must hold. */
export function invariant(condition: unknown, must: string): asserts condition {
  if (!condition) throw new Error(`this must hold: ${must}`);
}
