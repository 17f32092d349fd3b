/** Calls of built-in functions: which exist, what they take, what they give. */
import { diagnose, type Span } from '@kaohe/diagnostics';
import type { Type } from '@kaohe/ir';
import { dimensionless, one } from '@kaohe/quantity';
import type * as Syntax from '../syntax/tree.js';
import { isSpelled } from '../tokens/spelling.js';
import { functions } from '../tokens/words.js';
import { inferArithmetic } from './arithmetic.js';
import { curveOf, inferCurve } from './curves.js';
import { inferDateCall } from './dates.js';
import { commonType, fitBoth, fitTo } from './fit.js';
import { inferGathering } from './records.js';
import { functionSuggestion, type Scope } from './scope.js';
import { inferStatisticCall } from './statistics.js';
import { broken, isBroken, isOpen, type Typed, typed } from './tree.js';

type Infer = (scope: Scope, expression: Syntax.Expression) => Typed;
type Call = Extract<Syntax.Expression, { kind: 'call' }>;

/** Functions whose arguments are all of one type, which is also what they give. Those of dates are in dates.ts. */
type PlainBuiltin = 'minimum' | 'maximum' | 'absolute' | 'worse' | 'better';

/** What a function takes: values of one kind and one type, this many of them. */
interface Signature {
  readonly takes: 'number' | 'number or date' | 'choice';
  readonly least: number;
  readonly most: number;
}

const signatures: Readonly<Record<PlainBuiltin, Signature>> = {
  minimum: { takes: 'number or date', least: 2, most: 50 },
  maximum: { takes: 'number or date', least: 2, most: 50 },
  absolute: { takes: 'number', least: 1, most: 1 },
  worse: { takes: 'choice', least: 2, most: 50 },
  better: { takes: 'choice', least: 2, most: 50 },
};

/** `infer` is passed in because arguments are expressions again. */
export function inferCall(scope: Scope, call: Call, infer: Infer): Typed {
  const gathering = inferGathering(scope, call, infer);
  if (gathering !== undefined) return gathering;
  const statistic = inferStatisticCall(scope, call, infer);
  if (statistic !== undefined) return statistic;
  const stray = call.over ?? call.narrowings[0];
  if (stray !== undefined) {
    scope.report(
      diagnose('syntax/clause-not-here', stray.span, { clause: '每 … / 近 …', declaration: call.function.text }),
    );
    return broken(scope.name, call.span);
  }
  const values = call.arguments.map((argument) => infer(scope, argument));
  const pair = pairOf(call, values);
  if (pair !== undefined) {
    if (isSpelled(functions.wholeSteps, call.function.text)) return wholeSteps(scope, call, ...pair);
    if (isSpelled(functions.ifMissing, call.function.text)) return ifMissing(scope, call, ...pair);
    if (isSpelled(functions.promote, call.function.text)) return shifted(scope, call, 'promote', ...pair);
    if (isSpelled(functions.demote, call.function.text)) return shifted(scope, call, 'demote', ...pair);
  }
  const ofDates = inferDateCall(scope, call, values);
  if (ofDates !== undefined) return ofDates;
  const curve = curveOf(call);
  if (curve !== undefined) return inferCurve(scope, call, curve, values);
  const builtin = builtinOf(call.function.text);
  if (builtin === undefined) {
    scope.report(
      diagnose('names/function-unknown', call.function.span, {
        name: call.function.text,
        suggestion: functionSuggestion(call.function.text),
      }),
    );
    return broken(scope.name, call.span);
  }
  const signature = signatures[builtin];
  if (values.length < signature.least || values.length > signature.most) {
    const expected =
      signature.least === signature.most ? String(signature.least) : `${signature.least}–${signature.most}`;
    scope.report(
      diagnose('types/arity', call.span, { function: call.function.text, expected, found: String(values.length) }),
    );
    return broken(scope.name, call.span);
  }
  const type = commonType(values);
  if (type === undefined || values.some(isBroken)) return broken(scope.name, call.span);
  const [expected = 'value', other = expected] = signature.takes.split(' or ');
  if (type.kind !== expected && type.kind !== other) {
    scope.report(diagnose('types/mismatch', call.span, { expected, found: type.kind }));
    return broken(scope.name, call.span);
  }
  const fitted = values.map((value, index) => fitTo(scope, value, type, call.arguments[index]?.span ?? call.span));
  if (fitted.some(isBroken)) return broken(scope.name, call.span);
  return typed(type, { kind: 'call', builtin, arguments: fitted.map((one) => one.expression), origin: call.span });
}

/** The two arguments of a function that is another kind of expression in the rule set. */
function pairOf({ arguments: written }: Call, values: readonly Typed[]): readonly [Argument, Argument] | undefined {
  const [first, second] = values.map((value, index) => ({ value, at: written[index]?.span }));
  if (first?.at === undefined || second?.at === undefined || values.length !== 2) return undefined;
  return [
    { value: first.value, at: first.at },
    { value: second.value, at: second.at },
  ];
}

interface Argument {
  readonly value: Typed;
  readonly at: Span;
}

/** `整步(a, b)`: how many whole steps of `b` fit into `a`; the part of a step that is left does not count. */
function wholeSteps(scope: Scope, call: Call, amount: Argument, step: Argument): Typed {
  const [left, right] = fitBoth(scope, amount.value, step.value, amount.at, step.at) ?? [];
  if (left === undefined || right === undefined) return broken(scope.name, call.span);
  const ratio = inferArithmetic(scope, '/', left, right, { left: amount.at, right: step.at, whole: call.span });
  if (ratio.type === undefined) return ratio;
  const type: Type = { kind: 'number', unit: dimensionless };
  return typed(type, {
    kind: 'round',
    mode: 'down',
    step: one,
    unit: dimensionless,
    operand: ratio.expression,
    origin: call.span,
  });
}

/** `若缺(a, b)`: `b` where `a` is not there. */
function ifMissing(scope: Scope, call: Call, operand: Argument, fallback: Argument): Typed {
  const [left, right] = fitBoth(scope, operand.value, fallback.value, operand.at, fallback.at) ?? [];
  const type = left?.type ?? right?.type;
  if (type === undefined && isOpen(operand.value)) return operand.value;
  if (left === undefined || right === undefined || type === undefined) return broken(scope.name, call.span);
  return typed(type, { kind: 'if-missing', operand: left.expression, fallback: right.expression, origin: call.span });
}

/** `升级(级, 1)`: one label better. How many is a plain number. */
function shifted(scope: Scope, call: Call, builtin: 'promote' | 'demote', grade: Argument, steps: Argument): Typed {
  const { type } = grade.value;
  const plainNumber: Type = { kind: 'number', unit: dimensionless };
  const by = fitTo(scope, steps.value, plainNumber, steps.at);
  if (type?.kind !== 'choice') {
    if (!isBroken(grade.value))
      scope.report(diagnose('types/mismatch', grade.at, { expected: 'choice', found: type?.kind ?? 'label' }));
    return broken(scope.name, call.span);
  }
  if (isBroken(by)) return broken(scope.name, call.span);
  const values = [grade.value.expression, by.expression];
  return typed(type, { kind: 'call', builtin, arguments: values, origin: call.span });
}

function builtinOf(name: string): PlainBuiltin | undefined {
  const ids = Object.keys(signatures) as PlainBuiltin[]; // exactly the keys of the table
  return ids.find((id) => isSpelled(functions[id], name));
}
