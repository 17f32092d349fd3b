/** Which labels an expression can give, best first: what an order among labels is taken from. */
import type { Expression } from './expression.js';
import type { RuleSet } from './ir.js';
import type { Type } from './type.js';

/** The types of all names an expression can refer to. */
export interface Types {
  readonly inputs: ReadonlyMap<string, Type>;
  readonly parameters: ReadonlyMap<string, Type>;
  readonly metrics: ReadonlyMap<string, Type>;
}

/** The types of all names of a rule set. */
export function typesOf(ruleSet: RuleSet): Types {
  return { inputs: byId(ruleSet.inputs), parameters: byId(ruleSet.parameters), metrics: byId(ruleSet.metrics) };
}

/** The labels an expression can give, best first; undefined where it does not say, as a single label does not. */
export function labelsOfExpression(types: Types, expression: Expression): readonly string[] | undefined {
  switch (expression.kind) {
    case 'input':
      return labelsOfType(types.inputs.get(expression.id));
    case 'parameter':
      return labelsOfType(types.parameters.get(expression.id));
    case 'metric':
      return labelsOfType(types.metrics.get(expression.id));
    case 'quota':
      return expression.shares.map((share) => share.label);
    case 'if-missing':
      return sharedLabels(types, [expression.operand, expression.fallback]);
    case 'choose':
      return sharedLabels(types, [...expression.cases.map((one) => one.then), expression.otherwise]);
    case 'lookup':
      return expression.role === 'grade' ? resultLabels(expression) : sharedLabels(types, resultsOf(expression));
    case 'call':
      return sharedLabels(types, expression.arguments);
    case 'statistic':
      return expression.function === 'previous' ? labelsOfExpression(types, expression.operand) : undefined;
    case 'override':
      return labelsOfExpression(types, expression.computed);
    case 'constant':
    case 'period':
    case 'team':
    case 'arithmetic':
    case 'comparison':
    case 'logic':
    case 'round':
    case 'weighted-sum':
    case 'pool':
    case 'streak':
    case 'award':
    case 'requirement':
    case 'required':
    case 'broken':
      return undefined;
  }
}

/** The labels that the first of the expressions that says so can give. */
export function sharedLabels(types: Types, expressions: readonly Expression[]): readonly string[] | undefined {
  for (const expression of expressions) {
    const labels = labelsOfExpression(types, expression);
    if (labels) return labels;
  }
  return undefined;
}

type LookupNode = Extract<Expression, { kind: 'lookup' }>;

function resultsOf(lookup: LookupNode): readonly Expression[] {
  const results = lookup.rows.map((row) => row.result);
  return lookup.otherwise ? [...results, lookup.otherwise] : results;
}

/** A grade table lists its labels best first. */
function resultLabels(lookup: LookupNode): readonly string[] | undefined {
  const labels = new Set<string>();
  for (const result of resultsOf(lookup)) {
    if (result.kind === 'constant' && result.constant.kind === 'choice') labels.add(result.constant.label);
  }
  return labels.size === 0 ? undefined : [...labels];
}

function labelsOfType(type: Type | undefined): readonly string[] | undefined {
  return type?.kind === 'choice' ? type.labels : undefined;
}

function byId(named: readonly { readonly id: string; readonly type: Type }[]): ReadonlyMap<string, Type> {
  return new Map(named.map(({ id, type }) => [id, type]));
}
