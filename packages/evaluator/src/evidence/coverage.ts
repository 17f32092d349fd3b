/** Which ways through the rules the tests go: rows, branches, quota branches, exceptions; by declaration and together. */
import type { Span } from '@kaohe/diagnostics';
import { inputsBehind, type Metric, type RuleSet } from '@kaohe/ir';
import { type Way, type WayKind, waysOf } from './branch.js';
import { type Node, nodesOf, numbersOf } from './nodes.js';
import { absentWay, recordCase, wayKey } from './recorded-case.js';

/** A way, and the tests that go it. */
export interface CoveredWay extends Pick<Way, 'kind' | 'form' | 'name' | 'origin'> {
  readonly touchedBy: readonly string[];
}

/** The ways through one declaration, in the order in which they are written. */
export interface CoveredDeclaration {
  readonly name: string;
  readonly origin: Span;
  readonly ways: readonly CoveredWay[];
}

/** What the tests touch of the rules in one file. */
export interface Coverage {
  readonly declarations: readonly CoveredDeclaration[];
  readonly ways: number;
  readonly touched: number;
}

/** The coverage of what is written in the file: what it extends has tests of its own. */
export function coverageOf(ruleSet: RuleSet, file: string): Coverage {
  const nodes = nodesOf(ruleSet);
  const numbers = numbersOf(nodes);
  const cases = ruleSet.cases.map((test) => recordCase(ruleSet, numbers, test));
  const touchedBy = (key: string): readonly string[] =>
    cases.flatMap(({ test, ways }) => (ways.has(key) ? [test.name] : []));
  const declarations = new Map<string, Draft>();
  for (const node of nodes) {
    for (const way of [...waysOf(node.expression), ...absences(ruleSet, node)]) {
      if (way.origin.file !== file) continue;
      const draft = draftFor(declarations, node.metric);
      // what gives several things is written once: a row that any of them goes is gone
      const place = `${way.origin.start}-${way.origin.end} ${way.key}`;
      const before = draft.ways.get(place);
      const names = new Set([...(before?.touchedBy ?? []), ...touchedBy(wayKey(node.index, way.key))]);
      const { kind, form, name, origin } = way;
      draft.ways.set(place, { kind, form, name, origin, touchedBy: [...names] });
    }
  }
  const found = [...declarations.values()].map(({ metric, ways }): CoveredDeclaration => {
    const inOrder = [...ways.values()].toSorted((a, b) => a.origin.start - b.origin.start);
    return { name: nameOf(metric), origin: metric.origin, ways: inOrder };
  });
  const all = found.flatMap(({ ways }) => ways);
  return {
    declarations: found.toSorted((a, b) => a.origin.start - b.origin.start),
    ways: all.length,
    touched: all.filter((way) => way.touchedBy.length > 0).length,
  };
}

/** How much of the ways is touched, in whole per cent rounded down: 100 means all. */
export function percentTouched({ ways, touched }: Pick<Coverage, 'ways' | 'touched'>): number {
  return ways === 0 ? 100 : Math.floor((touched * 100) / ways);
}

/** How many ways of each kind there are, and how many of them are touched. */
export function byKind(ways: readonly CoveredWay[]): Readonly<Record<WayKind, { ways: number; touched: number }>> {
  const count = (kind: WayKind): { ways: number; touched: number } => {
    const own = ways.filter((way) => way.kind === kind);
    return { ways: own.length, touched: own.filter((way) => way.touchedBy.length > 0).length };
  };
  return { row: count('row'), branch: count('branch'), quota: count('quota'), exception: count('exception') };
}

interface Draft {
  readonly metric: Metric;
  readonly ways: Map<string, CoveredWay>;
}

function draftFor(drafts: Map<string, Draft>, metric: Metric): Draft {
  const { file, start } = metric.origin;
  const key = `${file} ${start}`;
  const draft = drafts.get(key) ?? { metric, ways: new Map() };
  drafts.set(key, draft);
  return draft;
}

function nameOf({ id, role }: Metric): string {
  return role === 'score' ? id.replace(/\.score$/, '') : id;
}

/** A KPI whose data may be lacking can be one that nothing can be said of, unless it says what then. */
function absences(ruleSet: RuleSet, { metric, expression }: Node): readonly Way[] {
  if (metric.role !== 'kpi' || expression !== metric.expression || isPolicied(ruleSet, metric)) return [];
  const inputs = new Map(ruleSet.inputs.map((input) => [input.id, input]));
  const metrics = new Map(ruleSet.metrics.map((one) => [one.id, one]));
  const canLack = inputsBehind(metrics, expression).some((id) => inputs.get(id)?.fallback === undefined);
  if (!canLack) return [];
  return [{ key: absentWay, kind: 'exception', form: 'absent', name: '', origin: metric.origin }];
}

function isPolicied({ metrics }: RuleSet, { id }: Metric): boolean {
  return metrics.some((one) => one.id === `${id}.score` && one.expression.kind === 'if-missing');
}
