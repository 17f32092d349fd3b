/** Sentences of findings name things between backticks. */

/** Every other piece is a name; a backtick without a partner is a letter like others. */
export function piecesOf(text: string): readonly string[] {
  const cut = text.split('`');
  return cut.length % 2 === 1 ? cut : [text];
}

/** For where names cannot be set apart, as in what is shown over a cell. */
export function plainOf(text: string): string {
  return piecesOf(text).join('');
}
