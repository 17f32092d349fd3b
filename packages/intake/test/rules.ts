/** Rule sets for the tests, made by hand: no compiler is needed to read data. */
import { span } from '@kaohe/diagnostics';
import type { Grain, Input, RuleSet, Type } from '@kaohe/ir';
import { dimensionless, type Unit, unitFromText } from '@kaohe/quantity';

/** An input named `id` measured in `unit`; a unit that is not known makes it a text. */
export function input(id: string, unit: string, aliases: readonly string[] = [], more: Partial<Input> = {}): Input {
  const known: Unit | undefined = unit === '' ? dimensionless : unitFromText(unit);
  const type: Type = known ? { kind: 'number', unit: known } : { kind: 'text' };
  const origin = span('rules.kpi', 0, 0);
  const grain: Grain = 'person';
  return {
    id,
    label: id,
    type,
    grain,
    aliases,
    range: undefined,
    fallback: undefined,
    statuses: [],
    combine: undefined,
    optional: false,
    origin,
    ...more,
  };
}

/** A monthly rule set about 客服 in 团队 with these inputs. */
export function rules(inputs: readonly Input[], more: Partial<RuleSet> = {}): RuleSet {
  return {
    name: '试',
    title: '',
    version: '1',
    sources: [],
    periodKind: 'month',
    periodStart: 1,
    inForce: undefined,
    subject: '客服',
    cohort: '团队',
    identity: undefined,
    account: undefined,
    tables: [],
    inputs,
    parameters: [],
    metrics: [],
    cases: [],
    changes: [],
    allowances: [],
    ...more,
  };
}
