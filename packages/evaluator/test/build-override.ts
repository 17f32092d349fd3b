/** Overrides and requirements for tests, and the columns they read. */
import type { Expression, Input } from '@kaohe/ir';
import { here, inputOf, num, numberType } from './build.js';

export function override(computed: Expression, when?: Expression, change?: Expression): Expression {
  return {
    kind: 'override',
    name: '改判',
    computed,
    when,
    bounds: { low: num('-5'), high: num('50') },
    change: change && { low: num('-1'), high: change },
    value: '新值',
    reason: '理由',
    by: '名字',
    decider: '主管',
    origin: here(),
  };
}

export function requirement(condition: Expression): Expression {
  return { kind: 'requirement', name: '要求', message: '', condition, origin: here() };
}

/** The reason is the column that awards read, too. */
export const overrideInputs: readonly Input[] = [
  inputOf('新值', numberType(), { optional: true }),
  inputOf('名字', { kind: 'text' }, { optional: true }),
];
