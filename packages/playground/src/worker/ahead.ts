/** Rules that were edited, with their ranking: worked out when the edit is known, which is before the page can ask for it. */
import { applyEdits } from '@kaohe/diagnostics';
import type { FileEdit } from '../protocol/edits.js';
import type { TableEdits } from '../protocol/rules-table.js';
import type { Ranking, RuleFiles } from '../protocol/snapshot.js';
import { type Edited, sessionEdited } from './checked.js';
import type { Session } from './session.js';
import type { Look, rankingOf } from './snapshot-of.js';

/** An edit, and its ranking where that can be shown before the checks. */
export interface RankedEdit extends Edited {
  readonly ranking: Ranking | undefined;
}

interface Ahead extends RankedEdit {
  readonly before: Session;
  readonly files: RuleFiles;
  readonly look: Look;
}

let ahead: Ahead | undefined;

/** The page makes these edits of the texts now, and then asks for what comes of them. `rank` comes from the worker, which has it from the beginning. */
export function goAhead(before: Session, texts: RuleFiles, made: TableEdits, look: Look, rank: typeof rankingOf): void {
  if (!made.ok) return;
  const files = texts.map(({ name, text }) => ({ name, text: editedText(name, text, made.edits) }));
  ahead = { before, files, look, ...rankedEdit(before, files, look, rank) };
}

/** What comes of other rules; worked out already where the worker went ahead. */
export function editOf(before: Session, files: RuleFiles, look: Look, rank: typeof rankingOf): RankedEdit {
  const known = ahead;
  ahead = undefined;
  return known !== undefined && isThat(known, before, files, look) ? known : rankedEdit(before, files, look, rank);
}

function editedText(name: string, text: string, edits: readonly FileEdit[]): string {
  const own = edits.filter(({ file }) => file === name);
  return applyEdits(
    text,
    own.map(({ file, start, end, text }) => ({ span: { file, start, end }, text })),
  );
}

function rankedEdit(before: Session, files: RuleFiles, look: Look, rank: typeof rankingOf): RankedEdit {
  const edited = sessionEdited(before, files);
  // Where an older result is shown, and said to be one, the new one comes with everything that is said of it.
  const isRight = before.right === before.compilation?.ruleSet;
  return { ...edited, ranking: edited.ranked === undefined || !isRight ? undefined : rank(edited.ranked, look) };
}

function isThat({ before, files, look }: Ahead, session: Session, asked: RuleFiles, wanted: Look): boolean {
  const isSeen = look.language === wanted.language && look.period === wanted.period;
  const isEqual = ({ name, text }: RuleFiles[number], at: number): boolean =>
    name === asked[at]?.name && text === asked[at]?.text;
  return before === session && isSeen && files.length === asked.length && files.every(isEqual);
}
