/** An amount as what decides it: one total with its scorecards, and values beside it that are tried out. */
import type { Metric, RuleSet } from '@kaohe/ir';
import type { Rational, Unit } from '@kaohe/quantity';
import { once } from '../../memory/once.js';
import type { Domains } from '../domain.js';
import { behind, coneOf } from './cone.js';
import { type Answers, type Assumed, evaluate, type Rules } from './evaluate.js';
import { type SameNumbers, sameNumbers } from './same-numbers.js';
import type { Sheet, Sheets, Total } from './sheet.js';
import { numberOf } from './value.js';
import { type Setting, settingsOf, type Variable, variableOf } from './variables.js';

export interface Study {
  readonly pay: Metric;
  readonly unit: Unit;
  /** The only total the amount depends on; undefined where it depends on none. */
  readonly hub: Hub | undefined;
  readonly variables: readonly Variable[];
  /** The values the variables take together. */
  readonly settings: readonly Setting[];
  /** Totals and amounts that are equal are the same object when they come out of it. */
  readonly same: SameNumbers;
  /** With those values assumed, the amount by a total that `same` gives; undefined where it cannot be told. */
  readonly amountsWith: (assumed: Assumed) => (total: Rational | undefined) => Rational | undefined;
}

export interface Hub {
  readonly metric: Metric;
  readonly sheet: Sheet;
  readonly totals: readonly Total[];
}

/** Undefined where it depends on several totals, on more than can be tried, or on itself through time. */
export function studyOf(rules: Rules, sheets: Sheets, domains: Domains, pay: Metric): Study | undefined {
  if (pay.type.kind !== 'number') return undefined;
  const cone = coneOf(rules, sheets, pay);
  if (cone === undefined || cone.hubs.length > 1) return undefined;
  const [hubMetric] = cone.hubs;
  const sheet = hubMetric && sheets.sheetOf(hubMetric.expression);
  // what is in the total cannot also be tried beside it
  if (sheet && [...behind(rules, sheet)].some((id) => cone.ids.has(id))) return undefined;
  const variables = [...cone.ids].flatMap((id) => variableOf(rules, domains, id, cone.expressions) ?? []);
  const settings = settingsOf(variables);
  const totals = sheet && sheets.totalsOf(sheet);
  const hub = hubMetric && sheet && totals && { metric: hubMetric, sheet, totals };
  const { unit } = pay.type;
  const same = sameNumbers();
  for (const { value } of totals ?? []) same(value);
  return { pay, unit, hub, variables, settings, same, amountsWith: amountsOf(rules, pay, hubMetric?.id, same) };
}

function amountsOf(rules: Rules, pay: Metric, hub: string | undefined, same: SameNumbers): Study['amountsWith'] {
  const amountOf = (assumed: Answers): Rational | undefined => {
    const value = evaluate(rules, assumed, pay.expression);
    return value.kind === 'number' ? same(value.value) : undefined;
  };
  // settings are tried by several questions, with the same totals
  return once((assumed) => {
    const known = new Map<Rational | undefined, Rational | undefined>();
    return (total) => {
      const before = known.get(total);
      if (before !== undefined || known.has(total)) return before;
      const value = total && numberOf(total);
      const amount = amountOf(value ? { get: (id) => (id === hub ? value : assumed.get(id)) } : assumed);
      known.set(total, amount);
      return amount;
    };
  });
}

/** The rule set's amounts: what is paid. */
export function paysOf({ metrics }: RuleSet): readonly Metric[] {
  return metrics.filter(({ role, table }) => role === 'pay' && table === undefined);
}
