/** Scorecard checks against every combination of bands, interpreted; and each witness, run as a test of the rules. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Diagnostic } from '../../../diagnostics/src/index.js';
import { interpret, runCases } from '../../../evaluator/src/index.js';
import {
  absolute,
  compare,
  isNegative,
  isZero,
  printRational,
  type Rational,
  subtract,
} from '../../../quantity/src/index.js';
import { domainsOf } from '../../src/analysis/domain.js';
import { rulesOf } from '../../src/analysis/scorecard/evaluate.js';
import { jumpsOf, sizeOf } from '../../src/analysis/scorecard/jumps.js';
import { studyOf } from '../../src/analysis/scorecard/pay-study.js';
import { sheetsOf } from '../../src/analysis/scorecard/sheet.js';
import { compile } from '../../src/index.js';
import { type Outcome, outcomesOf, type Scorecard, smallScorecard, textOf, totalsAmong } from './small-scorecards.js';

const runs = Number(process.env.SCORECARDS ?? 60);

it('totals, holes, grades, idle items, cliffs and falls are those of every combination', () => {
  fc.assert(
    fc.property(smallScorecard, (scorecard) => {
      const text = textOf(scorecard);
      const { ruleSet, diagnostics } = compile([{ name: 'rules.kpi', text }], 'rules.kpi');
      const outcomes = outcomesOf(scorecard, ruleSet);
      const sheets = sheetsOf(ruleSet);
      const total = ruleSet.metrics.find(({ role }) => role === 'total');
      const sheet = total && sheets.sheetOf(total.expression);
      const totals = (sheet && sheets.totalsOf(sheet)) ?? [];
      expect(totals.map(({ value, combinations }) => `${printRational(value)} ${combinations()}`)).toEqual(
        totalsAmong(outcomes),
      );

      const of = (code: string): readonly Diagnostic[] => diagnostics.filter((one) => one.code === code);
      const added = (name: string): number =>
        of('scoring/grade-hole').reduce((sum, { args }) => sum + Number(args[name]), 0);
      const lost = outcomes.filter(({ grade }) => grade === undefined);
      expect([added('count'), added('combinations')]).toEqual([totalsAmong(lost).length, lost.length]);

      const reached = new Set(outcomes.map(({ grade }) => grade));
      expect(of('scorecard/grade-everyone').length).toBe(
        reached.size === 1 && !reached.has(undefined) && totals.length > 1 ? 1 : 0,
      );
      expect(of('scorecard/item-idle').map(({ args }) => args.kpi)).toEqual(
        scorecard.pay.includes('总分') ? [] : idleAmong(scorecard, outcomes),
      );

      const pay = ruleSet.metrics.find(({ role }) => role === 'pay');
      const study = pay && studyOf(rulesOf(ruleSet), sheets, domainsOf(ruleSet), pay);
      const jumps = study ? jumpsOf(rulesOf(ruleSet), domainsOf(ruleSet), study) : [];
      const edges = edgesAmong(scorecard, outcomes);
      expect(jumps.map(({ largest }) => printRational(sizeOf(largest))).toSorted()).toEqual(
        edges.flatMap(({ largest }) => (largest ? [printRational(largest)] : [])).toSorted(),
      );
      expect(new Set(of('pay/better-pays-less').map(({ args }) => args.kpi))).toEqual(
        new Set(edges.flatMap(({ kpi, falls }) => (falls ? [`项${kpi}`] : []))),
      );
      expect(of('pay/negative').length).toBe(outcomes.some(({ pay: amount }) => amount && isNegative(amount)) ? 1 : 0);
      expectWitnesses(text, diagnostics);
    }),
    { numRuns: runs, endOnFailure: true },
  );
}, 600_000);

/** The items that no two combinations tell apart by the grade, where only that item differs. */
function idleAmong({ kpis }: Scorecard, outcomes: readonly Outcome[]): readonly string[] {
  if (new Set(outcomes.map(({ grade }) => grade)).size === 1) return [];
  return kpis.flatMap((_, place) => {
    const gradesBy = new Map<string, Set<string | undefined>>();
    for (const { bands, grade } of outcomes) {
      const others = bands.filter((_, other) => other !== place).join();
      gradesBy.set(others, (gradesBy.get(others) ?? new Set()).add(grade));
    }
    return [...gradesBy.values()].some((grades) => grades.size > 1) ? [] : [`项${place}`];
  });
}

/** For each edge of each KPI the largest change of pay when it is crossed, and whether pay falls there without ending at nothing. */
function edgesAmong(
  { kpis }: Scorecard,
  outcomes: readonly Outcome[],
): readonly { readonly kpi: number; readonly largest: Rational | undefined; readonly falls: boolean }[] {
  const byBands = new Map(outcomes.map((one) => [one.bands.join(), one]));
  return kpis.flatMap(({ points }, kpi) =>
    points.slice(1).map((_, band) => {
      let largest: Rational | undefined;
      let falls = false;
      for (const low of outcomes) {
        if (low.bands[kpi] !== band) continue;
        const high = byBands.get(low.bands.map((one, place) => (place === kpi ? band + 1 : one)).join());
        if (low.pay === undefined || high?.pay === undefined) continue;
        const size = absolute(subtract(high.pay, low.pay));
        if (largest === undefined || compare(size, largest) > 0) largest = size;
        if (compare(high.pay, low.pay) < 0 && !isZero(high.pay)) falls = true;
      }
      return { kpi, largest, falls };
    }),
  );
}

/** Each witness becomes a test of the rules, and it holds. An empty value: nothing comes out. */
function expectWitnesses(text: string, diagnostics: readonly Diagnostic[]): void {
  const tests = diagnostics.flatMap(({ witness }, place) => {
    if (witness === undefined || !/^(scorecard|pay)\/|grade-hole/u.test(diagnostics[place]?.code ?? '')) return [];
    const given = witness.given.map(({ name, value }) => `${name} = ${value}`).join(', ');
    const shown = witness.shows.map(({ name, value }) => `${name} = ${value === '' ? '缺' : value}`).join(', ');
    return [`测试 "证 ${place}"\n  给定 ${given}\n  期望 ${shown}\n`];
  });
  const { ruleSet, diagnostics: all } = compile([{ name: 'rules.kpi', text: text + tests.join('') }], 'rules.kpi');
  expect(all.filter(({ code }) => /^(syntax|names|types)\//u.test(code))).toEqual([]);
  expect(ruleSet.cases.length).toBe(tests.length);
  const failed = runCases(ruleSet, interpret).filter(({ passed }) => !passed);
  expect(failed.map(({ name, failures }) => [name, failures, tests])).toEqual([]);
}
