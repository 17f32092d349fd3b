/** One column of the data: cells of text as values of an input, each cell that is not fit a fault and a diagnostic of its own. */
import type { Diagnostic, Span } from '@kaohe/diagnostics';
import type { DataCell, Input, JoinedCells } from '@kaohe/ir';
import {
  add,
  compare,
  divide,
  isNegative,
  isZero,
  multiply,
  numberFromHumanText,
  type Rational,
  sum,
  type Unit,
  zero,
} from '@kaohe/quantity';
import { nameOf, type Reading, readCell, unitOfBareNumbers } from './read-cell.js';
import { diagnosticOf } from './results.js';
import {
  type Fault,
  type FaultPlace,
  faultAmong,
  makeFault,
  none,
  numberValue,
  type Value,
  valueOfConstant,
} from './value.js';

/** The cell a value comes from, and whom it is about. */
export interface Source {
  readonly cell: DataCell | undefined;
  /** Cells that are combined with it. */
  readonly further: readonly DataCell[];
  /** How they are combined, where they are of several accounts. */
  readonly joined?: JoinedCells | undefined;
  readonly person: string;
  /** The team, or what the keys name, where the value is not one person's. */
  readonly team: string;
  readonly period: string;
  readonly origin: Span;
}

/** The sources of a column, one a row; a source is made when it is asked for, for most rows are their cell and nothing else. */
export interface Sources {
  readonly count: number;
  readonly cellAt: (row: number) => DataCell | undefined;
  /** Whether there are cells that are combined with it. */
  readonly hasFurther: (row: number) => boolean;
  readonly sourceAt: (row: number) => Source;
}

/** Sources that are there already. */
export function sourcesIn(all: readonly Source[]): Sources {
  const at = (row: number): Source => all[row] as Source;
  return {
    count: all.length,
    cellAt: (row) => at(row).cell,
    hasFurther: (row) => at(row).further.length > 0,
    sourceAt: at,
  };
}

const mostRemembered = 20_000;

/** A column that is read row by row. */
export interface ColumnReader {
  readonly values: readonly Value[];
  readonly diagnostics: readonly Diagnostic[];
  /** Reads the next row. */
  readonly next: () => void;
}

/** The values of the cells, in order. */
export function readColumn(input: Input, sources: Sources, diagnostics: Diagnostic[]): readonly Value[] {
  const reader = columnReader(input, sources);
  for (let row = 0; row < sources.count; row += 1) reader.next();
  for (const one of reader.diagnostics) diagnostics.push(one);
  return reader.values;
}

/** A reader before the first row. */
export function columnReader(input: Input, sources: Sources): ColumnReader {
  const values: Value[] = [];
  const diagnostics: Diagnostic[] = [];
  const bareUnit = bareUnitOf(input, sources);
  const missing = missingValues(input);
  // equal texts share one value, equal cells one fault: columns are long and say little
  const readings = new Map<string, Reading>();
  const refused = new Map<DataCell, Fault>();
  const valueIn = (cell: DataCell | undefined, row: number): Value => {
    if (!cell) return missing(sources.sourceAt(row));
    let reading = readings.get(cell.text);
    if (reading === undefined) {
      reading = readCell(input, cell.text, bareUnit);
      if (readings.size < mostRemembered) readings.set(cell.text, reading);
    }
    switch (reading.kind) {
      case 'value':
        return reading.value;
      case 'missing':
        return missing({ ...sources.sourceAt(row), cell });
      case 'refused': {
        const known = refused.get(cell);
        if (known) return known;
        const { person, period } = sources.sourceAt(row);
        const fault = refusal(reading, { origin: input.origin, cells: [cell.span], person, period });
        refused.set(cell, fault);
        diagnostics.push(diagnosticOf(fault));
        return fault;
      }
    }
  };
  const together = (row: number, first: Value): Value => {
    const source = sources.sourceAt(row);
    const all = [first, ...source.further.map((cell) => valueIn(cell, row))];
    if (source.joined?.kind === 'weighted') return weighted(all, source.joined.weights) ?? missing(source);
    return combined(source.joined?.kind ?? input.combine, all);
  };
  const next = (): void => {
    const row = values.length;
    const value = valueIn(sources.cellAt(row), row);
    values.push(sources.hasFurther(row) ? together(row, value) : value);
  };
  return { values, diagnostics, next };
}

/** What several rows of one person come to. What is missing in one of them is missing in all. */
function combined(how: Input['combine'], values: readonly Value[]): Value {
  const [first = none] = values;
  const fault = faultAmong(values);
  if (how === 'first' || how === undefined) return first;
  if (fault) return fault;
  const numbers = values.flatMap((value) => (value.kind === 'number' ? [value.value] : []));
  const [one, ...others] = numbers;
  if (one === undefined) return first;
  if (how === 'sum') return numberValue(sum(numbers));
  const isBetter = (value: Rational, best: Rational): boolean => compare(value, best) > 0 === (how === 'largest');
  return numberValue(others.reduce((best, value) => (isBetter(value, best) ? value : best), one));
}

/** The mean of rates of several accounts, each weighted by what it is a rate of; an account of which there is nothing counts for nothing. */
function weighted(values: readonly Value[], weights: readonly DataCell[]): Value | undefined {
  let total = zero;
  let counted = zero;
  for (const [index, value] of values.entries()) {
    const weight = numberFromHumanText(weights[index]?.text ?? '')?.value;
    if (weight === undefined || isNegative(weight)) return undefined;
    if (isZero(weight)) continue;
    if (value.kind !== 'number') return value;
    total = add(total, multiply(value.value, weight));
    counted = add(counted, weight);
  }
  return isZero(counted) ? undefined : numberValue(divide(total, counted));
}

function refusal(reading: Extract<Reading, { kind: 'refused' }>, place: FaultPlace): Fault {
  switch (reading.code) {
    case 'data/unreadable':
      return makeFault(reading.code, reading.args, place);
    case 'data/unknown-label':
      return makeFault(reading.code, reading.args, place);
    case 'data/out-of-range':
      return makeFault(reading.code, reading.args, place);
    case 'data/control-character':
      return makeFault(reading.code, reading.args, place);
  }
}

function bareUnitOf(input: Input, sources: Sources): Unit | undefined {
  if (input.type.kind !== 'number') return undefined;
  return unitOfBareNumbers(input.type, textsOf(sources));
}

/** Most units do not depend on them: they are gathered when asked for. */
function* textsOf({ count, cellAt, hasFurther, sourceAt }: Sources): Iterable<string> {
  for (let row = 0; row < count; row += 1) {
    const cell = cellAt(row);
    if (cell) yield cell.text;
    if (hasFurther(row)) for (const { text } of sourceAt(row).further) yield text;
  }
}

/** What stands for a missing cell: the input's own fallback, else a fault that names whose cell it is. */
function missingValues(input: Input): (source: Source) => Value {
  const { fallback } = input;
  if (fallback) {
    const value = valueOfConstant(fallback);
    return () => value;
  }
  const faults = new Map<string, Fault>();
  return (source) => {
    // nobody is asked for an optional cell, and all rows of a team miss one and the same cell
    const isOne = input.optional || source.person === '';
    const key = input.optional ? '' : `${source.period}\u0000${source.team}`;
    const known = isOne ? faults.get(key) : undefined;
    if (known) return known;
    const fault = missingFault(input, source);
    if (isOne) faults.set(key, fault);
    return fault;
  };
}

function missingFault(input: Input, source: Source): Fault {
  if (input.optional) return missingInput(input, '', '', []);
  const { person, team, period, cell, origin } = source;
  return missingInput(input, person, period, [cell?.span ?? origin], team);
}

/** The fault of an input without a value; `team` is told where the value is a whole team's. */
export function missingInput(
  input: Input,
  person: string,
  period: string,
  cells: readonly Span[],
  team: string = '',
): Fault {
  const who = person === '' ? team : person;
  return makeFault(
    'data/missing',
    { name: nameOf(input), who, period },
    { origin: input.origin, cells, person, period },
  );
}
