/** Whether a rule set looks at one row of the data at a time; if not, which rule looks further, and where it says so. */
import type { Span } from '@kaohe/diagnostics';
import type { Expression } from './expression.js';
import type { Input, RuleSet } from './ir.js';
import { isOverTime } from './range.js';
import { everyExpression } from './walk.js';

/** What a rule looks at beside its own row. */
export type LookKind =
  | 'quota'
  | 'pool'
  | 'cohort'
  | 'history'
  | 'records'
  | 'keyed-values'
  | 'shared-values'
  | 'combined-rows'
  | 'accounts';

/** A rule, or an input, that cannot be told from one row. */
export interface Look {
  readonly kind: LookKind;
  /** The metric or the input, as people call it. */
  readonly name: string;
  readonly origin: Span;
}

/** Everything in the rules that looks further than one row, in reading order; nothing where each row can be computed alone. */
export function looksBeyondRow(ruleSet: RuleSet): readonly Look[] {
  const looks: Look[] = [];
  if (ruleSet.account !== undefined) looks.push({ kind: 'accounts', name: ruleSet.account, origin: nowhere });
  for (const input of ruleSet.inputs) {
    const kind = lookOfInput(input);
    if (kind !== undefined) looks.push({ kind, name: input.label || input.id, origin: input.origin });
  }
  for (const { metric, expression } of everyExpression(ruleSet)) {
    const kind = lookOf(expression);
    if (kind !== undefined) looks.push({ kind, name: metric.label || metric.id, origin: expression.origin });
  }
  return looks;
}

const nowhere: Span = { file: '', start: 0, end: 0 };

function lookOfInput({ grain, combine }: Input): LookKind | undefined {
  if (combine !== undefined) return 'combined-rows';
  if (typeof grain === 'string') return grain === 'person' ? undefined : 'shared-values';
  return grain.kind === 'keys' ? 'keyed-values' : 'records';
}

function lookOf(expression: Expression): LookKind | undefined {
  switch (expression.kind) {
    case 'quota':
    case 'pool':
      return expression.kind;
    case 'streak':
      return 'history';
    case 'statistic':
      if (isOverTime(expression.over)) return 'history';
      return expression.over.kind === 'values' ? undefined : expression.over.kind;
    case 'constant':
    case 'input':
    case 'parameter':
    case 'metric':
    case 'period':
    case 'team':
    case 'arithmetic':
    case 'comparison':
    case 'logic':
    case 'choose':
    case 'lookup':
    case 'round':
    case 'call':
    case 'if-missing':
    case 'weighted-sum':
    case 'award':
    case 'override':
    case 'requirement':
    case 'required':
    case 'broken':
      return undefined;
  }
}
