/** Whether two pieces of plain data say the same. */
export function isAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const names = Object.keys(one);
  // both are objects, which may be asked for any name
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(right, name) && isAlike(left[name], right[name]))
  );
}
