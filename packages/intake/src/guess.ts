/** What an input that no heading names may be, told from the content of columns nobody uses. Only ever a suggestion. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import type { Input } from '@kaohe/ir';
import { dateFromText, isDimensionless, numberFromHumanText, unitFromText } from '@kaohe/quantity';
import { isMissingMark } from './cell-value.js';
import type { Column } from './columns.js';
import { comparable } from './heading.js';
import type { Layout } from './match.js';
import { cellAt } from './table.js';

/** How sure a match must be to be used, in per cent. */
export const neededConfidence = 90;

const sampled = 200;

/** A suggestion for each input, where one column of a file may be it. */
export function guesses(layouts: readonly Layout[], missing: readonly Input[]): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const told = new Set<Column>();
  for (const input of missing) {
    const candidates = layouts
      .flatMap((layout) =>
        idleColumns(layout).map((column) => ({ column, confidence: confidenceOf(layout, column, input) })),
      )
      .filter(({ column, confidence }) => confidence > 0 && !told.has(column))
      .sort((a, b) => b.confidence - a.confidence);
    const [best, second] = candidates;
    if (best === undefined || best.confidence === second?.confidence) continue;
    told.add(best.column);
    const { confidence, column } = best;
    const args = { column: column.name, name: input.id, confidence, needed: neededConfidence };
    diagnostics.push(diagnose('data/column-guessed', column.cell.span, args));
  }
  return diagnostics;
}

/** The columns of a file that are nothing so far. */
export function idleColumns({ columns, inputs, roles, who, refused }: Layout): readonly Column[] {
  const whose = who?.kind === 'columns' ? who.columns : who?.kind === 'account' ? [who.column] : [];
  const used = new Set([...inputs, ...roles.values(), ...whose].map(({ index }) => index));
  return columns.filter(({ index }) => !used.has(index) && !refused.has(index));
}

/** Content that fits says a little, letters in common say more; together less than what is needed. */
function confidenceOf({ table, header }: Layout, column: Column, input: Input): number {
  const texts = table.rows
    .slice(header + 1, header + 1 + sampled)
    .flatMap((row) => cellAt(table, row, column.index)?.text ?? [])
    .filter((text) => !isMissingMark(text));
  const surely = texts.filter((text) => fits(text, input)).length;
  if (texts.length === 0 || surely < texts.length * 0.9) return 0;
  const names = [input.id, input.label, ...input.aliases].map(comparable);
  const likeness = Math.max(...names.map((name) => commonShare(name, comparable(column.cell.text))));
  return likeness < 0.5 ? 0 : Math.min(neededConfidence - 5, Math.round(40 + 45 * likeness));
}

function fits(text: string, { type }: Input): boolean {
  switch (type.kind) {
    case 'number': {
      const number = numberFromHumanText(text);
      if (number === undefined) return false;
      if (number.unit === undefined) return true;
      const unit = unitFromText(number.unit);
      if (unit === undefined) return false;
      const own = Object.keys(type.unit.powers).join();
      return isDimensionless(unit) ? isDimensionless(type.unit) : Object.keys(unit.powers).join() === own;
    }
    case 'date':
      return dateFromText(text) !== undefined;
    case 'choice':
      return type.labels.includes(text);
    case 'text':
    case 'yes-no':
      return false;
  }
}

/** How much of two names is the same: pairs of letters in common among all pairs. */
function commonShare(left: string, right: string): number {
  const pairs = (text: string): readonly string[] =>
    Array.from({ length: Math.max(0, Math.min(text.length, 60) - 1) }, (_, at) => text.slice(at, at + 2));
  const [first, second] = [pairs(left), pairs(right)];
  const common = first.filter((pair) => second.includes(pair)).length;
  return first.length + second.length === 0 ? 0 : (2 * common) / (first.length + second.length);
}
