/** Tests that carry the mark of a suggestion: nobody has confirmed what they expect. */
import type { Files } from '@kaohe/diagnostics';
import type { Case } from '@kaohe/ir';
import { en } from '../texts/en.js';
import { zh } from '../texts/zh.js';

const marks = [zh, en].map(({ evidence }) => evidence.mark.replace(/^#\s*/, ''));

/** The names of the tests whose first line, or the line above it, has the mark behind a `#`. */
export function unsignedCases(files: Files, cases: readonly Case[]): readonly string[] {
  return cases.filter(({ origin }) => isMarked(files, origin.file, origin.start)).map(({ name }) => name);
}

function isMarked(files: Files, file: string, start: number): boolean {
  const text = (typeof files === 'function' ? files(file) : files.get(file)) ?? '';
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const end = text.indexOf('\n', start);
  const own = text.slice(first, end < 0 ? undefined : end);
  const above = text.slice(text.lastIndexOf('\n', first - 2) + 1, Math.max(0, first - 1)).trim();
  return hasMark(own) || (above.startsWith('#') && hasMark(above));
}

function hasMark(line: string): boolean {
  const comment = /(?:^|\s)#\s*(.*)$/.exec(line)?.[1] ?? '';
  return marks.some((mark) => comment.startsWith(mark));
}
