/** A published period computed anew, and which of the two a question is about. */
import type { ClosedRow } from '@kaohe/evaluator';
import { closedRowsOf, type ValueDifference, valueDifferences } from '@kaohe/report';
import type { QuestionKind } from '../../protocol/questions.js';
import type { Published } from '../closed-past.js';
import { periodOf } from '../results/result-of.js';
import { type Scored, type Session, scoredWith } from '../session.js';
import { pastBefore, publishedOf } from './past.js';

/** The period as it was published, and as it comes out now. */
export interface Anew {
  readonly published: Published;
  readonly scored: Scored;
  readonly differences: readonly ValueDifference[];
  readonly rows: readonly ClosedRow[];
}

const known = new WeakMap<Scored, Map<string, Anew>>();

/** Undefined where the period is not published. */
export function anewOf(session: Session, wanted: string | undefined): Anew | undefined {
  const { scored, past, tables } = session;
  if (scored === undefined || past === undefined) return undefined;
  const period = periodOf(scored, wanted);
  const published = publishedOf(past, scored.ruleSet, tables?.sample === true).find(
    ({ month }) => month.period === period,
  );
  if (published === undefined) return undefined;
  const before = known.get(scored) ?? new Map<string, Anew>();
  known.set(scored, before);
  const made = before.get(period) ?? computed(session, scored.ruleSet, published);
  if (made !== undefined) before.set(period, made);
  return made;
}

function computed(session: Session, ruleSet: Scored['ruleSet'], published: Published): Anew | undefined {
  const { period, people } = published.month;
  const past = session.past && pastBefore(session.past, period);
  const scored = scoredWith({ ...session, past }, ruleSet);
  if (scored === undefined) return undefined;
  const rows = closedRowsOf(ruleSet, scored.dataset, scored.results, period);
  return { published, scored, rows, differences: valueDifferences(ruleSet, people, rows, 'zh') };
}

/** Questions about what would be, not about what is. */
const trying: ReadonlySet<QuestionKind> = new Set([
  'settings',
  'trial',
  'compare',
  'fit',
  'departures',
  'compared-rules',
]);
const ofBoth: ReadonlySet<QuestionKind> = new Set(['published', 'publish', 'publish-checks']);

/**
 * The session a question is about: what is published has no reasons to tell but that it was published, so where the same comes out now,
 * that is told. What is tried is tried with everything computed.
 */
export function sessionFor(about: QuestionKind, session: Session, period: string | undefined): Session {
  const anew = ofBoth.has(about) ? undefined : anewOf(session, period);
  if (anew === undefined) return session;
  const isSame = anew.differences.every(({ kind }) => kind === 'input');
  return isSame || trying.has(about) ? { ...session, scored: anew.scored } : session;
}
