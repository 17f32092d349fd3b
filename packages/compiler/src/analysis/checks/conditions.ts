/** Conditions that always or never hold, and branches nobody comes to, whatever the data and the parameters. */
import { type Diagnostic, diagnose, type Remedy, remedy } from '@kaohe/diagnostics';
import type { Choose, Expression, Metric, RuleSet } from '@kaohe/ir';
import { dateUnit, isEmpty, type Unit } from '@kaohe/quantity';
import { everyPlaced } from '../by-kind.js';
import { constantsOf } from '../constant-value.js';
import { type Facts, type KnownRules, knownRules, noFacts } from '../domain.js';
import { factsWhere } from '../domains/facts.js';
import { placesIn } from '../domains/places.js';
import { nameOf, printCells, printStretch } from '../printed.js';
import type { Check } from './check.js';

export const conditions: Check = (ruleSet) => {
  const asking = metricsWithConditions(ruleSet);
  if (asking.length === 0) return [];
  const known = knownRules(withFreeParameters(ruleSet));
  return asking.flatMap((metric) =>
    placesIn(known, metric).flatMap(({ expression, facts }) => [
      ...wholeMetric(known, ruleSet, metric, expression),
      ...conditionsIn(expression).flatMap((condition) =>
        settled(known, condition, noFacts, rowOf(expression, condition)),
      ),
      ...(expression.kind === 'choose' ? branchesNever(known, expression, facts) : []),
    ]),
  );
};

/** A parameter may be set to anything in its range tomorrow. */
function withFreeParameters(ruleSet: RuleSet): RuleSet {
  if (ruleSet.parameters.every(({ value }) => value === undefined)) return ruleSet;
  return { ...ruleSet, parameters: ruleSet.parameters.map((one) => ({ ...one, value: undefined })) };
}

function metricsWithConditions(ruleSet: RuleSet): readonly Metric[] {
  const asking = new Set<Metric>();
  for (const { metric, expression } of everyPlaced(ruleSet))
    if (conditionsIn(expression).length > 0) asking.add(metric);
  return ruleSet.metrics.filter((metric) => metric.type.kind === 'yes-no' || asking.has(metric));
}

/** A condition with a name, as of a veto, is told where it is written. */
function wholeMetric(
  known: KnownRules,
  ruleSet: RuleSet,
  metric: Metric,
  expression: Expression,
): readonly Diagnostic[] {
  if (metric.expression !== expression || metric.type.kind !== 'yes-no') return [];
  if (expression.kind !== 'requirement') return settled(known, expression, noFacts);
  const { condition } = expression;
  // what the values of the rules themselves break is told as a broken requirement
  return constantsOf(ruleSet)(condition) === undefined ? settled(known, condition, noFacts) : [];
}

/** The conditions that decide what becomes of this expression. */
function conditionsIn(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'choose':
      return expression.cases.map((one) => one.when);
    case 'lookup':
      return expression.rows.flatMap((row) => row.when ?? []);
    case 'statistic':
      return present(expression.where);
    case 'award':
      return [expression.when];
    case 'override':
      return present(expression.when);
    case 'quota':
    case 'pool':
      return present(expression.eligible);
    case 'streak':
      return [expression.condition];
    default:
      return [];
  }
}

function present(expression: Expression | undefined): readonly Expression[] {
  return expression === undefined ? [] : [expression];
}

/** What goes with a condition that never holds: its row, where others say what then. */
function rowOf(expression: Expression, condition: Expression): readonly Remedy[] {
  if (expression.kind !== 'lookup' || expression.rows.length < 2) return [];
  const row = expression.rows.find(({ when }) => when === condition);
  return row === undefined
    ? []
    : [remedy('delete-row', { row: printCells(expression.name, row.cells) }, { kind: 'delete', at: row.origin })];
}

function settled(
  known: KnownRules,
  condition: Expression,
  facts: Facts,
  without: readonly Remedy[] = [],
): readonly Diagnostic[] {
  if (!isJudged(condition)) return [];
  const { canHold, canFail } = known.truthAt(condition, facts);
  if (canHold === canFail) return [];
  const code = canHold ? 'conditions/always-true' : 'conditions/never-true';
  return [diagnose(code, condition.origin, reasonOf(known, condition), { remedies: canHold ? [] : without })];
}

/** Yes and no as such are meant, and what has a name is told where it is written. */
function isJudged({ kind }: Expression): boolean {
  return kind === 'comparison' || kind === 'logic';
}

/** Branches that could be taken, were it not that those before them take all. */
function branchesNever(known: KnownRules, { cases }: Choose, facts: Facts): readonly Diagnostic[] {
  let told = facts;
  const found: Diagnostic[] = [];
  for (const { when } of cases) {
    const [here, alone] = [known.truthAt(when, told), known.truthAt(when, noFacts)];
    if (!here.canHold && alone.canHold && here.canFail)
      found.push(diagnose('conditions/branch-never', when.origin, {}));
    if (!alone.canFail) break;
    told = factsWhere(known, when, false, told);
  }
  return found;
}

/** What a number in the condition can be, where one has a name and an end. */
function reasonOf(known: KnownRules, condition: Expression): { readonly name: string; readonly domain: string } {
  const none = { name: '', domain: '' };
  if (condition.kind === 'logic')
    return condition.operands.map((operand) => reasonOf(known, operand)).find(({ name }) => name !== '') ?? none;
  if (condition.kind !== 'comparison') return none;
  for (const side of [condition.left, condition.right]) {
    const unit = unitOfNamed(known, side);
    const { within } = known.domainAt(side, noFacts);
    if (unit !== undefined && !isEmpty(within) && (within.low !== undefined || within.high !== undefined))
      return { name: nameOf(side), domain: printStretch(within, unit) };
  }
  return none;
}

function unitOfNamed({ metrics, inputs }: KnownRules, expression: Expression): Unit | undefined {
  const named =
    expression.kind === 'metric'
      ? metrics.get(expression.id)
      : expression.kind === 'input'
        ? inputs.get(expression.id)
        : undefined;
  if (named?.type.kind === 'number') return named.type.unit;
  return named?.type.kind === 'date' ? dateUnit : undefined;
}
