/** The data as the grid shows it, and what was recognised in its files. */

import type { Language } from '@kaohe/diagnostics';
import { type CellBehind, faultSentence, type Value } from '@kaohe/evaluator';
import { reportKindNames, reportKindOf } from '@kaohe/intake';
import type { Input, Type } from '@kaohe/ir';
import { fromCanonical, printShort } from '@kaohe/quantity';
import type {
  DataChange,
  GridAnswer,
  GridCell,
  GridColumn,
  GridRow,
  RecognizedFile,
} from '../../protocol/data-pane.js';
import type { Answerer } from '../answerer.js';
import { filledName } from '../filled-in.js';
import { type PlaceOf, placesIn } from '../problems.js';
import { periodOf } from '../results/result-of.js';
import { type Scored, type Session, sourcesOf } from '../session.js';
import { lackingInputs } from './lacking.js';

/** More rows than this would be slow to send and nobody looks at them. */
const mostRows = 3000;

export const grid: Answerer<'grid'> = ({ session, period, language }) => {
  const { scored } = session;
  if (scored === undefined) return undefined;
  const shown = periodOf(scored, period);
  const placeOf = placesIn(sourcesOf(session));
  const inputs = scored.ruleSet.inputs.filter(({ grain }) => typeof grain === 'string');
  const rows = scored.dataset.rows.flatMap((row, index) => (row.period === shown ? [index] : []));
  return {
    period: shown,
    columns: inputs.map((input) => columnOf(input, scored, rows)),
    rows: [
      ...sharedRow(scored, inputs, rows, placeOf, language),
      ...rows.slice(0, mostRows).map((row) => personRow(scored, inputs, row, placeOf, language)),
    ],
    hidden: Math.max(0, rows.length - mostRows),
    files: filesOf(session, scored, language),
    skipped: scored.diagnostics.flatMap(({ code, args, span }) =>
      code === 'data/summary-row' ? [{ label: 'label' in args ? String(args.label) : '', place: placeOf(span) }] : [],
    ),
    changes: changesSince(session.earlier, scored),
    inputs: scored.ruleSet.inputs.map(({ id, label }) => ({ id, label: label || id })),
    guesses: scored.diagnostics.flatMap(({ code, args }) =>
      code === 'data/column-guessed' && 'confidence' in args && 'column' in args && 'name' in args
        ? [{ column: String(args.column), input: String(args.name), confidence: Number(args.confidence) }]
        : [],
    ),
    lacking: lackingInputs(session, scored, rows),
  } satisfies GridAnswer;
};

function columnOf(
  { id, label, type, grain, combine }: Input,
  { dataset }: Scored,
  rows: readonly number[],
): GridColumn {
  const merged = rows.map((row) => dataset.cellsBehind(id, row)).find((cells) => cells.length > 0);
  return {
    input: id,
    label: label || id,
    unit: type.kind === 'number' ? type.unit.symbol : '',
    kind: type.kind,
    choices: type.kind === 'choice' ? type.labels : [],
    isShared: grain === 'everyone',
    merged: merged === undefined ? '' : mergedBy(merged, combine),
  };
}

/** How the rows of one person come together in a column. */
function mergedBy(cells: readonly CellBehind[], combine: Input['combine']): GridColumn['merged'] {
  if (cells.some(({ weight }) => weight !== undefined)) return 'weighted';
  return combine ?? 'sum';
}

function personRow(
  scored: Scored,
  inputs: readonly Input[],
  row: number,
  placeOf: PlaceOf,
  language: Language,
): GridRow {
  const { person, team } = scored.dataset.rows[row] ?? { person: '', team: '' };
  const cells = inputs.map((input) =>
    input.grain === 'everyone' ? noCell : cellOf(scored, input, row, placeOf, language),
  );
  return { person, team, isShared: false, cells };
}

/** One row for all that holds for everyone: it is the same in every row of the data. */
function sharedRow(
  scored: Scored,
  inputs: readonly Input[],
  [first]: readonly number[],
  placeOf: PlaceOf,
  language: Language,
): readonly GridRow[] {
  if (first === undefined || !inputs.some(({ grain }) => grain === 'everyone')) return [];
  const cells = inputs.map((input) =>
    input.grain === 'everyone' ? cellOf(scored, input, first, placeOf, language) : noCell,
  );
  return [{ person: '', team: '', isShared: true, cells }];
}

const noCell: GridCell = { text: '', state: 'none', note: '', place: undefined, isEdited: false };

function cellOf(
  { dataset }: Scored,
  { id, optional, type }: Input,
  row: number,
  placeOf: PlaceOf,
  language: Language,
): GridCell {
  const cell = dataset.cellOf(id, row);
  const value = dataset.column(id)[row];
  const state = stateOf(value, optional);
  const isMerged = dataset.cellsBehind(id, row).length > 0;
  return {
    text: (isMerged ? mergedText(value, type) : undefined) ?? cell?.text ?? '',
    state,
    note: value?.kind === 'fault' && state !== 'empty' ? faultSentence(value, language).what : '',
    place: cell && placeOf(cell.span),
    isEdited: cell?.span.file === filledName,
  };
}

/** What came of several cells, as one would type it. */
function mergedText(value: Value | undefined, type: Type): string | undefined {
  if (value?.kind !== 'number' || type.kind !== 'number') return undefined;
  const { symbol } = type.unit;
  return `${printShort(fromCanonical(value.value, type.unit), 4)}${symbol.endsWith('%') ? symbol : ''}`;
}

function stateOf(value: Value | undefined, optional: boolean): GridCell['state'] {
  if (value === undefined) return 'empty';
  if (value.kind !== 'fault') return 'value';
  if (value.code !== 'data/missing') return 'refused';
  return optional ? 'empty' : 'missing';
}

function filesOf({ tables }: Session, { recognition, ruleSet }: Scored, language: Language): readonly RecognizedFile[] {
  const labels = new Map(ruleSet.inputs.map(({ id, label }) => [id, label || id]));
  const known = recognition.map(
    (one): RecognizedFile => ({
      file: one.file,
      report: reportName(one, language),
      people: one.people,
      periods: one.periods,
      periodSource: one.periodSource,
      attribution: one.attribution ?? '',
      headingLine: one.headingLine,
      format: one.format,
      skippedRows: one.skippedRows,
      columns: one.columns.map(({ heading, role, input, how, confidence, form }) => ({
        heading,
        input: input ?? '',
        label: input === undefined ? role : (labels.get(input) ?? input),
        how,
        confidence,
        form,
      })),
      leftOut: one.leftOut,
    }),
  );
  const read = new Set(recognition.map(({ file }) => file));
  const others = (tables?.sources ?? []).filter(({ name }) => !read.has(name));
  return [
    ...known,
    ...others.map(({ name }) => ({
      file: name,
      report: '',
      people: 0,
      periods: [],
      periodSource: '',
      attribution: '',
      headingLine: 0,
      format: '',
      skippedRows: 0,
      columns: [],
      leftOut: [],
    })),
  ];
}

function reportName(one: Scored['recognition'][number], language: Language): string {
  const kind = reportKindOf(one);
  return kind === undefined ? '' : reportKindNames[kind][language];
}

/** Cells of the same person, period and input that say something else than they did before. */
function changesSince(earlier: Scored | undefined, { ruleSet, dataset }: Scored): readonly DataChange[] {
  if (earlier === undefined) return [];
  const known = new Set(earlier.ruleSet.inputs.map(({ id }) => id));
  const inputs = ruleSet.inputs.filter(({ id, grain }) => grain === 'person' && known.has(id));
  return dataset.rows.flatMap(({ person, period }, row) => {
    const before = earlier.dataset.rowOf(person, period);
    if (before === undefined) return [];
    return inputs.flatMap(({ id, label }): readonly DataChange[] => {
      const [was, now] = [earlier.dataset.cellOf(id, before)?.text ?? '', dataset.cellOf(id, row)?.text ?? ''];
      return was === now ? [] : [{ person, label: label || id, was, now }];
    });
  });
}
