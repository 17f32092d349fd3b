/** The declarations of a file as a list to jump by. */
import { type DeclarationId, declarations, type Language, leads, type Syntax } from '@kaohe/compiler';
import type { Span } from '@kaohe/diagnostics';
import { unnamedTotal } from '../workspace/occurrences.js';
import type { Workspace } from '../workspace/workspace.js';

/** One declaration. */
export interface OutlineEntry {
  readonly name: string;
  /** Its word, and its title. */
  readonly detail: string;
  readonly keyword: DeclarationId | undefined;
  readonly span: Span;
  /** What is selected when one jumps there. */
  readonly nameSpan: Span;
}

/** The declarations in the order in which they stand; broken ones too, as far as they are known. */
export function outlineOf(workspace: Workspace, file: string, language: Language): readonly OutlineEntry[] {
  const statements = workspace.document(file)?.file().statements ?? [];
  return statements.flatMap((statement) => {
    const { keyword, name, title, span, head } = statement;
    const shown = name?.text ?? (keyword === 'case' ? title?.text : keyword === 'total' ? unnamedTotal : undefined);
    if (shown === undefined || shown === '') return [];
    const detail = [wordsOf(statement, language), keyword === 'case' ? '' : (title?.text ?? '')];
    const nameSpan = name?.span ?? (keyword === 'case' ? title?.span : undefined) ?? head;
    return [
      {
        name: shown,
        detail: detail.filter((part) => part !== '').join(' '),
        keyword,
        span: around(span, nameSpan),
        nameSpan,
      },
    ];
  });
}

function wordsOf({ lead, keyword }: Syntax.Statement, language: Language): string {
  const parts = [lead && leads[lead][language][0], keyword && declarations[keyword][language][0]];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** Editors want the name inside the whole. */
function around(whole: Span, part: Span): Span {
  return { ...whole, start: Math.min(whole.start, part.start), end: Math.max(whole.end, part.end) };
}
