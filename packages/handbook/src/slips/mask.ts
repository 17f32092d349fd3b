/** Names that are not to be read: masked, or taken out of what other people wrote. */

/** `小*` for 小美, `A**` for Anna: the first letter behind the shop, and no more about the rest than that there is one. */
export function maskedName(name: string): string {
  const [first = '', ...rest] = [...(name.split(/[:：]/).at(-1) ?? name).trim()];
  const stars = /\p{Script=Han}/u.test(first) && rest.length < 2 ? '*' : '**';
  return `${first}${stars}`;
}

/** The text with every one of the names, the longest first, replaced; a name of letters and digits only where it stands alone. */
export function withoutNames(text: string, names: readonly string[], replacement: (name: string) => string): string {
  return names
    .filter((name) => name !== '')
    .toSorted((left, right) => right.length - left.length)
    .reduce((left, name) => left.replaceAll(patternOf(name), () => replacement(name)), text);
}

function patternOf(name: string): RegExp {
  const literal = name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const isPlain = /^[A-Za-z0-9]+$/.test(name);
  return new RegExp(isPlain ? `(?<![A-Za-z0-9])${literal}(?![A-Za-z0-9])` : literal, 'gu');
}
