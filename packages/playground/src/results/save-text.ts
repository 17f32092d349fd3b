/** Hands a text to the browser to be saved as a file. */
import { saveFile } from '../page/save-file.js';
import type { FileAnswer } from '../protocol/slips.js';

export function saveText({ name, text }: FileAnswer, type: string): void {
  saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
}
