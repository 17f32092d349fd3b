/** Findings about rules, data and results, as sentences with places. */
import {
  type Code,
  type Diagnostic,
  type Language,
  lineIndex,
  positionAt,
  type SourceFile,
  type Span,
  sentence,
  severityOf,
  witnessText,
} from '@kaohe/diagnostics';
import { causesOf, type Fault, faultSentence } from '@kaohe/evaluator';
import type { Place, Problem } from '../protocol/snapshot.js';
import type { Scored, Session } from './session.js';
import { shownColumns } from './shown-columns.js';

/** Finds the line and column of spans. */
export type PlaceOf = (span: Span) => Place;

/** How spans become places in these texts; each text is cut into lines once. */
export function placesIn(sources: ReadonlyMap<string, SourceFile>): PlaceOf {
  const indexes = new Map<string, ReturnType<typeof lineIndex>>();
  return ({ file, start, end }) => {
    const index = indexes.get(file) ?? lineIndex(sources.get(file)?.text ?? '');
    indexes.set(file, index);
    return { file, start, end, ...positionAt(index, start) };
  };
}

const order = ['error', 'warning', 'hint'];

/** Rules first, then data, then what results miss; errors before warnings before hints. */
export function problemsFrom(
  session: Session,
  period: string | undefined,
  language: Language,
  placeOf: PlaceOf,
): readonly Problem[] {
  const { compilation, scored, files } = session;
  const ruleNames = new Set(files.map(({ name }) => name));
  const problemOf = (
    severity: Diagnostic['severity'],
    code: Code,
    span: Span,
    text: ReturnType<typeof sentence>,
  ): Problem => ({
    severity,
    code,
    ...text,
    example: '',
    count: 1,
    place: placeOf(span),
    inRules: ruleNames.has(span.file),
  });
  const diagnostics = [...(compilation?.diagnostics ?? []), ...(scored?.diagnostics ?? [])];
  const found = diagnostics.map(({ severity, code, span, args, witness }) => ({
    ...problemOf(severity, code, span, sentence(code, args, language)),
    example: witness === undefined ? '' : witnessText(witness, language),
  }));
  const faults = scored === undefined || period === undefined ? [] : rootFaults(scored, period);
  const missing = faults.map((fault) =>
    problemOf(severityOf(fault.code), fault.code, fault.cells[0] ?? fault.origin, faultSentence(fault, language)),
  );
  return gathered([...found, ...missing]).sort(
    (one, other) => order.indexOf(one.severity) - order.indexOf(other.severity),
  );
}

/** Twelve monthly files with the same summary rows say one thing. What is in the rules stays apart: each has its place in the editor. */
function gathered(problems: readonly Problem[]): Problem[] {
  const byWords = new Map<string, Problem>();
  for (const problem of problems) {
    const { code, what, place, inRules } = problem;
    const key = inRules ? `${code} ${keyOf(place)} ${what}` : `${code} ${what}`;
    const known = byWords.get(key);
    byWords.set(key, known === undefined ? problem : { ...known, count: known.count + 1 });
  }
  return [...byWords.values()];
}

/** Each cause of a missing result once, however many results miss because of it; causes that were reported as diagnostics are left out. */
function rootFaults({ ruleSet, dataset, results, diagnostics }: Scored, period: string): readonly Fault[] {
  const told = new Set(diagnostics.map(({ code, span }) => `${code} ${keyOf(span)}`));
  const faults = new Map<string, Fault>();
  const columns = shownColumns(ruleSet).filter(({ id }) => !results.isFaultless(id));
  if (columns.length === 0) return [];
  for (const [row, { period: rowPeriod }] of dataset.rows.entries()) {
    if (rowPeriod !== period) continue;
    for (const { id } of columns) {
      const value = results.value(id, row);
      if (value.kind !== 'fault') continue;
      for (const fault of causesOf(value)) {
        const place = fault.cells[0] ?? fault.origin;
        if (told.has(`${fault.code} ${keyOf(place)}`)) continue;
        faults.set(`${fault.code} ${keyOf(place)} ${fault.person}`, fault);
      }
    }
  }
  return [...faults.values()];
}

function keyOf({ file, start, end }: Span): string {
  return `${file} ${start} ${end}`;
}
