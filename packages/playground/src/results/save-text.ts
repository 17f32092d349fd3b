/** Hands a text to the browser to be saved as a file. */
import type { FileAnswer } from '../protocol/slips.js';

export function saveText({ name, text }: FileAnswer, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
