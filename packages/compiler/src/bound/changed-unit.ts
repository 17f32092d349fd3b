/** A change that puts another kind of quantity in the place of the old: points for money, minutes for people. */
import { dimensionless, sameDimension, type Unit, unitFromText } from '@kaohe/quantity';
import type * as Syntax from '../syntax/tree.js';
import { isSpelled } from '../tokens/spelling.js';
import { words } from '../tokens/words.js';

export interface ChangedUnit {
  readonly was: string;
  readonly now: string;
}

/** The units of the two clauses where they measure different things; `declared` are the units of the rules' own. */
export function changedUnit(
  old: Syntax.Clause,
  now: Syntax.Clause,
  declared: readonly string[],
): ChangedUnit | undefined {
  const [before, after] = [unitTextOf(old), unitTextOf(now)];
  if (before === undefined || after === undefined || before === after) return undefined;
  const [first, second] = [unitFrom(before, declared), unitFrom(after, declared)];
  return first === undefined || second === undefined || sameDimension(first, second)
    ? undefined
    : { was: before, now: after };
}

/** The unit a clause writes down for its value; a bare number takes the unit it is needed in. */
function unitTextOf(clause: Syntax.Clause): string | undefined {
  if (clause.kind === 'type') return clause.type.kind === 'unit' ? clause.type.text : undefined;
  const value = clause.kind === 'formula' ? clause.expression : clause.kind === 'row' ? clause.result : undefined;
  return value?.kind === 'number' && value.unit !== '' ? value.unit : undefined;
}

function unitFrom(text: string, declared: readonly string[]): Unit | undefined {
  return isSpelled(words.number, text) ? dimensionless : unitFromText(text, declared);
}
