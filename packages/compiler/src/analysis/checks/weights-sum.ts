/** Weights that do not add up to 100%. */
import { diagnose } from '@kaohe/diagnostics';
import { everyExpression } from '@kaohe/ir';
import { absolute, equal, one, subtract, sum } from '@kaohe/quantity';
import { percent } from '../printed.js';
import { isUnweighted, settledNumber } from '../settled.js';
import type { Check } from './check.js';

export const weightsSum: Check = (ruleSet) =>
  [...everyExpression(ruleSet)].flatMap(({ expression }) => {
    if (expression.kind !== 'weighted-sum' || expression.items.some(isUnweighted)) return [];
    const weights = expression.items.map((item) => settledNumber(item.weight, ruleSet));
    if (!weights.every((weight) => weight !== undefined)) return [];
    const total = sum(weights);
    if (equal(total, one)) return [];
    const args = { sum: percent(total), difference: percent(absolute(subtract(one, total))) };
    return [
      diagnose('scoring/weights-sum', expression.origin, args, {
        related: expression.items.map((item) => item.origin),
      }),
    ];
  });
