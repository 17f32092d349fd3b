/** Whether a declaration has the parts it needs and no others: reported in the words of the face, at the part. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import { once } from '../memory/once.js';
import {
  type DeclarationShape,
  type Part,
  partOf,
  shapes,
  shownDeclaration,
  shownPart,
} from '../syntax/declarations.js';
import type * as Syntax from '../syntax/tree.js';
import type { DeclarationId } from '../tokens/keywords.js';

export function checkedShape(statement: Syntax.Statement): readonly Diagnostic[] {
  const { keyword } = statement;
  if (keyword === undefined || statement.lead === 'remove') return [];
  const shape = shapes[keyword];
  const declared = (): string => shownDeclaration(keyword);
  const found: Diagnostic[] = [];
  const seen = new Map<Part, Syntax.Clause>();
  for (const clause of statement.clauses) {
    const part = partOf(clause);
    const presence = shape.parts[part] ?? (statement.lead === 'change' && part === 'because' ? 'many' : undefined);
    const place = 'wordSpan' in clause ? clause.wordSpan : clause.span;
    const misread =
      presence === undefined || (statement.lead !== 'change' && isHalfRow(clause))
        ? misreading(clause, keyword)
        : undefined;
    if (misread !== undefined) {
      found.push(misread);
      continue;
    }
    if (presence === undefined) {
      found.push(diagnose('syntax/clause-not-here', place, { clause: shownPart(part), declaration: declared() }));
      continue;
    }
    const before = seen.get(part);
    if (presence !== 'many' && before !== undefined)
      found.push(diagnose('syntax/clause-twice', place, { clause: shownPart(part) }, { related: [before.span] }));
    seen.set(part, clause);
  }
  if (statement.lead === 'change') return found;
  if (shape.name === 'required' && statement.name === undefined)
    found.push(diagnose('syntax/clause-missing', statement.head, { clause: 'name', declaration: declared() }));
  if (shape.title === 'required' && statement.title === undefined)
    found.push(diagnose('syntax/clause-missing', statement.head, { clause: 'title', declaration: declared() }));
  for (const part of requiredParts(shape)) {
    if (!seen.has(part))
      found.push(
        diagnose('syntax/clause-missing', statement.name?.span ?? statement.head, {
          clause: shownPart(part),
          declaration: declared(),
        }),
      );
  }
  return found;
}

const requiredParts = once((shape: DeclarationShape): readonly Part[] =>
  // the keys of `parts` are parts
  (Object.keys(shape.parts) as Part[]).filter((part) => shape.parts[part] === 'required'),
);

function isHalfRow(clause: Syntax.Clause): boolean {
  return clause.kind === 'row' && clause.result === undefined;
}

/** A misspelled clause reads as a row or a share: `越高` is a name without an arrow, `权中 35%` a name with a number. */
function misreading(clause: Syntax.Clause, keyword: DeclarationId): Diagnostic | undefined {
  if (clause.kind === 'share') return wordUnknown(clause.label, keyword);
  if (clause.kind !== 'row' || clause.result !== undefined) return undefined;
  const [cell] = clause.cells;
  const expression = cell?.kind === 'expression' ? cell.expression : undefined;
  const name = expression?.kind === 'reference' ? expression.path[0] : undefined;
  if (name !== undefined) return wordUnknown(name, keyword);
  const end = { ...clause.span, start: Math.max(clause.span.start, clause.span.end - 1) };
  return diagnose('syntax/unexpected-token', end, { found: 'end-of-line', expected: '->' });
}

function wordUnknown(word: Syntax.Name, keyword: DeclarationId): Diagnostic {
  const parts = Object.keys(shapes[keyword].parts) as Part[]; // the keys of `parts` are parts
  const known = parts.map((part) => shownPart(part)).join(', ');
  return diagnose('syntax/word-unknown', word.span, { clause: shownDeclaration(keyword), word: word.text, known });
}
