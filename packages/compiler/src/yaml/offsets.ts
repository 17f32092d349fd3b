/** Offset in the value of a YAML scalar -> offset in the file: escapes, doubled quotes and folded lines are walked over. */

/** How a scalar is written. */
export type Style = 'plain' | 'single' | 'double' | 'block';

const escapeLengths: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

/**
 * For each offset of `value`, and for its end, the offset in the file at which it is written. `written` is the scalar with its quotes
 * or its block header, and stands at `base`.
 */
export function writtenOffsets(value: string, written: string, base: number, style: Style): readonly number[] {
  if (style === 'plain' && value === written)
    return Array.from({ length: value.length + 1 }, (_, index) => base + index);
  const offsets: number[] = [];
  let at = firstOffset(written, style);
  for (const character of value.split('')) {
    at = startOf(character, written, at, style);
    offsets.push(base + at);
    at += lengthAt(character, written, at, style);
  }
  offsets.push(base + Math.min(at, written.length));
  return offsets;
}

function firstOffset(written: string, style: Style): number {
  switch (style) {
    case 'plain':
      return 0;
    case 'single':
    case 'double':
      return 1;
    case 'block':
      return written.indexOf('\n') + 1;
  }
}

/** Where the next character of the value is written: indentation, line ends that were folded and escaped line ends are passed over. */
function startOf(character: string, written: string, from: number, style: Style): number {
  let at = from;
  for (;;) {
    const here = written.charAt(at);
    if (here === '' || here === character) return at;
    if (style === 'double' && here === '\\') {
      if (!/[\n\r]/.test(written.charAt(at + 1))) return at;
      at += 2;
      continue;
    }
    if (!/\s/.test(here)) return at;
    // A folded line end is a blank of the value.
    if (character === ' ' && /[\n\r]/.test(here)) return at;
    at += 1;
  }
}

function lengthAt(character: string, written: string, at: number, style: Style): number {
  if (style === 'single' && character === "'") return 2;
  if (style !== 'double' || written.charAt(at) !== '\\') return 1;
  return escapeLengths[written.charAt(at + 1)] ?? 2;
}
