/** The note of an indicator: written into its declaration, or as a change of what a standard says. */
import { editsOf, nameText, type Syntax } from '@kaohe/compiler';
import type { SourceChange } from '@kaohe/diagnostics';
import type { FileEdit } from '../../protocol/edits.js';
import { appended } from './appended.js';
import { isYamlName, type Sources } from './sources.js';

/** What the rules say to explain an indicator, the own file last. */
export function noteOf(sources: Sources, id: string): string {
  const said = [sources.declaration('kpi', id), ...sources.changesOf('kpi', id)];
  return said.flatMap((one) => one?.clauses.filter(isNote) ?? []).at(-1)?.text.text ?? '';
}

/** The edits that give the indicator this note; an empty one takes away what the own file says. */
export function notedIndicator(
  sources: Sources,
  id: string,
  note: string,
  because: string,
): readonly FileEdit[] | undefined {
  const { entry, files, own } = sources;
  const plain = note.replaceAll(/["\s]+/g, ' ').trim();
  const declared = sources.declaration('kpi', id);
  const places = [declared, ...sources.changesOf('kpi', id)].filter((one) => one?.span.file === entry);
  const known = places.flatMap((one) => one?.clauses.filter(isNote) ?? []).at(-1);
  const made = (change: SourceChange): readonly FileEdit[] | undefined =>
    editsOf([change], files)?.map(({ span, text }) => ({ file: span.file, start: span.start, end: span.end, text }));
  if (known !== undefined) {
    if (plain === '') return made({ kind: 'delete', at: known.span });
    return made({ kind: 'replace', at: known.text.span, text: isYamlName(entry) ? plain : `"${plain}"` });
  }
  if (declared === undefined || plain === '') return undefined;
  if (declared.span.file === entry) return made({ kind: 'clause', at: declared.head, text: `说明 "${plain}"` });
  return appended(own, [`改 指标 ${nameText(id)} 说明 "${plain}" 因为 "${because}"`]);
}

function isNote(clause: Syntax.Clause): clause is Syntax.TextClause {
  return clause.kind === 'text' && clause.word === 'note';
}
