/** A YAML text without a line that breaks it: blanks in its place, so that every other character keeps its offset. */

/** The line that breaks is the one at the mistake, or one above: a bracket or quote that was left open shows later. */
const candidates = 3;

/** The text with one line blanked: that of the offset, or one of those above it that are not empty. */
export function repairsOf(text: string, offset: number): readonly string[] {
  const repairs: string[] = [];
  let at = Math.min(offset, text.length);
  while (at >= 0 && repairs.length < candidates) {
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, end);
    if (line.trim() !== '') repairs.push(text.slice(0, start) + ' '.repeat(line.length) + text.slice(end));
    at = start - 1;
  }
  return repairs;
}
