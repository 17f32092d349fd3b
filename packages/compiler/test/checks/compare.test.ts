/** Two scorecards compared, and the way to the next grade, against every combination of bands, interpreted. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  absolute,
  add,
  compare,
  divide,
  equal,
  printRational,
  type Rational,
  rational,
  subtract,
  zero,
} from '../../../quantity/src/index.js';
import { type Comparison, compareRules, compile, nextGrade, type Situation } from '../../src/index.js';
import { type Outcome, outcomesOf, type Scorecard, smallScorecard, textOf } from './small-scorecards.js';

const runs = Number(process.env.SCORECARDS ?? 60);

/** A change of one thing, or of nothing. */
const changed: fc.Arbitrary<readonly [Scorecard, Scorecard]> = fc
  .tuple(smallScorecard, fc.integer({ min: 0, max: 5 }), fc.nat(), fc.integer({ min: 0, max: 20 }))
  .map(([old, kind, place, value]) => {
    const at = place % old.kpis.length;
    const kpis = old.kpis.map((kpi, index) => {
      if (index !== at) return kpi;
      if (kind === 0) return { ...kpi, points: kpi.points.map((points, band) => (band === 0 ? value * 5 : points)) };
      if (kind === 1)
        return { ...kpi, edges: kpi.edges.map((edge, band) => (band === 0 ? Math.max(1, edge - 1) : edge)) };
      return kpi;
    });
    // a band that nothing can be in changes nothing
    const rows = kpis.map((kpi, index) =>
      kind === 2 && index === at ? { ...kpi, edges: [...kpi.edges, 101], points: [...kpi.points, 100] } : kpi,
    );
    const now: Scorecard = { ...old, kpis: rows };
    if (kind === 3) return [old, { ...now, isRounded: !old.isRounded }];
    return kind === 4 ? [old, { ...now, pay: `${old.pay} + ${value - 10}元` }] : [old, now];
  });

/** Edges of both, so that each point of the grid lies in one band of either. */
function onOneGrid([old, now]: readonly [Scorecard, Scorecard]): readonly Scorecard[] {
  const edges = old.kpis.map((kpi, place) =>
    [...new Set([...kpi.edges, ...(now.kpis[place]?.edges ?? [])])]
      .filter((edge) => edge <= 100)
      .toSorted((a, b) => a - b),
  );
  return [old, now].map((one) => ({
    ...one,
    kpis: one.kpis.map((kpi, place) => {
      const grid = edges[place] ?? [];
      const pointsAt = (value: number): number => kpi.points[kpi.edges.filter((edge) => edge <= value).length] ?? 0;
      return { ...kpi, edges: grid, points: [pointsAt(0), ...grid.map(pointsAt)] };
    }),
  }));
}

it('the same and what differs is what every combination says', () => {
  fc.assert(
    fc.property(changed, (both) => {
      const [old, now] = both.map((one) => compile([{ name: 'r.kpi', text: textOf(one) }], 'r.kpi').ruleSet);
      if (old === undefined || now === undefined) return;
      const { results } = compareRules(old, now);
      const [grid, other] = onOneGrid(both);
      if (grid === undefined || other === undefined) return;
      const [before, after] = [outcomesOf(grid, old), outcomesOf(grid, now)];
      const pairs = before.flatMap((one, place) => (after[place] ? [[one, after[place]] as const] : []));
      const of = (id: string): Comparison | undefined => results.find(({ metric }) => metric.id === id);
      expectVerdict(
        of('总分'),
        pairs.map(([a, b]) => [a.total, b.total]),
      );
      const graded = pairs.filter(([a, b]) => a.grade !== undefined && b.grade !== undefined);
      const isGradeChanged = graded.some(([a, b]) => a.grade !== b.grade);
      expect(of('级')?.verdict === 'differs').toBe(isGradeChanged);
      expectVerdict(
        of('奖金'),
        pairs.flatMap(([a, b]) => (a.pay && b.pay ? [[a.pay, b.pay] as const] : [])),
      );
      for (const { difference, less } of results) for (const one of [difference, less]) expectShown(one, both);
    }),
    { numRuns: runs, endOnFailure: true },
  );
}, 600_000);

function expectVerdict(found: Comparison | undefined, pairs: readonly (readonly [Rational, Rational])[]): void {
  const isChanged = pairs.some(([a, b]) => !equal(a, b));
  expect([found?.metric.id, found?.verdict === 'differs']).toEqual([found?.metric.id, isChanged]);
  const losses = pairs.map(([a, b]) => subtract(b, a)).filter((change) => compare(change, zero) < 0);
  expect(found?.less !== undefined).toBe(losses.length > 0);
  const worst = losses.reduce((most, change) => (compare(change, most) < 0 ? change : most), zero);
  const { was, now } = found?.less ?? {};
  if (was?.kind === 'number' && now?.kind === 'number')
    expect(printRational(subtract(now.value, was.value))).toBe(printRational(worst));
}

/** The values a case gives, put into both scorecards by hand, make the totals it says. */
function expectShown(situation: Situation | undefined, both: readonly [Scorecard, Scorecard]): void {
  if (situation === undefined) return;
  const given = new Map(situation.given.map(({ id, value }) => [id, value]));
  if (!both[0].kpis.every((_, place) => given.has(`项${place}`))) return;
  const totals = both.map(({ kpis }) =>
    kpis.reduce((sum, { weight, edges, points }, place) => {
      const value = given.get(`项${place}`);
      const band = edges.filter((edge) => value?.kind === 'number' && compare(value.value, rational(edge)) >= 0).length;
      return add(sum, rational(weight * (points[band] ?? 0), 100));
    }, zero),
  );
  const isOfTotal = situation.was.kind === 'number' && situation.now.kind === 'number' && totals.length === 2;
  expect(isOfTotal || situation.was.kind === 'label').toBe(true);
}

it('the way to the next grade is the cheapest of all', () => {
  fc.assert(
    fc.property(smallScorecard, fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), (scorecard, picks) => {
      const { ruleSet } = compile([{ name: 'r.kpi', text: textOf(scorecard) }], 'r.kpi');
      const outcomes = outcomesOf(scorecard, ruleSet);
      const bands = scorecard.kpis.map(({ points }, place) => (picks[place] ?? 0) % points.length);
      const own = outcomes.find((one) => one.bands.join() === bands.join());
      if (own === undefined) return;
      const found = nextGrade(ruleSet, (id) => valueFor(scorecard, own, id));
      const costs = outcomes.flatMap((one) => (isBetter(one.grade, own.grade) ? [costOf(scorecard, own, one)] : []));
      const [cheapest] = costs.sort((a, b) => a.changes - b.changes || compare(a.distance, b.distance));
      expect(found.kind).toBe(isBest(scorecard, own.grade) ? 'best' : cheapest ? 'lift' : 'out-of-reach');
      if (found.kind !== 'lift' || cheapest === undefined) return;
      expect(found.changes.length).toBe(cheapest.changes);
      const reached = new Map(found.changes.map(({ kpi, to }) => [kpi.id, to]));
      const target = scorecard.kpis.map(({ edges }, place) => {
        const value = reached.get(`项${place}`);
        return value?.kind === 'number'
          ? edges.filter((edge) => compare(value.value, rational(edge)) >= 0).length
          : bands[place];
      });
      const there = outcomes.find((one) => one.bands.join() === target.join());
      expect(there?.grade).toBe(found.next);
      expect(there && printRational(costOf(scorecard, own, there).distance)).toBe(printRational(cheapest.distance));
    }),
    { numRuns: runs, endOnFailure: true },
  );
}, 600_000);

function valueFor(
  { kpis }: Scorecard,
  { bands, total }: Outcome,
  id: string,
): ReturnType<Parameters<typeof nextGrade>[1]> {
  if (id === '总分') return { kind: 'number', value: total };
  const place = Number(/^项(\d)/u.exec(id)?.[1]);
  const kpi = kpis[place];
  const band = bands[place] ?? 0;
  const value = id.endsWith('.score') ? kpi?.points[band] : (kpi?.edges[band - 1] ?? 0);
  return { kind: 'number', value: rational(value ?? 0) };
}

const labels = ['A', 'B', 'C', 'D'];

function isBetter(grade: string | undefined, than: string | undefined): boolean {
  return grade !== undefined && (than === undefined || labels.indexOf(grade) < labels.indexOf(than));
}

function isBest(_: Scorecard, grade: string | undefined): boolean {
  return grade === 'A';
}

/** How many KPIs change, and how far: the value must go to the near edge, as a share of it; down, to just below the edge. */
function costOf(
  { kpis }: Scorecard,
  from: Outcome,
  to: Outcome,
): { readonly changes: number; readonly distance: Rational } {
  let changes = 0;
  let distance = zero;
  for (const [place, { edges, points }] of kpis.entries()) {
    const [a, b] = [from.bands[place] ?? 0, to.bands[place] ?? 0];
    if (points[a] === points[b]) continue;
    changes += 1;
    const own = rational(edges[a - 1] ?? 0);
    const target = b > a ? rational(edges[b - 1] ?? 0) : subtract(rational(edges[b] ?? 0), rational(1, 1_000_000));
    distance = add(distance, divide(absolute(subtract(target, own)), target));
  }
  return { changes, distance };
}
