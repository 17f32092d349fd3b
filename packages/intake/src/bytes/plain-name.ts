/** Whether the bytes of a cell are its text as they stand: no quotes, guards or blanks at the ends, and no letters that could be written otherwise. */

/** True for a cell whose first and last letters are kept as they are. */
export function hasPlainEnds(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start] ?? 0;
  const last = bytes[end - 1] ?? 0;
  if (first <= 32 || last <= 32) return false;
  // quotes, what guards formulas, and what begins one
  if (first === 0x22 || first === 0x27 || first === 0x3d || first === 0x2b || first === 0x2d || first === 0x40)
    return false;
  if (first < 0x80 && last < 0x80) return true;
  return !isBlankLead(bytes, start) && !isBlankLead(bytes, end - 2) && !isBlankLead(bytes, end - 3);
}

/** Letters that `trim` may take away, or that begin a full-width formula: from their first byte on. */
function isBlankLead(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at] ?? 0;
  return first === 0xc2 || first === 0xe2 || first === 0xef || (first === 0xe3 && bytes[at + 1] === 0x80);
}

/** True for ASCII and the common Chinese letters: no two of them are one letter in two widths. */
export function isOwnKey(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; ) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) at += 1;
    else if ((byte >= 0xe5 && byte <= 0xe9) || (byte === 0xe4 && (bytes[at + 1] ?? 0) >= 0xb8)) at += 3;
    else return false;
  }
  return true;
}

/** What may be said of a byte of a cell: part of a letter beyond ASCII, of one that nobody types or sees, or one that some table takes for a separator. */
export const letterClasses: { readonly wide: 1; readonly odd: 2; readonly separating: 4 } = {
  wide: 1,
  odd: 2,
  separating: 4,
};

/** What there is to say of each byte. */
export const classOfByte: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => {
  const wide = byte >= 0x80 ? letterClasses.wide : 0;
  const odd = byte === 0x7f || byte === 0xc2 ? letterClasses.odd : 0;
  return wide | odd | (byte === 44 || byte === 59 ? letterClasses.separating : 0);
});
