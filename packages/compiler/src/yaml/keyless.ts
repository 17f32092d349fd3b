/** What a declaration may hold in text, as a mistake that comes out later, and for which YAML has no key. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import { partOf, shapes } from '../syntax/declarations.js';
import type * as Syntax from '../syntax/tree.js';
import { declarations } from '../tokens/keywords.js';
import { keyOfPart, keysOf } from './shape.js';

/** The parts of a statement that no key of its declaration could hold. */
export function withoutKey(statement: Syntax.Statement): readonly Diagnostic[] {
  const { keyword, lead, name, title, clauses } = statement;
  if (keyword === undefined && lead === undefined) return [diagnose('syntax/header-missing', statement.head, {})];
  const declaration = keyword === undefined ? '' : declarations[keyword].zh[0];
  const keys = keysOf(keyword);
  const found = clauses
    .filter((clause) => !keys.includes(keyOfPart(partOf(clause))))
    .map((clause) => diagnose('syntax/clause-not-here', clause.span, { clause: partOf(clause), declaration }));
  const shape = keyword === undefined ? undefined : shapes[keyword];
  if (shape?.name === 'none' && name !== undefined) {
    found.push(diagnose('syntax/clause-not-here', name.span, { clause: 'name', declaration }));
  }
  if (shape?.title === 'none' && title !== undefined) {
    found.push(diagnose('syntax/clause-not-here', title.span, { clause: 'title', declaration }));
  }
  return found;
}
