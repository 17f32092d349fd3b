/** From a session to what the panels show. */
import type { Diagnostic } from '@kaohe/diagnostics';
import type { Request } from '../protocol/messages.js';
import type { DataSummary, Scheme, Snapshot } from '../protocol/snapshot.js';
import { placesIn, problemsFrom } from './problems.js';
import { rankingFrom } from './ranking.js';
import { type Session, sourcesOf } from './session.js';

/** The snapshot of a session, in the language and for the period asked for. */
export function snapshotOf(session: Session, { docVersion, dataVersion, language, period }: Request): Snapshot {
  const { scored, compilation } = session;
  const periods = scored?.dataset.periods ?? [];
  const shown = period !== undefined && periods.includes(period) ? period : periods.at(-1);
  const placeOf = placesIn(sourcesOf(session));
  const blocking = firstError(compilation?.diagnostics ?? []);
  const isStale = blocking !== undefined;
  return {
    docVersion,
    dataVersion,
    scheme: schemeOf(session),
    stale: isStale ? placeOf(blocking.span) : undefined,
    periods,
    period: shown,
    ranking: scored === undefined || shown === undefined ? undefined : rankingFrom(scored, shown, language),
    problems: problemsFrom(session, shown, language, placeOf),
    data: dataSummary(session),
  };
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
