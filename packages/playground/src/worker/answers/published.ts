/** How the period that is shown stands: published or not, and what comes out differently since. */
import type { Results, Value } from '@kaohe/evaluator';
import { tellerIn } from '@kaohe/report';
import type { ClosedFacts } from '../../protocol/closed.js';
import type { Answerer, Asking } from '../answerer.js';
import { type Anew, anewOf } from '../closed/anew.js';
import { movedBetween } from '../results/moved.js';
import { periodOf } from '../results/result-of.js';
import type { Scored } from '../session.js';

export const published: Answerer<'published'> = (asking) => {
  const { session, period } = asking;
  const { scored, past } = session;
  const anew = anewOf(session, period);
  return {
    period: scored === undefined ? '' : periodOf(scored, period),
    closed: anew === undefined || scored === undefined ? undefined : factsOf(asking, scored, anew),
    refused: past?.refused ?? [],
  };
};

function factsOf({ language }: Asking, shown: Scored, { published: file, scored, differences }: Anew): ClosedFacts {
  const { month, seal, name, text } = file;
  const results = differences.filter(({ kind }) => kind === 'result').length;
  const before = { ruleSet: shown.ruleSet, results: resultsOf(scored, month.people), dataset: undefined };
  const moved = results === 0 ? undefined : movedBetween(tellerIn(language), scored, month.period, before, scored);
  return {
    name,
    revision: month.revision,
    seal,
    closedAt: month.closedAt,
    reason: month.reason,
    people: month.people.length,
    text,
    moved: moved && { ...moved, balance: undefined },
    results,
    inputs: differences.length - results,
  };
}

const nothing: Value = { kind: 'none' };

/** What was published, by the rows of what comes out now. */
function resultsOf({ dataset, results }: Scored, people: Anew['rows']): Results {
  const closed = new Map(people.map((row) => [row.person, row.results]));
  const value = (id: string, row: number): Value => closed.get(dataset.rows[row]?.person ?? '')?.get(id) ?? nothing;
  return { ...results, value };
}
