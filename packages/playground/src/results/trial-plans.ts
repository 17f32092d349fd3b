/** Trials that were put aside to be compared. They are kept as long as the page is open and are no part of the document. */
import { type ShallowRef, shallowRef } from 'vue';
import type { Page } from '../page/page.js';
import type { TrialGroup, TrialValues } from '../protocol/trial.js';

/** A trial with the letter it is called by. */
export interface TrialPlan {
  readonly name: string;
  readonly values: TrialValues;
}

const kept = new WeakMap<Page, ShallowRef<readonly TrialPlan[]>>();

/** The plans of this visit. */
export function plansOf(page: Page): ShallowRef<readonly TrialPlan[]> {
  const known = kept.get(page) ?? shallowRef<readonly TrialPlan[]>([]);
  kept.set(page, known);
  return known;
}

/** Columns that can still be compared at a glance. */
export const mostPlans = 4;

/** The letter of the next plan; A are the rules as they are. */
export function nextName(plans: readonly TrialPlan[]): string {
  return [...'BCDEFGH'].find((letter) => plans.every(({ name }) => name !== letter)) ?? 'H';
}

/** A setting that some plan changes, with its value now. */
export interface ComparedSetting {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
}

/** The settings that at least one of the plans changes, in the order of the rules. */
export function comparedSettings(
  groups: readonly TrialGroup[],
  plans: readonly TrialPlan[],
): readonly ComparedSetting[] {
  return groups.flatMap(({ title, settings }) =>
    settings
      .filter(({ id, value }) => plans.some(({ values }) => values[id] !== undefined && values[id] !== value))
      .map(({ id, label, value, unit }) => ({ id, label: `${title} ${label}`, value, unit })),
  );
}
