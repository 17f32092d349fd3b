/** The key of a declaration, such as `改 指标 订单转化率 #2`, taken apart. */
import * as Keywords from '../tokens/keywords.js';
import { type Spelling, spellings } from '../tokens/spelling.js';
import { withoutNumber } from './shape.js';

/** The words of a key, in the order in which they stand. */
export interface HeaderWords {
  readonly lead: Keywords.LeadId | undefined;
  readonly keyword: Keywords.DeclarationId | undefined;
  /** Where the words end, and the name or the title of a test begins. */
  readonly rest: { readonly start: number; readonly text: string };
}

/** Takes a key apart; undefined if it opens no declaration. */
export function headerFromKey(key: string): HeaderWords | undefined {
  const text = withoutNumber(key);
  const lead = wordAt(Keywords.leads, text, 0);
  const keyword = wordAt(Keywords.declarations, text, lead?.end ?? 0);
  if (lead === undefined && keyword === undefined) return undefined;
  const start = keyword?.end ?? lead?.end ?? 0;
  return { lead: lead?.id, keyword: keyword?.id, rest: { start, text: text.slice(start) } };
}

function wordAt<Id extends string>(
  table: Readonly<Record<Id, Spelling>>,
  text: string,
  offset: number,
): { readonly id: Id; readonly end: number } | undefined {
  // The keys of the table are exactly Id.
  for (const id of Object.keys(table) as Id[]) {
    for (const spelling of spellings(table[id])) {
      if (!text.startsWith(spelling, offset)) continue;
      const end = offset + spelling.length;
      const blanks = /^[ \t\u3000]*/.exec(text.slice(end))?.[0].length ?? 0;
      if (blanks > 0 || end === text.length) return { id, end: end + blanks };
    }
  }
  return undefined;
}
