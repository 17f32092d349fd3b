/** The second pass over a file of any length: batches of its rows as records, read as if the whole file were at hand. */
import { type Diagnostic, type Outcome, outcome, type Span } from '@kaohe/diagnostics';
import type { Records } from '@kaohe/ir';
import { shapeOfShares } from '@kaohe/quantity';
import { shareValues } from './column-values.js';
import { orderOf } from './day-order.js';
import { type Fact, factsOf, type SeenRows } from './facts.js';
import { recordsOf } from './join.js';
import { ambiguous } from './match.js';
import type { RowBatch } from './row-batches.js';
import type { StreamHead } from './stream-head.js';
import { batchTable, lineNamer } from './stream-rows.js';
import type { StreamSurvey } from './stream-survey.js';
import { personKey } from './who.js';

/** Reads batches in the order of the file. */
export interface StreamReader {
  /** What is said of the columns, now that all their cells have been seen. */
  readonly diagnostics: readonly Diagnostic[];
  readonly records: (batch: RowBatch) => Outcome<Records>;
}

/** A reader that knows what the survey found. */
export function streamReader(head: StreamHead, survey: StreamSurvey): StreamReader {
  const { head: decided, diagnostics } = decidedHead(head, survey);
  const { layout } = decided;
  const whole = { order: orderOf(survey.order), seen: rememberedRows(survey.repeated) };
  const nameOf = firstSpelling(survey.respelled);
  return {
    diagnostics,
    records: (batch) => {
      const own = { ...layout, table: batchTable(head, batch) };
      const reading = { ...head, accounts: new Map(), lineOf: lineNamer(batch), whole };
      const facts = factsOf(own, head.period, reading);
      const named = facts.value.map((fact): Fact => ({ ...fact, person: fact.person && nameOf(fact.person) }));
      const records = recordsOf(named, head.known.units);
      const found = facts.diagnostics.filter(({ code }) => code !== 'data/no-rows');
      return outcome(records.value, [...batch.diagnostics, ...found, ...records.diagnostics]);
    },
  };
}

/** The head with its columns decided, and what is to be said of them. */
export function decidedHead(
  head: StreamHead,
  { shares, disputed }: StreamSurvey,
): { readonly head: StreamHead; readonly diagnostics: readonly Diagnostic[] } {
  const { layout } = head;
  const diagnostics = [...disputed].map((column) => ambiguous(column.input.id, [column, ...column.twins]));
  const inputs = layout.inputs.flatMap((column) => {
    if (disputed.has(column)) return [];
    const tally = shares.get(column);
    if (tally === undefined) return [column];
    const values = shareValues(shapeOfShares(tally), column.input, column.cell);
    diagnostics.push(...values.diagnostics);
    return [{ ...column, values }];
  });
  return { head: { ...head, layout: { ...layout, inputs } }, diagnostics };
}

/** Places of rows, kept only of those that may stand twice. */
function rememberedRows(repeated: ReadonlySet<string>): SeenRows {
  const places = new Map<string, Span>();
  return {
    get: (key) => places.get(key),
    set: (key, place) => {
      if (repeated.has(key)) places.set(key, place);
    },
  };
}

/** The name under which the file first knows a person. */
function firstSpelling(respelled: ReadonlySet<string>): (name: string) => string {
  const names = new Map<string, string>();
  if (respelled.size === 0) return (name) => name;
  return (name) => {
    const key = personKey(name);
    if (!respelled.has(key)) return name;
    const first = names.get(key) ?? name;
    names.set(key, first);
    return first;
  };
}
