/** Changes of quotas and pools: grades that take each other's share, other rules for seats and ties, clauses taken away. */
import { type HeadcountRule, type Pool, printExpression, type Quota, type QuotaShare } from '@kaohe/ir';
import type { Change } from './change.js';

const nextHeadcount: Readonly<Record<HeadcountRule, HeadcountRule>> = {
  'largest-remainder': 'floor',
  cumulative: 'largest-remainder',
  'half-up': 'floor',
  floor: 'ceiling',
  ceiling: 'floor',
};

/** Every change of the quota itself. */
export function changesOfQuota(quota: Quota): readonly Change[] {
  const { origin, stillTied, headcount, small, eligible, meets, tieBreakers } = quota;
  const quotaChange = (was: string, now: string, by: Quota, at = origin): Change => ({
    form: 'quota',
    origin: at,
    was,
    now,
    by,
  });
  const deleted = (by: Quota, at = origin): Change => ({ form: 'condition-deleted', origin: at, was: '', now: '', by });
  const otherTie = stillTied === 'share-better' ? 'share-lower' : 'share-better';
  return [
    ...exchangedShares(quota),
    quotaChange(stillTied, otherTie, { ...quota, stillTied: otherTie }),
    quotaChange(headcount, nextHeadcount[headcount], { ...quota, headcount: nextHeadcount[headcount] }),
    ...(small
      ? [small.below + 1, small.below - 1].map((below) =>
          quotaChange(`< ${small.below}`, `< ${below}`, { ...quota, small: { ...small, below } }, small.result.origin),
        )
      : []),
    ...(eligible ? [deleted({ ...quota, eligible: undefined }, eligible.origin)] : []),
    ...(meets && meets.how !== 'quota-wins' && meets.how !== 'bounded'
      ? [deleted({ ...quota, meets: { ...meets, how: 'quota-wins' } }, meets.grade.origin)]
      : []),
    ...tieBreakers.map(({ expression }, place) =>
      deleted({ ...quota, tieBreakers: tieBreakers.toSpliced(place, 1) }, expression.origin),
    ),
  ];
}

function exchangedShares(quota: Quota): readonly Change[] {
  const { shares } = quota;
  return shares.slice(1).flatMap((share, index): readonly Change[] => {
    const before = shares[index];
    if (before === undefined) return [];
    const [was, now] = [before, share].map(printLimits);
    if (was === undefined || now === undefined || was === now) return [];
    const by = {
      ...quota,
      shares: shares
        .with(index, { ...before, limits: share.limits })
        .with(index + 1, { ...share, limits: before.limits }),
    };
    const written = `${before.label} ${was} ${share.label} ${now}`.trim();
    return [
      {
        form: 'quota',
        origin: share.origin,
        was: written,
        now: `${before.label} ${now} ${share.label} ${was}`.trim(),
        by,
      },
    ];
  });
}

function printLimits({ limits }: QuotaShare): string {
  return limits
    .map(({ bound, amount }) => `${bound === 'exactly' ? '' : `${bound} `}${printExpression(amount)}`)
    .join(' ');
}

/** Every change of the pool itself. */
export function changesOfPool(pool: Pool): readonly Change[] {
  const { origin, remainder, eligible, cap, tieBreakers } = pool;
  const other = remainder === 'kept' ? 'largest-remainder' : 'kept';
  const deleted = (by: Pool, at = origin): Change => ({ form: 'condition-deleted', origin: at, was: '', now: '', by });
  return [
    { form: 'quota', origin, was: remainder, now: other, by: { ...pool, remainder: other } },
    ...(eligible ? [deleted({ ...pool, eligible: undefined }, eligible.origin)] : []),
    ...(cap ? [deleted({ ...pool, cap: undefined }, cap.origin)] : []),
    ...tieBreakers.map(({ expression }, place) =>
      deleted({ ...pool, tieBreakers: tieBreakers.toSpliced(place, 1) }, expression.origin),
    ),
  ];
}
