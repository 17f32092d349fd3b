/** Marks that are read although nobody would print them so, each with the mark it is read as and that the formatter writes. */

const plainMarks: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '=<': '<=',
    '=>': '>=',
    '≧': '>=',
    '⩾': '>=',
    '≦': '<=',
    '⩽': '<=',
    '〉': '>',
    '〈': '<',
    '==': '=',
    '～': '..',
    '~': '..',
    '…': '..',
    '⇒': '->',
    '⟶': '->',
  }),
);

/** The mark as it is usually written; undefined where that is how it stands there, whatever its width. */
export function plainMark(image: string): string | undefined {
  // no mark is longer, and most words are
  if (image.length > 2) return undefined;
  return plainMarks.get(image.replace(/[＜＞＝]/g, (wide) => narrow[wide] ?? wide));
}

const narrow: Readonly<Record<string, string>> = { '＜': '<', '＞': '>', '＝': '=' };
