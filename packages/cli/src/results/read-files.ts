/** Files as a closed period remembers them: their names seen from the folder of the rules, and the hashes of what they hold. */
import type { SourceFile } from '@kaohe/diagnostics';
import type { DataFile } from '@kaohe/intake';
import type { ReadFile } from '@kaohe/report';
import { sealOf } from '../host/closed-months.js';
import { nameBeside } from '../host/files.js';
import type { Evaluated } from './evaluated.js';

/** The files of rules that count: theirs, and the mapping of columns beside them. */
export function ruleFilesOf(cwd: string, { rules, mapping }: Extract<Evaluated, { ok: true }>): readonly ReadFile[] {
  return readFilesOf(cwd, rules.entry, mapping === undefined ? rules.sources : [...rules.sources, mapping]);
}

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
