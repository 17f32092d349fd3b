/** Sizes of a cohort in which a grade of a quota gets nobody, or is one person. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import { type Quota, wholeParts } from '@kaohe/ir';
import { compare, equal, isNegative, multiply, one, type Rational, rational, subtract, sum } from '@kaohe/quantity';
import { everyOf } from '../by-kind.js';
import type { Check } from './check.js';

/** The largest cohort looked at; one person among so many is a share that nobody writes. */
const largest = 100;

export const quotaSizes: Check = (ruleSet) =>
  everyOf(ruleSet, 'quota').flatMap(({ expression }) => ofQuota(expression));

function ofQuota(quota: Quota): readonly Diagnostic[] {
  const shares = knownShares(quota);
  if (shares === undefined) return [];
  const { labels, amounts, rest } = shares;
  const smallest = Math.max(1, quota.small?.below ?? 1);
  const nobody = new Map<string, number[]>();
  const alone = new Map<string, number[]>();
  for (let people = smallest; people <= largest; people += 1) {
    const parts = amounts.map((share) => multiply(share, rational(people)));
    const counts = wholeParts(parts, people, quota.headcount, rest);
    for (const [place, label] of labels.entries()) {
      if (counts[place] === 0) nobody.set(label, [...(nobody.get(label) ?? []), people]);
      if (counts[place] === 1) alone.set(label, [...(alone.get(label) ?? []), people]);
    }
  }
  if (nobody.size === 0) return [];
  return [
    diagnose('scoring/quota-sizes', quota.origin, { quota: quota.name, nobody: shown(nobody), one: shown(alone) }),
  ];
}

/** The shares of grades that get exactly so many; the open one takes the rest. Undefined where they do not make a whole or are not known. */
function knownShares({
  shares,
}: Quota):
  | { readonly labels: readonly string[]; readonly amounts: readonly Rational[]; readonly rest: number }
  | undefined {
  const open = shares.findIndex(({ limits }) => limits.length === 0);
  const written = shares.map(({ limits: [limit, ...others] }): Rational | undefined => {
    if (limit === undefined) return undefined;
    const { bound, measure, amount } = limit;
    if (bound !== 'exactly' || measure !== 'share' || others.length > 0) return undefined;
    return amount.kind === 'constant' && amount.constant.kind === 'number' ? amount.constant.value : undefined;
  });
  if (written.some((amount, place) => (amount === undefined && place !== open) || (amount && isNegative(amount))))
    return undefined;
  const together = sum(written.flatMap((amount) => amount ?? []));
  if (open < 0 ? !equal(together, one) : compare(together, one) > 0) return undefined;
  const amounts = written.map((amount) => amount ?? subtract(one, together));
  return { labels: shares.map((share) => share.label), amounts, rest: open < 0 ? shares.length - 1 : open };
}

/** `A 1–3, 5; D 1–4`. */
function shown(sizes: ReadonlyMap<string, readonly number[]>): string {
  return [...sizes].map(([label, people]) => `${label} ${runsOf(people)}`).join('; ');
}

function runsOf(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
