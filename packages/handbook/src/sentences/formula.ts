/** Formulas with the signs people know: what needs brackets gets them. */
import type { Arithmetic, Call, Comparison, Expression, Logic } from '@kaohe/ir';
import { isZero } from '@kaohe/quantity';
import type { Speaker } from './speaker.js';

const signs: Readonly<Record<Arithmetic['operator'] | Comparison['operator'], string>> = {
  '+': '+',
  '-': '−',
  '*': '×',
  '/': '÷',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  '=': '=',
  '!=': '≠',
};

/** How tightly an expression holds together: 9 for a word, 0 for a sentence. */
export function strengthOf(expression: Expression): number {
  switch (expression.kind) {
    case 'constant':
      return isNegativeNumber(expression) ? 5 : 9;
    case 'input':
    case 'parameter':
    case 'metric':
    case 'period':
    case 'team':
    case 'required':
    case 'broken':
      return 9;
    case 'arithmetic':
      return expression.operator === '*' || expression.operator === '/' ? 6 : 5;
    case 'comparison':
      return 4;
    case 'logic':
      return expression.operator === 'not' ? 3 : expression.operator === 'and' ? 2 : 1;
    case 'call':
      return limitIn(expression) === undefined ? 0 : 9;
    case 'choose':
    case 'lookup':
    case 'round':
    case 'if-missing':
    case 'weighted-sum':
    case 'statistic':
    case 'quota':
    case 'pool':
    case 'streak':
    case 'award':
    case 'override':
    case 'requirement':
      return 0;
  }
}

/** `付款人数 ÷ 询单人数`. */
export function arithmeticText(speaker: Speaker, expression: Arithmetic): string {
  const { operator, left, right } = expression;
  // a sum of many begins with nothing, which says nothing
  if (operator === '+' && isNothing(left)) return speaker.say(right);
  const own = strengthOf(expression);
  // a − (b − c) and a ÷ (b × c) keep their brackets; sums and products of one kind need none
  const joins = right.kind === 'arithmetic' && right.operator === operator && (operator === '+' || operator === '*');
  return `${held(speaker, left, own)} ${signs[operator]} ${held(speaker, right, joins ? own : own + 1)}`;
}

/** `总分 ≥ 60分`. */
export function comparisonText(speaker: Speaker, { operator, left, right }: Comparison): string {
  return `${held(speaker, left, 5)} ${signs[operator]} ${held(speaker, right, 5)}`;
}

/** `甲 且 乙`. */
export function logicText(speaker: Speaker, { operator, operands }: Logic): string {
  const { words } = speaker;
  switch (operator) {
    case 'not':
      return operands.map((one) => words.not(held(speaker, one, 9))).join('');
    case 'and':
      return operands.map((one) => held(speaker, one, 3)).join(words.and);
    case 'or':
      return operands.map((one) => held(speaker, one, 2)).join(words.or);
  }
}

/** In brackets where it holds together less tightly than what is around it. */
function held({ words, say }: Speaker, expression: Expression, least: number): string {
  const text = say(expression);
  return strengthOf(expression) >= least ? text : words.bracketed(text);
}

/** What a number is kept from passing by `最大` or `最小` with a constant; undefined for other calls. */
export function limitIn({
  builtin,
  arguments: args,
}: Call): { readonly value: Expression; readonly limit: Expression } | undefined {
  const [first, second, ...more] = args;
  if ((builtin !== 'minimum' && builtin !== 'maximum') || more.length > 0 || !first || !second) return undefined;
  if (first.kind === second.kind) return undefined;
  if (second.kind === 'constant') return { value: first, limit: second };
  return first.kind === 'constant' ? { value: second, limit: first } : undefined;
}

function isNothing(expression: Expression): boolean {
  return expression.kind === 'constant' && expression.constant.kind === 'number' && isZero(expression.constant.value);
}

function isNegativeNumber({ constant }: Extract<Expression, { kind: 'constant' }>): boolean {
  return constant.kind === 'number' && constant.value.numerator < 0n;
}
