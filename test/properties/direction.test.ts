/** A better value of a KPI never lowers its score, in every rule set that ships, unless `check` says that its source does. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile } from '../../packages/compiler/src/index.js';
import { type SourceFile, span } from '../../packages/diagnostics/src/index.js';
import {
  type Dataset,
  type Plan,
  preparePlan,
  readDataset,
  runPlan,
  type Value,
} from '../../packages/evaluator/src/index.js';
import { readTables, recordsFromTables } from '../../packages/intake/src/index.js';
import { inputsBehind, type Metric, type RuleSet, within } from '../../packages/ir/src/index.js';
import { add, compare, type Rational, rational, subtract, zero } from '../../packages/quantity/src/index.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources: readonly SourceFile[] = readdirSync(`${root}rules`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.kpi'))
  .sort()
  .map((name) => ({ name: `rules/${name}`, text: readFileSync(`${root}rules/${name}`, 'utf8') }));

/** How many people of the scheme's own data each KPI is tried on. */
const mostRows = 3;
const mostValues = 40;

/** The scheme's own data, as its tests run it; without any, one person of whom nothing else is known. */
function datasetOf(ruleSet: RuleSet, folder: string): Dataset {
  const names = existsSync(`${folder}/data`) ? readdirSync(`${folder}/data`) : [];
  const files = names.map((name) => ({ name, bytes: readFileSync(`${folder}/data/${name}`) }));
  const records = recordsFromTables(readTables(files).value, ruleSet).value;
  const nobody = {
    person: '甲',
    team: '一组',
    period: '2025-01',
    cells: new Map(),
    further: new Map(),
    origin: span('', 0, 0),
  };
  return readDataset(ruleSet, records.persons.length > 0 ? records : { ...records, persons: [nobody] }).value;
}

/** Every number written in a rule set, a little less and a little more, and what the data holds: where scores can change. */
function valuesToTry(ruleSet: RuleSet, score: Metric, dataset: Dataset, kpi: string): readonly Rational[] {
  const metrics = new Map(ruleSet.metrics.map((metric) => [metric.id, metric]));
  const edges: Rational[] = [zero];
  for (const expression of within(score.expression)) {
    if (expression.kind === 'constant' && expression.constant.kind === 'number') edges.push(expression.constant.value);
    if (expression.kind !== 'lookup') continue;
    for (const row of expression.rows) {
      for (const cell of row.cells) {
        if (cell.kind !== 'interval') continue;
        for (const bound of [cell.interval.low, cell.interval.high]) if (bound) edges.push(bound.value);
      }
    }
  }
  const behind = metrics.get(kpi) ? inputsBehind(metrics, score.expression) : [];
  for (const id of behind) {
    for (const value of dataset.column(id).slice(0, mostRows)) if (value.kind === 'number') edges.push(value.value);
  }
  const counted = isCounted(metrics.get(kpi));
  const little = counted ? rational(1) : rational(1, 1000);
  const range = metrics.get(kpi)?.range;
  return edges
    .flatMap((edge) => [subtract(edge, little), edge, add(edge, little)])
    .filter((value) => !counted || compare(value, zero) >= 0)
    .filter((value) => !range?.low || compare(value, range.low.value) >= 0)
    .filter((value) => !range?.high || compare(value, range.high.value) <= 0)
    .sort(compare)
    .slice(0, mostValues);
}

/** People, orders, times and pieces come whole. */
function isCounted(kpi: Metric | undefined): boolean {
  const powers = kpi?.type.kind === 'number' ? Object.entries(kpi.type.unit.powers) : [];
  const [[base, power] = ['', 0]] = powers;
  return powers.length === 1 && power === 1 && ['person', 'order', 'times', 'item'].includes(base);
}

/** The score when this person's KPI has the value, everything else as the data says. */
function scoreAt(plan: Plan, dataset: Dataset, kpi: string, row: number, value: Rational): Value {
  const column = dataset.rows.map((_, at): Value | undefined => (at === row ? { kind: 'number', value } : undefined));
  const assumed = new Map([...dataset.assumed, [kpi, column]]);
  return runPlan(plan, { ...dataset, assumed }).value(`${kpi}.score`, row);
}

for (const source of sources) {
  const folder = root + dirname(source.name);
  const settings = existsSync(`${folder}/settings.txt`)
    ? readFileSync(`${folder}/settings.txt`, 'utf8').trim().split('\n')
    : [];
  const { ruleSet, diagnostics } = compile(sources, source.name, settings);
  const excused = new Set(
    diagnostics.flatMap((one) => (one.code === 'scoring/band-direction' ? [String(one.args.kpi)] : [])),
  );
  const directed = ruleSet.metrics.filter(
    ({ id, direction, type }) => direction !== undefined && type.kind === 'number' && !excused.has(id),
  );
  if (directed.length === 0) continue;

  it(`${source.name}: a better value never lowers a score`, () => {
    const plan = preparePlan(ruleSet);
    const dataset = datasetOf(ruleSet, folder);
    const worse: string[] = [];
    let compared = 0;
    for (const { id, direction } of directed) {
      const score = ruleSet.metrics.find((metric) => metric.id === `${id}.score`);
      if (!score) throw new Error(`no score of ${id}`);
      const rising = valuesToTry(ruleSet, score, dataset, id);
      const toBetter = direction === 'higher' ? rising : rising.toReversed();
      for (const row of dataset.rows.keys()) {
        if (row >= mostRows) break;
        let best: Rational | undefined;
        for (const value of toBetter) {
          const found = scoreAt(plan, dataset, id, row, value);
          if (found.kind !== 'number') continue;
          if (best) compared += 1;
          if (best && compare(found.value, best) < 0) worse.push(`${id} of ${dataset.rows[row]?.person}`);
          best = found.value;
        }
      }
    }
    expect(compared).toBeGreaterThan(0);
    expect([...new Set(worse)]).toEqual([]);
  });
}
