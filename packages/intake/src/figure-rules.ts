/** The figures of the platforms as if a rule set asked for all of them: so that a file can be looked at without rules. */
import type { Input, RuleSet, Type } from '@kaohe/ir';
import { dimensionless, unitFromText } from '@kaohe/quantity';
import { dictionary, type Figure } from './dictionary.js';

const nowhere = { file: '', start: 0, end: 0 };

/** Rules without a single rule: every figure an input that may be absent, under its Chinese name. */
export function figureRules(): RuleSet {
  return {
    name: '',
    title: '',
    version: '',
    sources: [],
    periodKind: 'month',
    periodStart: 1,
    inForce: undefined,
    subject: '客服',
    cohort: '团队',
    identity: undefined,
    account: undefined,
    tables: [],
    inputs: dictionary.map(inputOf),
    parameters: [],
    metrics: [],
    cases: [],
    changes: [],
    allowances: [],
  };
}

function inputOf(figure: Figure): Input {
  return {
    id: figure.id,
    label: figure.zh,
    type: typeOf(figure),
    grain: 'person',
    aliases: figure.headings,
    range: undefined,
    fallback: undefined,
    statuses: [],
    combine: undefined,
    optional: true,
    origin: nowhere,
  };
}

function typeOf({ type, unit }: Figure): Type {
  if (type === 'text' || type === 'date') return { kind: type };
  return { kind: 'number', unit: unitFromText(unit) ?? dimensionless };
}
