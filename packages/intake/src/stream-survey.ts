/** The first pass over a file of any length: what only all its rows together tell. */
import { type Diagnostic, diagnose, span } from '@kaohe/diagnostics';
import { noShares, type ShareTally, tallyShare } from '@kaohe/quantity';
import { isColumnOfShares } from './column-values.js';
import { type DayOrder, noOrder, type OrderTally, tallyOrder } from './day-order.js';
import { labelIn, periodText, type SeenRows, teamIn, tellingRows } from './facts.js';
import type { InputColumn } from './match.js';
import { noReports } from './reports.js';
import type { RowBatch } from './row-batches.js';
import { nameFingerprint, periodHash, rowFingerprint, type SeenKeys, seenKeys } from './seen-keys.js';
import { type Spellings, spellings } from './spellings.js';
import type { StreamHead } from './stream-head.js';
import { batchTable, lineNamer } from './stream-rows.js';
import { cellAt } from './table.js';
import { personKey } from './who.js';

/** What the rows seen so far tell. */
export interface StreamSurvey {
  rows: number;
  readonly order: OrderTally;
  readonly shares: ReadonlyMap<InputColumn, ShareTally>;
  /** Columns of which another one of the same heading says something else. */
  readonly disputed: Set<InputColumn>;
  /** Periods of people, and those of them in which some team is named. */
  readonly periods: Set<string>;
  readonly teamPeriods: Set<string>;
  /** Who and when may stand twice, and people whose names may be written in several ways. */
  readonly repeated: Set<string>;
  readonly respelled: Set<string>;
  /** Whether some name is not the plainest way to write it. */
  hasVariants: boolean;
  /** A letter that no one types, the first. */
  control: Diagnostic | undefined;
  /** What makes the file more than can be kept in mind of it. */
  excess: 'rows' | 'repeated' | undefined;
}

/** Looks at batches, one after the other. */
export interface Surveyor {
  readonly survey: StreamSurvey;
  readonly add: (batch: RowBatch) => void;
}

/** How many rows of people a file may have: their fingerprints are kept, five to eleven bytes each. */
export const mostStreamedRows = 100_000_000;

const mostRepeated = 200_000;

/** A surveyor of a file. Where dates may be read in two ways and `order` is not known yet, periods are not looked at. */
export function surveyor(head: StreamHead, order: DayOrder | undefined, rows: SeenKeys = seenKeys()): Surveyor {
  const { layout } = head;
  const survey: StreamSurvey = {
    rows: 0,
    order: noOrder(),
    shares: new Map(
      layout.inputs.flatMap((column) =>
        isColumnOfShares(column.heading, column.input) && column.values.diagnostics.length === 0
          ? [[column, noShares()]]
          : [],
      ),
    ),
    disputed: new Set(),
    periods: new Set(),
    teamPeriods: new Set(),
    repeated: new Set(),
    respelled: new Set(),
    hasVariants: false,
    control: undefined,
    excess: undefined,
  };
  // in one period nobody stands twice, and what is one person's name is said once
  const people = layout.roles.has('period') ? spellings() : undefined;
  const seen: SeenRows = {
    get: (key) => {
      if (!rows.add(...keyFingerprint(key))) return undefined;
      survey.repeated.add(key);
      return layout.span;
    },
    set: () => undefined,
  };
  return {
    survey,
    add: (batch) => {
      survey.control ??= controlCharacter(head.name, batch);
      const own = { ...layout, table: batchTable(head, batch) };
      for (const row of own.table.rows.slice(layout.header + 1)) tallyRow(survey, own, row);
      if (survey.order.isAsked && order === undefined) return;
      const reading = {
        ...head,
        accounts: new Map(),
        lineOf: lineNamer(batch),
        whole: { order: order ?? 'unknown', seen },
      };
      for (const telling of tellingRows(own, head.period, reading, noReports(), { rows: 0 })) {
        if (telling.label || telling.person === undefined || telling.period === undefined) continue;
        survey.rows += 1;
        survey.periods.add(telling.period);
        if (teamIn(own, telling.row) !== undefined) survey.teamPeriods.add(telling.period);
        noteName(survey, people, telling.person.text);
      }
      if (rows.count() > mostStreamedRows) survey.excess = 'rows';
      if (survey.repeated.size + survey.respelled.size > mostRepeated) survey.excess = 'repeated';
    },
  };
}

function tallyRow(survey: StreamSurvey, layout: StreamHead['layout'], row: readonly number[]): void {
  const { table } = layout;
  if (layout.roles.has('period')) tallyOrder(survey.order, periodText(layout, row) ?? '');
  if (survey.shares.size === 0 && layout.inputs.every(({ twins }) => twins.length === 0)) return;
  if (labelIn(layout, row) !== undefined) return;
  for (const column of layout.inputs) {
    const tally = survey.shares.get(column);
    const cell = tally && cellAt(table, row, column.index);
    if (tally && cell) tallyShare(tally, cell.text);
    for (const { index } of column.twins) {
      if (cellAt(table, row, index)?.text !== cellAt(table, row, column.index)?.text) survey.disputed.add(column);
    }
  }
}

/** Of a key as `tellingRows` makes them: the period, the name and no account, each behind a line break. */
function keyFingerprint(key: string): readonly [number, number] {
  const end = key.indexOf('\n');
  return rowFingerprint(nameFingerprint(key.slice(end + 1, -1)), periodHash(key.slice(0, end)));
}

function noteName(survey: StreamSurvey, people: Spellings | undefined, name: string): void {
  if (people === undefined) return;
  const key = personKey(name);
  survey.hasVariants ||= key !== name;
  if (people.add(key, name)) survey.respelled.add(key);
}

function controlCharacter(name: string, { text, offset }: RowBatch): Diagnostic | undefined {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isControl = (unit < 32 && unit !== 9 && unit !== 10 && unit !== 13) || (unit >= 0x7f && unit < 0xa0);
    if (isControl) return diagnose('data/control-character', span(name, offset + at, offset + at + 1), {});
  }
  return undefined;
}
