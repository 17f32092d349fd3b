/** Expressions with their types. A typed expression is the IR expression it becomes, its type, and what is still open about it. */
import type { Span } from '@kaohe/diagnostics';
import type { Constant, Expression, Type } from '@kaohe/ir';

export interface Typed {
  /** Undefined where the expression is wrong: what uses it stays silent. */
  readonly type: Type | undefined;
  readonly expression: Expression;
  /** A number without a unit takes the unit of what it meets: `>= 91` against points. */
  readonly bare: boolean;
  /** A name that is only known as a label: `A` in `等级 = A`. */
  readonly label: string | undefined;
  /** `无` and `必填` fit any type. */
  readonly fitsAny: boolean;
}

/** A well-typed expression. */
export function typed(type: Type, expression: Expression, bare: boolean = false): Typed {
  return { type, expression, bare, label: undefined, fitsAny: false };
}

/** Stands where the rules are wrong, and stays silent. */
export function broken(name: string, origin: Span): Typed {
  return {
    type: undefined,
    expression: { kind: 'broken', name, origin },
    bare: false,
    label: undefined,
    fitsAny: false,
  };
}

export function fitting(expression: Expression): Typed {
  return { type: undefined, expression, bare: false, label: undefined, fitsAny: true };
}

export function isBroken(value: Typed): boolean {
  return value.type === undefined && !value.fitsAny && value.label === undefined;
}

/** True where the type is still being found, and not because the author wrote `无` or `必填`. */
export function isOpen({ fitsAny, expression }: Typed): boolean {
  return fitsAny && expression.kind !== 'constant' && expression.kind !== 'required';
}

/** The constant an expression is, if it is one. */
export function constantOf(value: Typed): Constant | undefined {
  return value.expression.kind === 'constant' ? value.expression.constant : undefined;
}
