/** What the operators of formulas come to on two numbers: + - * / and the six comparisons. */
import { add, divide, isZero, multiply, type Rational, subtract } from './rational.js';

export type ArithmeticOperator = '+' | '-' | '*' | '/';

export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '=' | '!=';

/** The number; undefined for a zero divisor. */
export function calculate(operator: ArithmeticOperator, left: Rational, right: Rational): Rational | undefined {
  switch (operator) {
    case '+':
      return add(left, right);
    case '-':
      return subtract(left, right);
    case '*':
      return multiply(left, right);
    case '/':
      return isZero(right) ? undefined : divide(left, right);
  }
}

/** Whether the comparison holds; `order` is negative where the left is smaller, 0 where both are equal. */
export function holds(operator: ComparisonOperator, order: number): boolean {
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
  }
}
