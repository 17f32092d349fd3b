/** Pay against results: where it jumps, where it falls although somebody does better, where it becomes negative. */
import { type Diagnostic, diagnose, type Witness as Given, type Span } from '@kaohe/diagnostics';
import { type Metric, metricsNamed, type RuleSet } from '@kaohe/ir';
import { below, compare, isNegative, isZero, printRational, type Rational, zero } from '@kaohe/quantity';
import { domainsOf } from '../domain.js';
import { metricsById } from '../lookups.js';
import { printQuantity } from '../printed.js';
import { floor } from '../remedies.js';
import { rulesOf } from '../scorecard/evaluate.js';
import { givenScores } from '../scorecard/given-scores.js';
import { type EdgeJumps, type Jump, jumpsOf, sizeOf, type Witness } from '../scorecard/jumps.js';
import { lowestOf } from '../scorecard/lowest.js';
import { paysOf, type Study, studyOf } from '../scorecard/pay-study.js';
import { disordersOf } from '../scorecard/table-order.js';
import { whoComesTo } from '../whom.js';
import type { Check } from './check.js';

/** Cliffs that are listed for one amount. */
const mostListed = 5;

export const pay: Check = (ruleSet, sheets) => {
  const rules = rulesOf(ruleSet);
  const domains = domainsOf(ruleSet);
  const disorders = new Set(disordersOf(ruleSet).map(({ table }) => table.id));
  const told = new Set<string>();
  return paysOf(ruleSet).flatMap((metric) => {
    const behind = metricsBehind(ruleSet, metric);
    const study = studyOf(rules, sheets, domains, metric);
    if (study === undefined) return [];
    const isSummary = paysOf(ruleSet).some(({ id }) => behind.has(id));
    const isOnce = (code: string): boolean => ![...behind].some((id) => told.has(`${code} ${id}`));
    const jumps = jumpsOf(rules, domains, study);
    const found = [
      ...(isSummary ? [] : cliffs(study, jumps, (id) => originOf(ruleSet, id))),
      // a table that goes the wrong way was reported
      ...(isOnce('pay/better-pays-less') && ![...disorders].some((id) => behind.has(id)) ? falls(study, jumps) : []),
      ...(isOnce('pay/negative') ? negative(study) : []),
    ];
    for (const { code } of found) told.add(`${code} ${metric.id}`);
    return found;
  });
};

function metricsBehind(ruleSet: RuleSet, { expression }: Metric): ReadonlySet<string> {
  const byId = metricsById(ruleSet);
  const found = new Set<string>();
  const open = [...metricsNamed(expression)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...metricsNamed(byId.get(id)?.expression ?? expression));
  }
  return found;
}

/** The largest jumps, one for each edge. */
function cliffs(
  study: Study,
  jumps: readonly EdgeJumps[],
  originOf: (id: string) => Span | undefined,
): readonly Diagnostic[] {
  const sorted = jumps.map(({ largest }) => largest).filter((jump) => !isZero(sizeOf(jump)));
  sorted.sort((left, right) => compare(sizeOf(right), sizeOf(left)));
  return sorted.slice(0, mostListed).map((jump) => {
    const related = originOf(jump.name);
    return diagnose(
      'pay/cliff',
      study.pay.origin,
      {
        pay: study.pay.id,
        name: jump.name,
        from: jump.from.text,
        to: jump.to.text,
        before: money(study, jump.before),
        after: money(study, jump.after),
        witness: witnessText(study, jump.witness),
      },
      { related: related ? [related] : [], witness: witnessOf(study, jump) },
    );
  });
}

/** One for each KPI: the fall that takes most. */
function falls(study: Study, jumps: readonly EdgeJumps[]): readonly Diagnostic[] {
  const worst = new Map<string, Jump>();
  for (const { falling } of jumps) {
    const known = falling && worst.get(falling.name);
    if (falling && (known === undefined || compare(sizeOf(falling), sizeOf(known)) > 0))
      worst.set(falling.name, falling);
  }
  return [...worst.values()].map((jump) =>
    diagnose(
      'pay/better-pays-less',
      study.pay.origin,
      {
        pay: study.pay.id,
        kpi: jump.name,
        worse: jump.from.text,
        better: jump.to.text,
        more: money(study, jump.before),
        less: money(study, jump.after),
        witness: witnessText(study, jump.witness),
      },
      { witness: witnessOf(study, jump) },
    ),
  );
}

function negative(study: Study): readonly Diagnostic[] {
  const lowest = lowestOf(study);
  if (lowest === undefined || !isNegative(lowest.amount)) return [];
  const args = { pay: study.pay.id, amount: money(study, lowest.amount), witness: witnessText(study, lowest.witness) };
  const shows = [{ name: study.pay.id, value: args.amount }];
  const given = givenOf(study, lowest.witness);
  const whom = whoComesTo(study.pay.origin, below(zero));
  const remedies = floor(study.pay, printQuantity(zero, study.unit));
  return [diagnose('pay/negative', study.pay.origin, args, { witness: { given, shows }, whom, remedies })];
}

/** The case behind the step. */
function witnessOf(study: Study, jump: Jump): Given {
  const given = [...givenOf(study, jump.witness), { name: jump.name, value: jump.reached }];
  return { given, shows: [{ name: study.pay.id, value: money(study, jump.after) }] };
}

/** A value beside the total is shown with the total itself: the scorecard behind it does not matter. */
function givenOf({ hub }: Study, { scores, setting, totals }: Witness): Given['given'] {
  // behind the step, as the amount is
  const total = totals?.at(-1);
  const isTotal = hub !== undefined && total !== undefined && scores.length === 0;
  const points = hub ? givenScores(hub.sheet, new Map(scores.map(({ name, score }) => [name, score]))) : [];
  return [...(isTotal ? [{ name: hub.metric.id, value: printRational(total) }] : points), ...setting.given];
}

function originOf({ metrics, inputs }: RuleSet, name: string): Span | undefined {
  return [...metrics, ...inputs].find(({ id }) => id === name)?.origin;
}

function money({ unit }: Study, amount: Rational): string {
  return printQuantity(amount, unit);
}

/** `客单价 100, 绩效基数 1000元; 总分 80 → 91`. */
function witnessText({ hub }: Study, { scores, setting, totals }: Witness): string {
  const points = scores.map(({ name, score }) => `${name} ${score === undefined ? '—' : printRational(score)}`);
  const [before, after] = (totals ?? []).map((total) => printRational(total));
  const total = before === undefined ? '' : `${hub?.metric.id ?? ''} ${before}${after === before ? '' : ` → ${after}`}`;
  return [
    ...points,
    ...setting.given.map(({ name, value }) => `${name} ${value}`),
    ...(total === '' ? [] : [total]),
  ].join(', ');
}
