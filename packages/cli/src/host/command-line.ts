/** Arguments as one line to paste into a shell. */

const plain = /^[\p{L}\p{N}_./:@%+,=-]+$/u;

/** The line; what a shell would take apart is quoted. */
export function commandLine(words: readonly string[]): string {
  return words.map((word) => (plain.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');
}
