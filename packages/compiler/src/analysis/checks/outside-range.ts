/** Values the rules give themselves that lie outside the range they state, and results that never lie inside theirs. */
import { type Diagnostic, diagnose, type Span } from '@kaohe/diagnostics';
import type { Constant, Type } from '@kaohe/ir';
import { contains, dateUnit, type Interval, isEmpty, overlaps } from '@kaohe/quantity';
import { knownRules, noFacts } from '../domain.js';
import { printQuantity, printStretch } from '../printed.js';
import type { Check } from './check.js';

export const outsideRange: Check = (ruleSet) => {
  const known = knownRules(ruleSet);
  const given = ruleSet.inputs.flatMap((input) => {
    const constants = [input.fallback, ...input.statuses.map((status) => status.value)];
    return constants.slice(0, constants.length).flatMap((constant) => ofConstant(input, constant));
  });
  const set = ruleSet.parameters.flatMap((parameter) => ofConstant(parameter, parameter.value));
  const computed = ruleSet.metrics.flatMap(({ id, type, range, expression, origin }) => {
    if (range === undefined || type.kind !== 'number') return [];
    const { within } = known.domainAt(expression, noFacts);
    if (isEmpty(within) || overlaps(within, range)) return [];
    const args = { name: id, value: printStretch(within, type.unit), range: printStretch(range, type.unit) };
    return [diagnose('values/outside-range', origin, args)];
  });
  return [...given, ...set, ...computed];
};

interface Ranged {
  readonly id: string;
  readonly type: Type;
  readonly range: Interval | undefined;
  readonly origin: Span;
}

function ofConstant({ id, type, range, origin }: Ranged, constant: Constant | undefined): readonly Diagnostic[] {
  if (constant?.kind !== 'number' || range === undefined || contains(range, constant.value)) return [];
  const unit = type.kind === 'number' ? type.unit : dateUnit;
  const args = { name: id, value: printQuantity(constant.value, unit), range: printStretch(range, unit) };
  return [diagnose('values/outside-range', origin, args)];
}
