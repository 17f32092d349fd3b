/** Bands, grades and tables as nested questions whose edges and results stand in cells of the standards. */
import type { Span } from '@kaohe/diagnostics';
import type { Cell, Edge, Expression, Lookup, LookupRow } from '@kaohe/ir';
import { isDateUnit, type Rational, type Unit } from '@kaohe/quantity';
import { allOf, binary, faulty, guarded, no, none, oneOf, text, when, yes } from '../formula/build.js';
import type { Formula } from '../formula/formula.js';
import { type Draft, ownColumn, valueColumn } from './draft.js';
import { isClean, mayBeFault, mayBeNone, placesOfUnit, typeOf } from './knowledge.js';
import { numberSetting, type SettingCell, type SettingHeading, settingFormula, words } from './setting.js';

/** Programs take 64 questions inside each other; some are needed around. */
const mostRows = 50;

/** A subject as the rows ask for it. */
interface Subject {
  readonly expression: Expression;
  readonly value: Formula;
  readonly mayBeNone: boolean;
  /** Whether some row has an interval for it. */
  readonly isMeasured: boolean;
}

interface Block {
  readonly id: string;
  readonly rows: SettingCell[][];
}

/** The result of the first row that matches. */
export function lookupFormula(draft: Draft, lookup: Lookup): Formula {
  if (lookup.rows.length > mostRows) return valueColumn(draft, lookup, draft.metric.type, 'too-long');
  const subjects = lookup.subjects.map((expression, place) => subjectOf(draft, lookup, expression, place));
  const block: Block = { id: `${draft.metric.id}/${lookup.role}${draft.groups.length}`, rows: [] };
  draft.groups.push({
    id: block.id,
    kind: lookup.role,
    metric: draft.metric,
    headings: headingsOf(subjects),
    rows: block.rows,
  });
  const rows = lookup.rows.map((row, place) => rowFormula(draft, block, subjects, row, place));
  const beyond = beyondFormula(draft, block, lookup, subjects);
  const chain = rows.reduceRight((rest, { met, result }) => when(met, result, rest), beyond);
  return askedFirst(draft, lookup, subjects, chain);
}

function subjectOf(draft: Draft, lookup: Lookup, expression: Expression, place: number): Subject {
  const isMeasured = lookup.rows.some(
    ({ cells }) => cells[place]?.kind === 'interval' || cells[place]?.kind === 'edges',
  );
  return {
    expression,
    value: ownColumn(draft, expression, typeOf(draft, expression)),
    mayBeNone: mayBeNone(draft, expression),
    isMeasured,
  };
}

function headingsOf(subjects: readonly Subject[]): readonly SettingHeading[] {
  const cells = subjects.flatMap(({ isMeasured }): readonly SettingHeading[] =>
    isMeasured ? ['above', 'low', 'below', 'high'] : ['condition'],
  );
  return [...cells, 'result', 'label'];
}

function rowFormula(
  draft: Draft,
  block: Block,
  subjects: readonly Subject[],
  row: LookupRow,
  place: number,
): { readonly met: Formula; readonly result: Formula } {
  const id = `${block.id}/${place}`;
  const shown: SettingCell[] = [];
  const cells = row.cells.map((cell, index) => {
    const subject = subjects[index];
    return subject === undefined ? yes : cellFormula(draft, subject, cell, `${id}/${index}`, shown, row.origin);
  });
  const isRisky = row.cells.some((cell) => cell.kind === 'edges') || row.when !== undefined;
  const condition = row.when && draft.conditionOf(row.when);
  const all = condition ? [...cells, condition] : cells;
  const met = isRisky ? all.reduceRight((rest, one) => when(one, rest, no), yes) : allOf(all);
  const result = resultFormula(draft, row.result, `${id}/result`, shown, row.origin);
  shown.push(words(row.label));
  block.rows.push(shown);
  return { met, result };
}

/** Whether the subject lies in the cell; what stands in the block for it goes to `shown`. */
function cellFormula(draft: Draft, subject: Subject, cell: Cell, id: string, shown: SettingCell[], row: Span): Formula {
  const { value } = subject;
  const inNumbers = (made: Formula): Formula => (subject.mayBeNone ? when(binary('=', value, none), no, made) : made);
  switch (cell.kind) {
    case 'interval': {
      const { low, high } = cell.interval;
      const ends = [
        low &&
          binary(low.closed ? '>=' : '>', measured(draft, subject, cell.unit), edgeCell(`${id}/low`, low.value, cell)),
        high &&
          binary(
            high.closed ? '<=' : '<',
            measured(draft, subject, cell.unit),
            edgeCell(`${id}/high`, high.value, cell),
          ),
      ];
      shown.push(
        words(low ? (low.closed ? '≥' : '>') : ''),
        low ? numberSetting(`${id}/low`, low.value, cell.unit, cell.origin, row) : words(''),
        words(high ? (high.closed ? '≤' : '<') : ''),
        high ? numberSetting(`${id}/high`, high.value, cell.unit, cell.origin, row) : words(''),
      );
      return inNumbers(allOf(ends.flatMap((end) => end ?? [])));
    }
    case 'edges': {
      shown.push(
        words(cell.low ? (cell.low.closed ? '≥' : '>') : ''),
        words(cell.low ? '…' : ''),
        words(cell.high ? (cell.high.closed ? '≤' : '<') : ''),
        words(cell.high ? '…' : ''),
      );
      const above = cell.low ? edgeFormula(draft, subject, cell.low, cell.low.closed ? '>=' : '>', cell.unit) : yes;
      const below = cell.high ? edgeFormula(draft, subject, cell.high, cell.high.closed ? '<=' : '<', cell.unit) : yes;
      return inNumbers(when(above, below, no));
    }
    case 'labels': {
      const isTruth = typeOf(draft, subject.expression)?.kind === 'yes-no';
      shown.push(words(cell.labels.join(' / ')), ...(subject.isMeasured ? [words(''), words(''), words('')] : []));
      return oneOf(
        cell.labels.map((label) => binary('=', value, isTruth ? (label === 'yes' ? yes : no) : text(label))),
      );
    }
    case 'any':
      shown.push(words('*'), ...(subject.isMeasured ? [words(''), words(''), words('')] : []));
      return yes;
  }
}

function measured(draft: Draft, { expression, value }: Subject, unit: Unit): Formula {
  return isClean(draft, expression) || isDateUnit(unit) ? value : guarded(value, placesOfUnit(unit));
}

function edgeCell(id: string, value: Rational, { unit }: { readonly unit: Unit }): Formula {
  const cell = settingFormula(id, unit);
  const isExact = cell.kind === 'setting' && value.denominator <= 10n ** 6n && isDecimal(value.denominator);
  return isExact || isDateUnit(unit) ? cell : guarded(cell, placesOfUnit(unit));
}

function isDecimal(denominator: bigint): boolean {
  let rest = denominator;
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  return rest === 1n;
}

/** An edge that is worked out; one that is none matches nothing. */
function edgeFormula(
  draft: Draft,
  subject: Subject,
  { value }: Edge,
  operator: '>=' | '>' | '<=' | '<',
  unit: Unit,
): Formula {
  const isNone = mayBeNone(draft, value);
  const made = isNone ? ownColumn(draft, value, typeOf(draft, value)) : draft.formulaOf(value);
  const edge = isClean(draft, value) ? made : guarded(made, placesOfUnit(unit));
  const met = binary(operator, measured(draft, subject, unit), edge);
  return isNone ? when(binary('=', made, none), no, met) : met;
}

function resultFormula(
  draft: Draft,
  result: Expression,
  id: string,
  shown: SettingCell[],
  row: Span | undefined,
): Formula {
  if (result.kind === 'constant' && result.constant.kind === 'number' && !isDateUnit(result.constant.unit)) {
    const { value, unit } = result.constant;
    shown.push(numberSetting(id, value, unit, result.origin, row));
    return settingFormula(id, unit);
  }
  shown.push(words(result.kind === 'constant' ? wordOf(result.constant) : '…'));
  return draft.formulaOf(result);
}

function wordOf(constant: Extract<Expression, { kind: 'constant' }>['constant']): string {
  switch (constant.kind) {
    case 'choice':
      return constant.label;
    case 'text':
      return constant.text;
    case 'yes-no':
      return constant.value ? '✓' : '✗';
    case 'none':
      return '—';
    case 'number':
      return '…';
  }
}

/** What stands for subjects that meet no row. `otherwise` of bands is not for none. */
function beyondFormula(draft: Draft, block: Block, lookup: Lookup, subjects: readonly Subject[]): Formula {
  const isNone = oneOf(subjects.flatMap((one) => (one.mayBeNone ? [binary('=', one.value, none)] : [])));
  if (lookup.otherwise === undefined) return when(isNone, none, faulty);
  const shown: SettingCell[] = headingsOf(subjects)
    .slice(0, -2)
    .map(() => words(''));
  const result = resultFormula(draft, lookup.otherwise, `${block.id}/else`, shown, undefined);
  shown[0] = { kind: 'else' };
  block.rows.push([...shown, words('')]);
  return lookup.role === 'bands' ? when(isNone, none, result) : result;
}

/** A fault of any subject is a fault of the whole, also where a row does not ask for it. */
function askedFirst(draft: Draft, lookup: Lookup, subjects: readonly Subject[], chain: Formula): Formula {
  const isSkipped = lookup.rows.some(({ cells }) => cells.some((cell) => cell.kind === 'any')) || subjects.length > 1;
  const faulting = subjects.filter(({ expression }) => mayBeFault(draft, expression));
  if (!isSkipped || faulting.length === 0) return chain;
  const isThere = faulting.map(({ value }) => binary('=', value, value));
  return isThere.reduceRight((rest, one) => when(one, rest, faulty), chain);
}
