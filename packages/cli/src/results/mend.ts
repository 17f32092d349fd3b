/** A rules file with its fixes applied: written, or shown as lines that would change. */
import { fixTitle } from '@kaohe/diagnostics';
import type { Context } from '../host/context.js';
import { kindOfPath, writeWhole } from '../host/files.js';
import { lineDifference } from '../host/line-difference.js';
import { report } from '../host/report.js';
import { loadRules } from '../host/rules.js';
import { mended } from './mended.js';

/** How a file is mended. */
export interface MendOptions {
  /** The fixes that change no result, or all. */
  readonly fix: 'none' | 'safe' | 'all';
  /** Whether they are only shown. */
  readonly diff: boolean;
}

/** Writes the mended file, or shows what would change; false where it cannot be written. */
export async function mend(context: Context, rules: string, { fix, diff }: MendOptions): Promise<boolean> {
  const { io, texts, paint, language } = context;
  const loaded = await loadRules(context, rules);
  // what cannot be read is reported when it is checked; what comes with the command is nobody's to change
  if (!loaded.ok || kindOfPath(io.cwd, rules) === 'nothing') return true;
  const { sources, entry } = loaded.value;
  const before = sources.find(({ name }) => name === entry)?.text ?? '';
  const { text, fixes } = mended(sources, entry, fix === 'all');
  if (text === before) return true;
  if (diff) {
    io.stdout.write(lineDifference(entry, before, text, paint));
    return true;
  }
  const written = await writeWhole(io.cwd, entry, text);
  if (!written.ok) {
    report(context, written.diagnostics);
    return false;
  }
  const titles = [...new Set(fixes.map((one) => fixTitle(one, language)))];
  io.stderr.write(`${texts.checkFixed(entry, fixes.length)}\n${titles.map((title) => `  ${title}\n`).join('')}`);
  return true;
}
