/** Rounding to a step, safe from floats: the number of steps is rounded to six places before it is rounded to whole ones. */
import type { Round } from '@kaohe/ir';
import { divide, one, rational } from '@kaohe/quantity';
import { binary, call, guarded, none, number, scaled, stepPlaces, when } from '../formula/build.js';
import type { Formula } from '../formula/formula.js';
import { type Draft, ownColumn } from './draft.js';
import { mayBeNone, typeOf } from './knowledge.js';

/** The operand as a multiple of the step. */
export function roundFormula(draft: Draft, { operand, step, mode }: Round): Formula {
  const isNone = mayBeNone(draft, operand);
  const value = isNone ? ownColumn(draft, operand, typeOf(draft, operand)) : draft.formulaOf(operand);
  const steps = guarded(scaled(value, divide(one, step)), stepPlaces);
  const rounded = scaled(whole(steps, mode), step);
  return isNone ? when(binary('=', value, none), none, rounded) : rounded;
}

function whole(steps: Formula, mode: Round['mode']): Formula {
  const size = call('ABS', steps);
  switch (mode) {
    case 'half-up':
      return call('ROUND', steps, number(0));
    case 'half-down': {
      const down = call('ROUNDUP', call('MAX', number(0), binary('-', size, number(rational(1, 2)))), number(0));
      return binary('*', when(binary('<', steps, number(0)), number(-1), number(1)), down);
    }
    case 'half-even': {
      const isTie = binary('=', binary('-', size, call('INT', size)), number(rational(1, 2)));
      const even = binary('*', number(2), call('ROUND', binary('/', steps, number(2)), number(0)));
      return when(isTie, even, call('ROUND', steps, number(0)));
    }
    case 'up':
      return call('ROUNDUP', steps, number(0));
    case 'down':
      return call('ROUNDDOWN', steps, number(0));
    case 'ceiling':
      return binary('-', number(0), call('INT', binary('-', number(0), steps)));
    case 'floor':
      return call('INT', steps);
  }
}
