/** How many columns a terminal gives a text: East Asian wide characters and emoji take two, combining marks none. */

// Code points that are wide or full width in Unicode's EastAsianWidth, neighbours joined; ambiguous ones count as narrow.
const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18fff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]/u;
const emoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3/u;
const markOnly = /^[\p{Mark}\p{Cc}\p{Cf}]*$/u;
// Text in which every character stands for itself: ASCII, and Chinese with its punctuation. Most text is.
const plain = /^[ -~\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;
const ascii = /[ -~]/g;

let segmenter: Intl.Segmenter | undefined;

/** The characters people see; made when first needed, since it reads tables of its own. */
function graphemes(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The columns a text takes. */
export function displayWidth(text: string): number {
  if (plain.test(text)) return 2 * text.length - (text.match(ascii)?.length ?? 0);
  return graphemes(text).reduce((width, grapheme) => width + graphemeWidth(grapheme), 0);
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
  return width <= 0 ? '' : `${fitting(graphemes(near), width - 1).join('')}…`;
}

/** The end of a text that fits a width, with `…` at its beginning if something was cut. */
export function truncateStart(text: string, width: number): string {
  const near = text.slice(-(Math.max(0, width) * 4 + 16));
  if (near.length === text.length && displayWidth(text) <= width) return text;
  if (width <= 0) return '';
  const backwards = graphemes(near).toReversed();
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
