/** Types of values that are carried from period to period: found by going through the rules until they hold still. */
import { diagnose } from '@kaohe/diagnostics';
import { printType } from '@kaohe/ir';
import { rowsOf } from '../bound/clauses.js';
import type { Ordered, Part } from '../bound/references.js';
import type * as Bound from '../bound/tree.js';
import { once } from '../memory/once.js';
import type { Meaning } from '../typed/scope.js';
import { addMetric, type Context, metricMeaning } from './context.js';
import { addBrokenKpi, points, scoreId } from './kpi.js';
import { gradeLabels } from './labels.js';

/** `round` tells the rounds that look for types from each other; the last one has none. */
type Lowering = (context: Context, part: Part, round: string) => void;

/** Rounds in which a type may still travel from one value to the next. */
const mostRounds = 8;

/** What the carried values mean before they are lowered; those whose type cannot be found are reported and broken. */
export function lowerWithCarried(context: Context, order: Ordered, lower: Lowering): void {
  const carried = order.parts.flatMap(({ declaration, which }) =>
    which !== 'points' && order.carried.has(declaration.id) ? [declaration] : [],
  );
  let meanings = new Map<string, Meaning>(carried.flatMap(openMeanings));
  for (let round = 0; round < mostRounds && carried.length > 0; round += 1) {
    const found = meaningsAfter(context, order, (own, part) => lower(own, part, String(round)), meanings);
    const isStill = [...found].every(([id, { type }]) => typeText(type) === typeText(meanings.get(id)?.type));
    meanings = found;
    if (isStill) break;
  }
  for (const [id, meaning] of meanings) context.meanings.set(id, meaning);
  for (const part of order.parts) {
    const { declaration } = part;
    const before = meanings.get(declaration.id);
    if (before?.isOpen === true) {
      if (part.which !== 'points') addUnknown(context, declaration);
      continue;
    }
    lower(context, part, '');
    if (before !== undefined && part.which !== 'points') reportChange(context, declaration, before);
  }
}

/** What kinds of declaration give is known beforehand for some of them. */
const openMeanings: (declaration: Bound.Declaration) => readonly (readonly [string, Meaning])[] = once(
  (declaration) => {
    const { id, keyword, clauses } = declaration;
    const open: Meaning = { ...metricMeaning(id, undefined), isOpen: true };
    switch (keyword) {
      case 'kpi':
        return [
          [id, open],
          [scoreId(id), metricMeaning(scoreId(id), points)],
        ];
      case 'total':
      case 'group':
        return [[id, metricMeaning(id, points)]];
      case 'grade':
        return [[id, metricMeaning(id, { kind: 'choice', labels: gradeLabels(rowsOf(clauses)) })]];
      default:
        return [[id, open]];
    }
  },
);

/** One silent round: what the carried declarations and their parts turn out to be. */
function meaningsAfter(
  context: Context,
  order: Ordered,
  lower: (context: Context, part: Part) => void,
  before: ReadonlyMap<string, Meaning>,
): Map<string, Meaning> {
  const scratch: Context = {
    ...context,
    meanings: new Map(before),
    inputs: new Map(),
    parameters: [],
    metrics: [],
    report: () => undefined,
  };
  for (const part of order.parts) lower(scratch, part);
  const found = new Map<string, Meaning>(before);
  for (const [id, meaning] of scratch.meanings) {
    const [root = id] = id.split('.');
    if (order.carried.has(root) && meaning.type !== undefined) found.set(id, meaning);
  }
  return found;
}

function typeText(type: Meaning['type']): string {
  return type === undefined ? '' : printType(type);
}

/** `计算 甲 = 上期(甲)` never begins: nothing says what it is. */
function addUnknown(context: Context, declaration: Bound.Declaration): void {
  const { id, origin } = declaration;
  context.report(diagnose('types/carried-unknown', origin, { name: id }));
  if (declaration.keyword === 'kpi') {
    addBrokenKpi(context, declaration);
    return;
  }
  addMetric(context, declaration, {
    id,
    role: 'value',
    type: undefined,
    expression: { kind: 'broken', name: id, origin },
  });
}

/** `计算 甲 = 上期(甲) * 1单` would have another unit each period. */
function reportChange(context: Context, { id, origin }: Bound.Declaration, before: Meaning): void {
  const after = context.meanings.get(id);
  const [first, second] = [typeText(before.type), typeText(after?.type)];
  if (after?.type !== undefined && first !== second)
    context.report(diagnose('units/expected', origin, { expected: first, found: second }));
}
