/** How quotas divided people: for each cohort the shares, what they come to, whole people, and the equals around the cuts. */
import type { Language } from '@kaohe/compiler';
import type { Step, Value } from '@kaohe/evaluator';
import type { Expression, Metric, Quota, QuotaLimit } from '@kaohe/ir';
import { hundred, multiply, printRational, printShort, type Rational, rational } from '@kaohe/quantity';
import { nameOf, shortText, sourceText } from '@kaohe/report';
import type { QuotaRow, QuotaTable, Tie } from '../../protocol/spread.js';
import type { PlaceOf } from '../problems.js';
import { type Scored, type Session, sourcesOf } from '../session.js';
import { headcountChoices, headcountText, stillTiedText, tieBreakerRows, writtenQuota } from './quota-edits.js';
import { explainerOf } from './result-of.js';

/** One person under a quota. */
interface Member {
  readonly person: string;
  readonly row: number;
  readonly step: Step;
  readonly position: number | undefined;
}

/** All quotas of the period, cohort by cohort. */
export function quotaTables(
  session: Session,
  scored: Scored,
  period: string,
  placeOf: PlaceOf,
  language: Language,
): readonly QuotaTable[] {
  const sources = sourcesOf(session);
  const files = new Map([...sources].map(([name, { text }]) => [name, text]));
  return quotasOf(scored).flatMap(({ metric, quota }) => {
    const written = writtenQuota(sources, quota.origin);
    const rules = headcountChoices(written, language);
    const breakers = tieBreakerRows(written);
    return cohortsOf(scored, metric, quota, period).map(({ name, members }): QuotaTable => {
      const details = members.map(({ step }) => step.detail).filter((detail) => detail?.kind === 'quota');
      const standing = details.find((detail) => detail.standing !== undefined)?.standing;
      const ranked = standing?.ranked ?? members.length;
      return {
        metric: metric.id,
        label: nameOf(metric),
        cohort: name,
        ranked,
        isSmall: details.some(({ isSmall }) => isSmall),
        rows: rowsOf(scored, metric, quota, members, ranked, standing?.headcounts),
        ties: tiesOf(scored, metric, quota, members, language),
        place: placeOf(quota.origin),
        rule: headcountText(quota.headcount, language),
        rules,
        tieBreakers:
          breakers.length > 0
            ? breakers
            : quota.tieBreakers.map(({ expression }) => ({ text: sourceText(files, expression.origin), up: [] })),
        stillTied: stillTiedText(quota.stillTied, language),
      };
    });
  });
}

function quotasOf({ ruleSet }: Scored): readonly { readonly metric: Metric; readonly quota: Quota }[] {
  return ruleSet.metrics.flatMap((metric) => {
    const { expression } = metric;
    return metric.role === 'quota' && expression.kind === 'quota' ? [{ metric, quota: expression }] : [];
  });
}

function cohortsOf(
  scored: Scored,
  metric: Metric,
  { cohort }: Quota,
  period: string,
): readonly { readonly name: string; readonly members: readonly Member[] }[] {
  const { dataset } = scored;
  const explain = explainerOf(scored);
  const cohorts = new Map<string, Member[]>();
  for (const [row, { period: own, person }] of dataset.rows.entries()) {
    if (own !== period) continue;
    const name = cohort.keys.map((key) => keyText(scored, key, row)).join(' ');
    const step = explain(metric.id, row);
    const position = step.detail?.kind === 'quota' ? step.detail.standing?.position : undefined;
    cohorts.set(name, [...(cohorts.get(name) ?? []), { person, row, step, position }]);
  }
  return [...cohorts].map(([name, members]) => ({ name, members }));
}

function keyText({ dataset, results }: Scored, key: Expression, row: number): string {
  if (key.kind === 'team') return dataset.rows[row]?.team ?? '';
  const value =
    key.kind === 'input' ? dataset.column(key.id)[row] : key.kind === 'metric' ? results.value(key.id, row) : undefined;
  if (value?.kind === 'choice') return value.label;
  return value?.kind === 'text' ? value.text : '';
}

function rowsOf(
  scored: Scored,
  metric: Metric,
  quota: Quota,
  members: readonly Member[],
  ranked: number,
  counts: readonly number[] | undefined,
): readonly QuotaRow[] {
  const gradeOf = ({ row }: Member): string => labelIn(scored.results.value(metric.id, row));
  const grades = members.map(gradeOf);
  return quota.shares.map(({ label, limits }, place) => {
    const [limit] = limits;
    const amount = limit === undefined ? undefined : amountOf(scored, limit.amount, members[0]?.row);
    const isShare = limits.length === 1 && limit?.measure === 'share' && amount !== undefined;
    return {
      label,
      share: limits.map((one) => shareText(scored, one, members[0]?.row)).join(' '),
      theory: isShare ? printShort(multiply(amount, rational(ranked)), 2) : '',
      rounded: counts?.[place] ?? 0,
      actual: grades.filter((grade) => grade === label).length,
    };
  });
}

const bounds: Readonly<Record<string, string>> = { 'at-most': '≤ ', 'at-least': '≥ ' };

function shareText(scored: Scored, { bound, measure, amount }: QuotaLimit, row: number | undefined): string {
  const value = amountOf(scored, amount, row);
  if (value === undefined) return '?';
  const text = measure === 'share' ? `${printRational(multiply(value, hundred))}%` : printRational(value);
  return `${bounds[bound] ?? ''}${text}`;
}

/** A constant, a parameter, or what is worked out for a person: they agree on it. */
function amountOf(
  { ruleSet, dataset, results }: Scored,
  amount: Expression,
  row: number | undefined,
): Rational | undefined {
  if (amount.kind === 'constant') return amount.constant.kind === 'number' ? amount.constant.value : undefined;
  if (amount.kind === 'parameter') {
    const value = ruleSet.parameters.find(({ id }) => id === amount.id)?.value;
    return value?.kind === 'number' ? value.value : undefined;
  }
  if (row === undefined) return undefined;
  const value =
    amount.kind === 'metric'
      ? results.value(amount.id, row)
      : amount.kind === 'input'
        ? dataset.column(amount.id)[row]
        : undefined;
  return value?.kind === 'number' ? value.value : undefined;
}

/** Equal in what they are ranked by, but not in what they get; or equal in everything. */
function tiesOf(
  scored: Scored,
  metric: Metric,
  quota: Quota,
  members: readonly Member[],
  language: Language,
): readonly Tie[] {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const by = member.step.parts[0]?.value;
    if (member.position === undefined || by?.kind !== 'number') continue;
    const key = printRational(by.value);
    groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  const byType =
    quota.by.kind === 'metric' ? scored.ruleSet.metrics.find(({ id }) => id === printedId(quota.by))?.type : undefined;
  return [...groups.values()].flatMap((equals): readonly Tie[] => {
    const labels = new Set(equals.map(({ row }) => labelIn(scored.results.value(metric.id, row))));
    const positions = new Set(equals.map(({ position }) => position));
    if (equals.length < 2 || labels.size < 2) return [];
    const by = equals[0]?.step.parts[0]?.value;
    const value = by === undefined || byType === undefined ? numberText(by) : shortText(by, byType, language, true, []);
    const people = equals
      .toSorted((one, other) => (one.position ?? 0) - (other.position ?? 0))
      .map(({ person, row, step }) => ({
        person,
        grade: labelIn(scored.results.value(metric.id, row)),
        breakers: quota.tieBreakers.map((_, place) => breakerText(scored, step.parts[place + 1], language)),
      }));
    return [{ value, people, isDecided: positions.size > 1 }];
  });
}

function printedId(expression: Expression): string {
  return expression.kind === 'metric' || expression.kind === 'input' ? expression.id : '';
}

function breakerText({ ruleSet }: Scored, step: Step | undefined, language: Language): string {
  if (step === undefined) return '';
  const id = printedId(step.expression);
  const typed = [...ruleSet.metrics, ...ruleSet.inputs].find((one) => one.id === id);
  return typed === undefined ? numberText(step.value) : shortText(step.value, typed.type, language, true, []);
}

function numberText(value: Value | undefined): string {
  return value?.kind === 'number' ? printShort(value.value, 4) : '?';
}

function labelIn(value: Value): string {
  return value.kind === 'choice' ? value.label : '';
}
