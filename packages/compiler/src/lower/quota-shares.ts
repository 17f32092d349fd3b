/** The shares of a quota: how many people each grade gets, at most or at least, as a share or as a number of people. */
import { diagnose, nearest } from '@kaohe/diagnostics';
import type { QuotaLimit, QuotaShare, Type } from '@kaohe/ir';
import { dimensionless, isDimensionless, isInteger, sameDimension, unitFromText } from '@kaohe/quantity';
import { namesClause } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import type * as Syntax from '../syntax/tree.js';
import { particles } from '../tokens/words.js';
import { withUnit } from '../typed/fit.js';
import { infer, inferQuantity } from '../typed/infer-expression.js';
import type { Scope } from '../typed/scope.js';
import { isBroken, type Typed } from '../typed/tree.js';

const percent = { kind: 'number', unit: unitFromText('%') ?? dimensionless } as const;
const people = { kind: 'number', unit: unitFromText('人') ?? dimensionless } as const;

/** True when some share is a limit on either side and people keep their score grade otherwise. */
export function isBounded(shares: readonly QuotaShare[]): boolean {
  return shares.some(({ limits }) => limits.some(({ bound }) => bound !== 'exactly'));
}

/** True when no share needs rounding. */
export function isWhole({ limits }: QuotaShare): boolean {
  return limits.every(({ measure, amount }) => {
    const constant = amount.kind === 'constant' ? amount.constant : undefined;
    return measure === 'people' && constant?.kind === 'number' && isInteger(constant.value);
  });
}

/** One share for each label: as written, or in the order of the score grade where people keep it. Nothing where one is broken. */
export function sharesFrom(
  scope: Scope,
  declaration: Bound.Declaration,
  written: readonly Syntax.Share[],
): readonly QuotaShare[] {
  const shares = new Map<string, QuotaShare>();
  for (const share of written) {
    const limits = share.amount === undefined ? [] : limitFrom(scope, share, share.amount);
    if (limits === undefined) return [];
    const label = share.label.text;
    const known = shares.get(label);
    if (known !== undefined && !isOtherSide(known.limits, limits))
      scope.report(diagnose('scoring/map-duplicate', share.label.span, { label }, { related: [known.origin] }));
    else
      shares.set(label, { label, limits: [...(known?.limits ?? []), ...limits], origin: known?.origin ?? share.span });
  }
  const found = [...shares.values()];
  if (isBounded(found)) return inGradeOrder(scope, declaration, written, shares);
  const open = written.filter((share) => share.amount === undefined);
  for (const share of open.slice(1))
    scope.report(
      diagnose('syntax/clause-twice', share.span, { clause: `${particles.rest.zh[0]} ${particles.rest.en[0]}` }),
    );
  return found;
}

/** `A 至少 10%` and `A 至多 20%` are two sides of one grade. */
function isOtherSide(known: readonly QuotaLimit[], added: readonly QuotaLimit[]): boolean {
  const bounds = [...known, ...added].map(({ bound }) => bound);
  return bounds.length === 2 && bounds.includes('at-most') && bounds.includes('at-least');
}

/** All labels of the score grade, best first, with the limits written for them. */
function inGradeOrder(
  scope: Scope,
  declaration: Bound.Declaration,
  written: readonly Syntax.Share[],
  shares: ReadonlyMap<string, QuotaShare>,
): readonly QuotaShare[] {
  const [name] = namesClause(declaration.clauses, 'meets')?.names ?? [];
  if (name === undefined) {
    scope.report(diagnose('scoring/quota-grade-missing', declaration.origin, { quota: declaration.id }));
    return [];
  }
  const grade = infer(scope, { kind: 'reference', path: [name], span: name.span });
  if (isBroken(grade)) return [];
  if (grade.type?.kind !== 'choice') {
    scope.report(diagnose('types/mismatch', name.span, { expected: 'choice', found: grade.type?.kind ?? 'label' }));
    return [];
  }
  const { labels } = grade.type;
  const unknown = written.filter((share) => !labels.includes(share.label.text));
  for (const { label } of unknown) {
    const suggestion = nearest(label.text, labels) ?? '';
    scope.report(
      diagnose('names/label-unknown', label.span, { label: label.text, known: labels.join(', '), suggestion }),
    );
  }
  if (unknown.length > 0) return [];
  return labels.map((label) => shares.get(label) ?? { label, limits: [], origin: declaration.origin });
}

function limitFrom(scope: Scope, share: Syntax.Share, amount: Syntax.Expression): readonly QuotaLimit[] | undefined {
  const value = inferQuantity(scope, amount);
  if (isBroken(value) || value.type?.kind !== 'number') return undefined;
  const measured = measuredAs(value, value.type);
  if (measured === undefined) {
    scope.report(diagnose('types/mismatch', amount.span, { expected: 'number', found: 'value' }));
    return undefined;
  }
  const { bound } = share;
  return [{ bound: bound ?? 'exactly', origin: share.span, ...measured }];
}

/** `15%` is a share of the people ranked, `2人` a number of people; a bare number counts in percent. */
function measuredAs(
  value: Typed,
  type: Extract<Type, { kind: 'number' }>,
): Pick<QuotaLimit, 'measure' | 'amount'> | undefined {
  if (value.bare) return { measure: 'share', amount: withUnit(value, percent).expression };
  if (isDimensionless(type.unit)) return { measure: 'share', amount: value.expression };
  return sameDimension(type.unit, people.unit) ? { measure: 'people', amount: value.expression } : undefined;
}
