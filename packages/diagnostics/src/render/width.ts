/** How many columns a terminal gives a text: East Asian wide characters and emoji take two, combining marks none. */

// Code points that are wide or full width in Unicode's EastAsianWidth, neighbours joined; ambiguous ones count as narrow.
const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18fff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]/u;
const emoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3/u;
const markOnly = /^[\p{Mark}\p{Cc}\p{Cf}]*$/u;
const plainAscii = /^[ -~]*$/;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The columns a text takes. */
export function displayWidth(text: string): number {
  if (plainAscii.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

/** The text with spaces behind it up to a width; unchanged when it is wider. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The text with spaces before it up to a width; unchanged when it is wider. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** The beginning of a text that fits a width, with `…` at its end if something was cut. */
export function truncate(text: string, width: number): string {
  // A column takes at least one unit; combining marks beyond four a column are let go.
  const near = text.slice(0, Math.max(0, width) * 4 + 16);
  if (near.length === text.length && displayWidth(text) <= width) return text;
  return width <= 0
    ? ''
    : `${fitting(
        [...graphemes.segment(near)].map(({ segment }) => segment),
        width - 1,
      ).join('')}…`;
}

/** The end of a text that fits a width, with `…` at its beginning if something was cut. */
export function truncateStart(text: string, width: number): string {
  const near = text.slice(-(Math.max(0, width) * 4 + 16));
  if (near.length === text.length && displayWidth(text) <= width) return text;
  if (width <= 0) return '';
  const backwards = [...graphemes.segment(near)].map(({ segment }) => segment).toReversed();
  return `…${fitting(backwards, width - 1)
    .toReversed()
    .join('')}`;
}

function fitting(segments: readonly string[], width: number): readonly string[] {
  let used = 0;
  const end = segments.findIndex((segment) => {
    used += graphemeWidth(segment);
    return used > width;
  });
  return end < 0 ? segments : segments.slice(0, end);
}

function graphemeWidth(grapheme: string): number {
  if (markOnly.test(grapheme)) return 0;
  return wide.test(grapheme) || emoji.test(grapheme) ? 2 : 1;
}
