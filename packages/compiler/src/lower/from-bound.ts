/** Bound project -> rule set: each declaration typed and lowered behind all that it uses. */
import type { Diagnostic, Outcome } from '@kaohe/diagnostics';
import { inDependencyOrder, type Metric, type RuleSet } from '@kaohe/ir';
import { expressionsClause } from '../bound/clauses.js';
import { targetOfOverride } from '../bound/overrides.js';
import { inReferenceOrder, type Part } from '../bound/references.js';
import type * as Bound from '../bound/tree.js';
import type { DeclarationId } from '../tokens/keywords.js';
import { lowerAccount } from './account.js';
import { lowerWithCarried } from './carried.js';
import { caseFrom, examplesOf } from './cases.js';
import { addMetric, type Context, scopeFor } from './context.js';
import { lowerGrade, lowerTable } from './grade-and-table.js';
import { placedAt } from './grain.js';
import { addBrokenKpi, lowerKpi, lowerPoints } from './kpi.js';
import { labelsOfProject } from './labels.js';
import { checkOverride, lowerOverrideOf, withOverride } from './override.js';
import { lowerPool } from './pool.js';
import { lowerQuota } from './quota.js';
import { type LoweringMemory, recalled } from './recalled.js';
import { lowerRecords } from './records.js';
import { lowerRequirement } from './requirement.js';
import { lowerAward, lowerStreak } from './streak-and-award.js';
import { lowerTiers } from './tiers.js';
import { lowerGroup, lowerTotal } from './total.js';
import { lowerFormula, lowerInput, lowerParameter } from './values.js';
import { lowerVeto, withVetoes } from './veto.js';

/** With a memory, what is made of a declaration is what was made before where it cannot differ. */
export function ruleSetFromBound(project: Bound.Project, memory?: LoweringMemory): Outcome<RuleSet> {
  memory?.turn(project);
  const diagnostics: Diagnostic[] = [];
  const order = inReferenceOrder(project.declarations);
  diagnostics.push(...order.diagnostics);
  const context: Context = {
    project,
    declarations: new Map(project.declarations.map((one) => [one.id, one])),
    labels: labelsOfProject(project.declarations),
    vetoes: project.declarations.filter((one) => one.keyword === 'veto'),
    overrideOf: new Map(
      project.declarations
        .filter((one) => one.keyword === 'override')
        .toReversed()
        .map((one) => [targetOfOverride(one), one]),
    ),
    meanings: new Map(),
    inputs: new Map(),
    parameters: [],
    metrics: [],
    recordTables: [],
    tables: new Map(),
    overrides: new Map(),
    report: (diagnostic) => diagnostics.push(diagnostic),
  };
  for (const declaration of project.declarations)
    if (order.circular.has(declaration.id)) addBroken(context, declaration);
  lowerWithCarried(context, order, (own, part, round) => {
    const { declaration, which } = part;
    recalled(memory, own, `${which}${round} ${declaration.id}`, [declaration, ...besides(project, declaration)], (at) =>
      lowerPart(at, part),
    );
  });
  const examples = project.declarations.flatMap((declaration) =>
    recalled(memory, context, `examples ${declaration.id}`, [declaration], (own) => examplesOf(own, declaration)),
  );
  const cases = project.cases.map((declaration) =>
    recalled(memory, context, `case ${declaration.id}`, [declaration], (own) => caseFrom(own, declaration)),
  );
  const metrics = context.metrics.flatMap((metric) =>
    recalled(memory, context, `metric ${metric.id}`, [metric, ...context.vetoes], (own) => finishedMetric(own, metric)),
  );
  const { header } = project;
  const places = new Map(project.declarations.map((one, index) => [one.id, index]));
  return {
    value: {
      ...header,
      title: header.title === '' ? header.name : header.title,
      tables: inWrittenOrder(places, context.recordTables, (table) => table.id),
      inputs: inWrittenOrder(places, [...context.inputs.values()], (input) => input.id.split('.')[0] ?? input.id),
      parameters: inWrittenOrder(places, context.parameters, (parameter) => parameter.id),
      // what an account starts with may be needed before the account itself could be made
      metrics: inDependencyOrder(metrics),
      cases: [...examples, ...cases],
      changes: project.changes,
      allowances: project.allowances,
    },
    diagnostics,
  };
}

function lowerPart(context: Context, { declaration, which }: Part): void {
  if (which === 'points') lowerPoints(context, declaration);
  else lowerings[declaration.keyword](context, declaration);
  if (which !== 'value') lowerOverrideOf(context, declaration);
}

/**
 * What a declaration is made from besides itself and what it names: a total looks for its items among all there are. One that lists them
 * needs the names of the others only for what was meant by a name that none has.
 */
function besides({ declarations }: Bound.Project, { keyword, clauses }: Bound.Declaration): readonly unknown[] {
  if (keyword !== 'total' && keyword !== 'group') return [];
  const items = declarations.filter((one) => one.keyword === 'kpi' || one.keyword === 'group');
  return expressionsClause(clauses, 'of') === undefined ? items : [items.map(({ id }) => id).join('\n')];
}

/** The metric as vetoes and overrides leave it. */
function finishedMetric(context: Context, metric: Metric): readonly Metric[] {
  const expression = withVetoes(context, metric);
  const set = expression === metric.expression ? metric : { ...metric, expression };
  return withOverride(context, set).map((made) =>
    made.expression === metric.expression ? made : keepingGrain(context, made),
  );
}

/** What a veto or an override puts around a metric is about what the metric is about. */
function keepingGrain(context: Context, metric: Metric): Metric {
  const [declaration] = context.project.declarations;
  if (declaration === undefined) return metric;
  const scope = { ...scopeFor(context, declaration), name: metric.id };
  const role = metric.table === undefined ? 'total' : metric.role;
  return { ...metric, expression: placedAt(scope, metric.expression, role, metric.origin).expression };
}

type Lowering = (context: Context, declaration: Bound.Declaration) => void;

const nothing: Lowering = () => undefined;

/** How each declaration is lowered. Headers, units and cases are read elsewhere. */
const lowerings: Readonly<Record<DeclarationId, Lowering>> = {
  records: lowerRecords,
  input: lowerInput,
  parameter: lowerParameter,
  value: (context, declaration) => lowerFormula(context, declaration, 'value'),
  pay: (context, declaration) => lowerFormula(context, declaration, 'pay'),
  kpi: lowerKpi,
  total: lowerTotal,
  group: lowerGroup,
  grade: lowerGrade,
  table: lowerTable,
  quota: lowerQuota,
  pool: lowerPool,
  tiers: lowerTiers,
  veto: lowerVeto,
  streak: lowerStreak,
  account: lowerAccount,
  award: lowerAward,
  override: checkOverride,
  requirement: lowerRequirement,
  ruleset: nothing,
  unit: nothing,
  case: nothing,
};

/** Declarations in a circle still exist: asking for them says that their rule is broken. */
function addBroken(context: Context, declaration: Bound.Declaration): void {
  if (declaration.keyword === 'kpi') {
    addBrokenKpi(context, declaration);
    return;
  }
  addMetric(context, declaration, {
    id: declaration.id,
    role: 'value',
    type: undefined,
    expression: { kind: 'broken', name: declaration.id, origin: declaration.origin },
  });
}

function inWrittenOrder<T>(
  places: ReadonlyMap<string, number>,
  items: readonly T[],
  idOf: (item: T) => string,
): readonly T[] {
  return [...items].sort((left, right) => (places.get(idOf(left)) ?? 0) - (places.get(idOf(right)) ?? 0));
}
