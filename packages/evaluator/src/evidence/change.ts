/** A small change of one expression, as mutation tries it: what a typing mistake or a misreading would have made of the rules. */
import type { Span } from '@kaohe/diagnostics';
import { type Constant, type Expression, printNumber } from '@kaohe/ir';
import {
  add,
  fromCanonical,
  printRational,
  type Rational,
  rational,
  subtract,
  toCanonical,
  type Unit,
} from '@kaohe/quantity';

/** What was changed. */
export type ChangeForm =
  | 'number'
  | 'edge'
  | 'openness'
  | 'operator'
  | 'result'
  | 'weight'
  | 'label'
  | 'row-deleted'
  | 'rows-swapped'
  | 'branch-deleted'
  | 'missing-deleted'
  | 'condition-deleted'
  | 'rounding'
  | 'quota';

/** A change of an expression; `was` and `now` are in the notation of the rules, empty where something is taken away. */
export interface Change {
  readonly form: ChangeForm;
  readonly origin: Span;
  readonly was: string;
  readonly now: string;
  readonly by: Expression;
}

/** The two numbers a step beside the one written: a step of the last decimal that is written. */
export function beside(value: Rational, unit: Unit): { readonly less: Rational; readonly more: Rational } {
  const step = lastStep(value, unit);
  return { less: subtract(value, step), more: add(value, step) };
}

/** One of the last decimal that is written: `55%` gives 1%, `1.12` gives 0.01. */
export function lastStep(value: Rational, unit: Unit): Rational {
  const [, decimals = ''] = printRational(fromCanonical(value, unit)).split('.');
  return toCanonical(rational(1n, 10n ** BigInt(decimals.length)), unit);
}

/** The constant one step up, in words and as an expression; undefined for what has no next. */
export function nextConstant(
  constant: Constant,
  labels: readonly string[] | undefined,
): { readonly was: string; readonly now: string; readonly constant: Constant } | undefined {
  switch (constant.kind) {
    case 'number': {
      const { more } = beside(constant.value, constant.unit);
      const [was, now] = [constant.value, more].map((value) => printNumber(value, constant.unit));
      return { was: was ?? '', now: now ?? '', constant: { ...constant, value: more } };
    }
    case 'choice': {
      const label = nextLabel(constant.label, labels);
      return label === undefined ? undefined : { was: constant.label, now: label, constant: { kind: 'choice', label } };
    }
    case 'yes-no':
      return {
        was: String(constant.value),
        now: String(!constant.value),
        constant: { kind: 'yes-no', value: !constant.value },
      };
    case 'text':
    case 'none':
      return undefined;
  }
}

/** The label behind, or the one before the last. */
export function nextLabel(label: string, labels: readonly string[] | undefined): string | undefined {
  const place = labels?.indexOf(label) ?? -1;
  return place < 0 ? undefined : (labels?.[place + 1] ?? labels?.[place - 1]);
}

/** Whether two stretches are the same: what lowering adds stands where what it serves does. */
export function isSamePlace(a: Span | undefined, b: Span): boolean {
  return a !== undefined && a.file === b.file && a.start === b.start && a.end === b.end;
}
