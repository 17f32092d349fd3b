/** What an expression comes to before any data: numbers and conditions made of constants and of parameters that have their value. */
import type { Constant, Expression, RuleSet } from '@kaohe/ir';
import { absolute, calculate, compare, holds, maximum, minimum, type Rational, roundTo } from '@kaohe/quantity';

/** The value, or undefined where data decides, a value is not given, or a function is not worked out here. */
export type ConstantOf = (expression: Expression) => Rational | boolean | undefined;

export function constantsOf(ruleSet: RuleSet): ConstantOf {
  const metrics = new Map<string, Rational | boolean | undefined>();
  const parameters = new Map(ruleSet.parameters.map((one) => [one.id, one.value]));
  const value: ConstantOf = (expression) => {
    switch (expression.kind) {
      case 'constant':
        return ofConstant(expression.constant);
      case 'parameter':
        return ofConstant(parameters.get(expression.id));
      case 'metric':
        return metrics.get(expression.id);
      case 'arithmetic': {
        const [left, right] = [numberOf(expression.left), numberOf(expression.right)];
        return left && right && calculate(expression.operator, left, right);
      }
      case 'comparison': {
        const [left, right] = [numberOf(expression.left), numberOf(expression.right)];
        return left && right && holds(expression.operator, compare(left, right));
      }
      case 'logic':
        return logic(expression.operator, expression.operands.map(value));
      case 'round': {
        const operand = numberOf(expression.operand);
        return operand && roundTo(operand, expression.step, expression.mode);
      }
      case 'call': {
        const numbers = expression.arguments.map(numberOf);
        return numbers.every((number) => number !== undefined) ? called(expression.builtin, numbers) : undefined;
      }
      case 'input':
      case 'period':
      case 'choose':
      case 'lookup':
      case 'if-missing':
      case 'weighted-sum':
      case 'statistic':
      case 'quota':
      case 'streak':
      case 'team':
      case 'pool':
      case 'award':
      case 'override':
      case 'requirement':
      case 'required':
      case 'broken':
        return undefined;
    }
  };
  const numberOf = (expression: Expression): Rational | undefined => {
    const found = value(expression);
    return typeof found === 'boolean' ? undefined : found;
  };
  // each metric from those before it, so that long chains cost no depth
  for (const { id, expression } of ruleSet.metrics) metrics.set(id, value(expression));
  return value;
}

function ofConstant(constant: Constant | undefined): Rational | boolean | undefined {
  if (constant?.kind === 'number' || constant?.kind === 'yes-no') return constant.value;
  return undefined;
}

function called(builtin: string, numbers: readonly Rational[]): Rational | undefined {
  const [first] = numbers;
  if (builtin === 'minimum') return numbers.reduce(minimum);
  if (builtin === 'maximum') return numbers.reduce(maximum);
  return builtin === 'absolute' && first !== undefined ? absolute(first) : undefined;
}

function logic(
  operator: 'and' | 'or' | 'not',
  operands: readonly (Rational | boolean | undefined)[],
): boolean | undefined {
  const decided = operator === 'or';
  if (operator === 'not') return typeof operands[0] === 'boolean' ? !operands[0] : undefined;
  if (operands.includes(decided)) return decided;
  return operands.every((operand) => operand === !decided) ? !decided : undefined;
}
