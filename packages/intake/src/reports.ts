/** Collects diagnostics, a bounded number of each kind per file: a wrong delimiter makes every row of a large table ragged. */
import type { Diagnostic } from '@kaohe/diagnostics';
import { mostReports } from './limits.js';

export interface Reports {
  readonly found: Diagnostic[];
  readonly counts: Map<string, number>;
}

/** An empty collection. */
export function noReports(): Reports {
  return { found: [], counts: new Map() };
}

/** Keeps the diagnostics, as long as there are not too many of their code about their file. */
export function report(reports: Reports, ...diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) {
    const key = `${diagnostic.code}\n${diagnostic.span.file}`;
    const count = (reports.counts.get(key) ?? 0) + 1;
    reports.counts.set(key, count);
    if (count <= mostReports) reports.found.push(diagnostic);
  }
}
