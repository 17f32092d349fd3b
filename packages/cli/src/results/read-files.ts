/** Files as a closed period remembers them: their names seen from the folder of the rules, and the hashes of what they hold. */
import type { SourceFile } from '@kaohe/diagnostics';
import type { DataFile } from '@kaohe/intake';
import { sealOf } from '../host/closed-months.js';
import { nameBeside } from '../host/files.js';
import type { ReadFile } from './closed-month.js';

/** The files in the order of their names; settings of the command line are no file. */
export function readFilesOf(
  cwd: string,
  entry: string,
  files: readonly (SourceFile | DataFile)[],
): readonly ReadFile[] {
  return files
    .filter(({ name }) => !name.startsWith('--'))
    .map((file) => ({
      name: nameBeside(cwd, entry, file.name),
      sha256: sealOf('bytes' in file ? file.bytes : file.text),
    }))
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));
}
