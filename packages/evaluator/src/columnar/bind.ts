/** Where every kind of expression meets its kernels: read this first. What has none is asked row by row. */
import type { Expression, PeriodPart } from '@kaohe/ir';
import { brokenRule, parameterWithoutValue, requiredValue } from '../builtins/faults.js';
import { periodPart } from '../builtins/period-part.js';
import { makeDataset } from '../data/dataset.js';
import { none, type Value, valueOfConstant } from '../data/value.js';
import type { Shape } from './asked.js';
import { type Binding, conditionValues, known, type Of, unbound } from './binding.js';
import { bindArithmetic } from './expressions/arithmetic.js';
import { bindChoose } from './expressions/choices.js';
import { bindComparison, bindLogic } from './expressions/conditions.js';
import { bindAward, bindOverride, bindRequirement } from './expressions/entered.js';
import { bindCall } from './expressions/extremes.js';
import { bindIfMissing } from './expressions/if-missing.js';
import { bindLookup } from './expressions/lookup.js';
import { bindOverValues } from './expressions/over-values.js';
import { bindRound } from './expressions/rounding.js';
import { byTable, tableOfValues } from './expressions/tables.js';
import { bindWeightedSum } from './expressions/weighted-sum.js';
import type { Register } from './registers.js';

/** The register of an expression. */
export function bindExpression(binding: Binding, expression: Expression): Register {
  switch (expression.kind) {
    case 'constant':
      return known(valueOfConstant(expression.constant));
    case 'input':
      return binding.input(expression.id);
    case 'parameter':
      return bindParameter(binding, expression);
    case 'metric':
      return binding.metricNamed(expression.id);
    case 'period':
      return bindPeriod(binding, expression);
    case 'team':
      return unbound;
    case 'arithmetic':
      return bindArithmetic(binding, expression);
    case 'comparison':
      return bindComparison(binding, expression);
    case 'logic':
      return bindLogic(binding, expression);
    case 'choose':
      return bindChoose(binding, expression);
    case 'lookup':
      return bindLookup(binding, expression);
    case 'round':
      return bindRound(binding, expression);
    case 'call':
      return bindCall(binding, expression);
    case 'if-missing':
      return bindIfMissing(binding, expression);
    case 'weighted-sum':
      return bindWeightedSum(binding, expression);
    case 'statistic':
      if (expression.over.kind === 'values') return bindOverValues(binding, expression) ?? binding.asked(expression);
      return binding.population(expression);
    case 'quota':
    case 'pool':
    case 'streak':
      return binding.population(expression);
    case 'award':
      return bindAward(binding, expression);
    case 'override':
      return bindOverride(binding, expression);
    case 'requirement':
      return bindRequirement(binding, expression);
    case 'required':
      return known(requiredValue(expression));
    case 'broken':
      return known(brokenRule(expression));
  }
}

function bindParameter({ rules }: Binding, { id }: Of<'parameter'>): Register {
  const parameter = rules.parameters.get(id);
  if (!parameter) return unbound;
  return known(parameter.value ? valueOfConstant(parameter.value) : parameterWithoutValue(parameter));
}

/** A part of the period is the same for all rows of one period. */
function bindPeriod(binding: Binding, expression: PeriodPart): Register {
  const { table, room, rules, metric } = binding;
  const values = table.periods.map((period): Value => {
    // of a period that is none each row has its own fault
    const dataset = makeDataset({
      rows: [{ person: '', team: '', period, origin: expression.origin }],
      columns: new Map(),
    });
    return periodPart({ rules, metric, dataset, row: 0 }, expression);
  });
  const made = tableOfValues(values);
  return made ? byTable(room, room.column(table.periodOf), undefined, made) : binding.asked(expression);
}

/** What an expression gives, as far as its kind says. */
export function shapeOf(expression: Expression): Shape | undefined {
  switch (expression.kind) {
    case 'arithmetic':
    case 'round':
    case 'weighted-sum':
    case 'pool':
    case 'streak':
    case 'award':
    case 'period':
      return 'numbers';
    case 'comparison':
    case 'logic':
    case 'requirement':
      return conditionValues;
    case 'statistic':
      return expression.function === 'previous' ? shapeOf(expression.operand) : 'numbers';
    case 'call':
      return ['worse', 'better', 'promote', 'demote'].includes(expression.builtin) ? undefined : 'numbers';
    case 'quota':
      return [none, ...expression.shares.map(({ label }): Value => ({ kind: 'choice', label }))];
    case 'constant':
    case 'input':
    case 'parameter':
    case 'metric':
    case 'team':
    case 'choose':
    case 'lookup':
    case 'if-missing':
    case 'override':
    case 'required':
    case 'broken':
      return undefined;
  }
}
