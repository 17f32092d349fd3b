/** Answers of pure functions that are worked out once, whoever asks: checks share domains, lookups and tables, edits share declarations. */

/** The same pure function, which remembers its answer for as long as somebody holds what it was asked of. */
export function once<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const known = new WeakMap<From, { readonly value: To }>();
  return (from) => {
    const before = known.get(from);
    if (before !== undefined) return before.value;
    const value = make(from);
    known.set(from, { value });
    return value;
  };
}
