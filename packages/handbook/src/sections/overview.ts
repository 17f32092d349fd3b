/** What stands at the front: what the rules are, whom they are for, and all KPIs on one page. */
import type { RuleSet } from '@kaohe/ir';
import { printDate } from '@kaohe/quantity';
import { type Block, type Fact, heading, table } from '../document/document.js';
import { nameIn } from '../sentences/speaker.js';
import type { Teller } from './teller.js';
import { weightsOf, weightText } from './weights.js';

/** Version, source, whom, period, when in force. */
export function factsOfRules({ speaker, words }: Teller): readonly Fact[] {
  const { ruleSet } = speaker;
  const { facts } = words;
  const { identity, account } = ruleSet;
  const { comma } = speaker.words;
  const whom = [
    words.whom(ruleSet.subject, ruleSet.cohort),
    ...(identity === undefined
      ? []
      : [identity.kind === 'row' ? words.identityRow : words.identity(identity.headings.join(speaker.words.listed))]),
    ...(account === undefined ? [] : [words.account(account)]),
  ];
  const start = ruleSet.periodStart === 1 ? [] : [words.periodStart(ruleSet.periodStart)];
  const all: readonly Fact[] = [
    { name: facts.name, text: ruleSet.name },
    { name: facts.version, text: ruleSet.version },
    { name: facts.source, text: ruleSet.sources.join(speaker.words.semicolon) },
    { name: facts.whom, text: whom.join(comma) },
    { name: facts.period, text: [words.periods[ruleSet.periodKind], ...start].join(comma) },
    { name: facts.inForce, text: inForceText({ speaker, words }, ruleSet) },
  ];
  return all.filter(({ text }) => text !== '');
}

function inForceText({ words }: Teller, { inForce }: RuleSet): string {
  const from = inForce?.low && printDate(inForce.low.value);
  const until = inForce?.high && printDate(inForce.high.value);
  if (from !== undefined && until !== undefined) return words.between(from, until);
  if (from !== undefined) return words.since(from);
  return until === undefined ? words.always : words.until(until);
}

/** One line per KPI. */
export function overviewBlocks({ speaker, words }: Teller): readonly Block[] {
  const { columns } = words;
  const { ruleSet } = speaker;
  const kpis = ruleSet.metrics.filter(({ role }) => role === 'kpi');
  if (kpis.length === 0) return [];
  const rows = kpis.map((metric) => {
    const weights = weightsOf(ruleSet, metric);
    const shown = weights.map(({ weight, total }) =>
      weights.length === 1
        ? weightText(speaker, weight)
        : words.weighs(weightText(speaker, weight), nameIn(speaker, total)),
    );
    return [
      nameIn(speaker, metric.id),
      speaker.say(metric.expression),
      shown.join(speaker.words.listed),
      metric.direction ? words.directions[metric.direction] : '',
      metric.source,
    ];
  });
  const headings = [columns.kpi, columns.how, columns.weight, columns.direction, columns.source];
  return [heading(2, words.chapters.overview), table(headings, rows, [2])];
}
