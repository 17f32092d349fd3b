/** Places marked in source text: `[[…]]` around what a diagnostic must underline, to the character. */

/** The ends of a marked place in the text without marks, half-open, in UTF-16 units. */
export interface MarkedPlace {
  readonly start: number;
  readonly end: number;
}

export interface MarkedText {
  readonly text: string;
  readonly places: readonly MarkedPlace[];
}

const marks = /\[\[|\]\]/g;

/** The text without its marks, and the places they stood around. Marks may stand inside each other. */
export function withoutMarks(marked: string): MarkedText {
  const places: MarkedPlace[] = [];
  const starts: number[] = [];
  let text = '';
  let from = 0;
  for (const { 0: mark, index } of marked.matchAll(marks)) {
    text += marked.slice(from, index);
    from = index + mark.length;
    if (mark === '[[') starts.push(text.length);
    else {
      const start = starts.pop();
      if (start !== undefined) places.push({ start, end: text.length });
    }
  }
  return { text: text + marked.slice(from), places: inOrder(places) };
}

/** The text with marks around the places. */
export function withMarks(text: string, places: readonly MarkedPlace[]): string {
  const inserts = places.flatMap(({ start, end }) => [
    { at: start, mark: '[[', rank: start === end ? 1 : 2 },
    { at: end, mark: ']]', rank: start === end ? 1 : 0 },
  ]);
  // Where one place ends and another begins, the closing mark stands first.
  const ordered = inserts.map((insert, index) => ({ ...insert, index }));
  ordered.sort((left, right) => left.at - right.at || left.rank - right.rank || left.index - right.index);
  let result = '';
  let from = 0;
  for (const { at, mark } of ordered) {
    result += text.slice(from, at) + mark;
    from = at;
  }
  return result + text.slice(from);
}

/** Places by start, the longer one first, each once. */
export function inOrder(places: readonly MarkedPlace[]): readonly MarkedPlace[] {
  const sorted = [...places].sort((left, right) => left.start - right.start || right.end - left.end);
  return sorted.filter((one, index) => {
    const before = sorted[index - 1];
    return before === undefined || before.start !== one.start || before.end !== one.end;
  });
}
