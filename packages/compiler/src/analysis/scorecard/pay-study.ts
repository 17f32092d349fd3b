/** An amount as what decides it: one total with its scorecards, and values beside it that are tried out. */
import type { Metric, RuleSet } from '@kaohe/ir';
import type { Rational, Unit } from '@kaohe/quantity';
import type { Domains } from '../domain.js';
import { behind, coneOf } from './cone.js';
import { type Answers, type Assumed, evaluate, type Rules } from './evaluate.js';
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
  /** The amount for a total and a setting; undefined where it cannot be told. */
  readonly amountAt: (total: Rational | undefined, assumed: Assumed) => Rational | undefined;
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
  return { pay, unit, hub, variables, settings, amountAt: amountsOf(rules, pay, hubMetric?.id) };
}

function amountsOf(rules: Rules, pay: Metric, hub: string | undefined): Study['amountAt'] {
  const amountOf = (assumed: Answers): Rational | undefined => {
    const value = evaluate(rules, assumed, pay.expression);
    return value.kind === 'number' ? value.value : undefined;
  };
  // settings are tried by several questions, with the same totals
  const known = new WeakMap<Assumed, Map<string, Rational | undefined>>();
  return (total, assumed) => {
    if (hub === undefined || total === undefined) return amountOf(assumed);
    const own = known.get(assumed) ?? new Map<string, Rational | undefined>();
    known.set(assumed, own);
    const key = `${total.numerator}/${total.denominator}`;
    if (!own.has(key)) {
      const value = numberOf(total);
      own.set(key, amountOf({ get: (id) => (id === hub ? value : assumed.get(id)) }));
    }
    return own.get(key);
  };
}

/** The rule set's amounts: what is paid. */
export function paysOf({ metrics }: RuleSet): readonly Metric[] {
  return metrics.filter(({ role, table }) => role === 'pay' && table === undefined);
}
