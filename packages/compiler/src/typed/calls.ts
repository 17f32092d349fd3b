/** Calls of built-in functions: which exist, what they take, what they give. */
import { diagnose } from '@kaohe/diagnostics';
import type { BuiltinId, Type } from '@kaohe/ir';
import type * as Syntax from '../syntax/tree.js';
import { functions, isSpelled } from '../tokens/keywords.js';
import { fitTo } from './fit.js';
import { functionSuggestion, type Scope } from './scope.js';
import { broken, isBroken, type Typed, typed } from './tree.js';

type Infer = (scope: Scope, expression: Syntax.Expression) => Typed;
type Call = Extract<Syntax.Expression, { kind: 'call' }>;

/** What a function takes: values of one kind and one type, this many of them. */
interface Signature {
  readonly takes: 'number' | 'choice';
  readonly least: number;
  readonly most: number;
}

const signatures: Readonly<Record<BuiltinId, Signature>> = {
  minimum: { takes: 'number', least: 2, most: 50 },
  maximum: { takes: 'number', least: 2, most: 50 },
  absolute: { takes: 'number', least: 1, most: 1 },
  worse: { takes: 'choice', least: 2, most: 50 },
  better: { takes: 'choice', least: 2, most: 50 },
};

/** `infer` is passed in because arguments are expressions again. */
export function inferCall(scope: Scope, call: Call, infer: Infer): Typed {
  const builtin = builtinOf(call.function.text);
  const values = call.arguments.map((argument) => infer(scope, argument));
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
  if (type.kind !== signature.takes) {
    scope.report(diagnose('types/mismatch', call.span, { expected: signature.takes, found: type.kind }));
    return broken(scope.name, call.span);
  }
  const fitted = values.map((value, index) => fitTo(scope, value, type, call.arguments[index]?.span ?? call.span));
  if (fitted.some(isBroken)) return broken(scope.name, call.span);
  return typed(type, { kind: 'call', builtin, arguments: fitted.map((one) => one.expression), origin: call.span });
}

/** The type of the first argument that has one of its own; bare numbers and labels follow it. */
function commonType(values: readonly Typed[]): Type | undefined {
  return (
    values.find((value) => value.type !== undefined && !value.bare) ?? values.find((value) => value.type !== undefined)
  )?.type;
}

function builtinOf(name: string): BuiltinId | undefined {
  const ids = Object.keys(signatures) as BuiltinId[]; // exactly the keys of the table
  return ids.find((id) => isSpelled(functions[id], name));
}
