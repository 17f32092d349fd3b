/** From a session to what the panels show. */
import type { Diagnostic } from '@kaohe/diagnostics';
import type { Request } from '../protocol/messages.js';
import type { DataSummary, Ranking, Scheme, Snapshot } from '../protocol/snapshot.js';
import { placesIn, problemsFrom } from './problems.js';
import { rankingFrom } from './ranking.js';
import { type Session, sourcesOf } from './session.js';

/** What a session is looked at for. */
export type Look = Pick<Request, 'language' | 'period'>;

/** The snapshot of a session, in the language and for the period asked for. Its ranking may be there already. */
export function snapshotOf(
  session: Session,
  { docVersion, dataVersion, language, period }: Request,
  ranking: Ranking | undefined = rankingOf(session, { language, period }),
): Snapshot {
  const { scored, compilation } = session;
  const shown = shownPeriod(session, period);
  const placeOf = placesIn(sourcesOf(session));
  const blocking = firstError(compilation?.diagnostics ?? []);
  const isStale = blocking !== undefined;
  return {
    docVersion,
    dataVersion,
    scheme: schemeOf(session),
    stale: isStale ? placeOf(blocking.span) : undefined,
    periods: scored?.dataset.periods ?? [],
    period: shown,
    ranking,
    problems: problemsFrom(session, shown, language, placeOf),
    data: dataSummary(session),
  };
}

/** The ranking of a session; undefined while there is none. */
export function rankingOf(session: Session, { language, period }: Look): Ranking | undefined {
  const { scored } = session;
  const shown = shownPeriod(session, period);
  return scored === undefined || shown === undefined ? undefined : rankingFrom(scored, shown, language);
}

/** The period asked for, or the latest. */
function shownPeriod({ scored }: Session, period: string | undefined): string | undefined {
  const periods = scored?.dataset.periods ?? [];
  return period !== undefined && periods.includes(period) ? period : periods.at(-1);
}

function firstError(diagnostics: readonly Diagnostic[]): Diagnostic | undefined {
  return diagnostics.find(({ severity }) => severity === 'error');
}

/** Of the rules whose result is shown, so that title and result belong together. */
function schemeOf({ right, compilation }: Session): Scheme {
  const ruleSet = right ?? compilation?.ruleSet;
  return {
    title: ruleSet?.title || ruleSet?.name || '',
    version: ruleSet?.version ?? '',
    subject: ruleSet?.subject ?? '',
  };
}

function dataSummary({ tables, scored }: Session): DataSummary {
  const recognition = scored?.recognition ?? [];
  const ids = new Set(recognition.flatMap(({ columns }) => columns.map(({ input }) => input)));
  const used = scored?.ruleSet.inputs.filter(({ id }) => ids.has(id)) ?? [];
  const unused = scored?.diagnostics.filter(({ code }) => code === 'data/column-unknown') ?? [];
  return {
    sample: tables?.sample ?? false,
    files: tables?.sources.map(({ name }) => name) ?? [],
    people: new Set(scored?.dataset.rows.map(({ person }) => person)).size,
    periods: scored?.dataset.periods.length ?? 0,
    assumedPeriod: scored?.assumedPeriod,
    usedColumns: used.map(({ label, id }) => label || id),
    unusedColumns: unused.length,
    skippedRows: recognition.reduce((count, { skippedRows }) => count + skippedRows, 0),
  };
}
