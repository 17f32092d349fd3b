import { expect, it } from 'vitest';
import { leftOf } from '../src/results/budget.js';

it('tells what is left of a budget to the fen, and says nothing of what is no amount', () => {
  expect(leftOf('1,100', '946.05')).toEqual({ text: '153.95', isOver: false });
  expect(leftOf('￥１００', '1,946.05')).toEqual({ text: '1,846.05', isOver: true });
  expect(leftOf('', '1')).toBeUndefined();
  expect(leftOf('1', '≈1.2345')).toBeUndefined();
});
