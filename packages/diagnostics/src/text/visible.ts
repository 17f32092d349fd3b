/** Characters that draw nothing or steer the terminal, made visible: text of strangers must not move the cursor or hide. */

// Controls, formats (zero width, bidirectional), line and paragraph separators, halves of pairs. U+200D stays: it joins emoji.
const unseen = /(?!\u200d)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** The same text with each unseen character as one middle dot, so that columns stay countable. */
export function dotted(text: string): string {
  return text.replaceAll(unseen, '·');
}

/** The same text with each unseen character named, as `‹U+200B›`; at most `limit` UTF-16 units of it. */
export function named(text: string, limit: number): string {
  const kept = text.length > limit ? `${text.slice(0, limit)}…` : text;
  return kept.replaceAll(unseen, (character) => `‹U+${codeOf(character)}›`);
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
