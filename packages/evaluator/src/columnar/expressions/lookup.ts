/** Bands, rating maps, grade tables and look-up tables: the place of each row among a few, and what stands there. */
import type { Expression, Lookup } from '@kaohe/ir';
import type { Interval } from '@kaohe/quantity';
import { resultBeyond, rowMet } from '../../builtins/lookup.js';
import { isYes } from '../../builtins/operators.js';
import { none, type Value } from '../../data/value.js';
import { type Binding, known, type Of } from '../binding.js';
import { pairsOfCodes } from '../kernels/codes.js';
import { pairOperation } from '../operations.js';
import { offsetOf, type Register } from '../registers.js';
import type { Room } from '../room.js';
import { byBands, subjectOf } from './by-bands.js';
import { byPlace } from './choices.js';
import { bindLookupByRows } from './lookup-by-rows.js';
import { type Places, placesOfCodes, placesOfNumbers, segmentsOf } from './segments.js';
import { byTable, type Table, tableOfValues } from './tables.js';

/** A table of more places is asked row by row. */
const mostPlaces = 4096;

/** The register of a lookup. */
export function bindLookup(binding: Binding, expression: Of<'lookup'>): Register {
  const { room } = binding;
  const lookup = withKnownEdges(binding, expression);
  const made = lookup && bindKnownBands(binding, lookup);
  if (made) return made;
  const subjects = expression.subjects.map(binding.bind);
  const isUnfit = subjects.some(
    (one) => one.kind === 'unbound' || (one.kind === 'known' && one.value.kind === 'fault'),
  );
  if (isUnfit) return binding.asked(expression);
  if (!lookup) return bindLookupByRows(binding, expression, subjects);
  const places = subjects.map((subject, place) => placesOf(room, subject, intervalsOf(lookup, place)));
  const all = places.flatMap((one) => one ?? []);
  const count = all.reduce((product, { samples }) => product * samples.length, 1);
  if (all.length < places.length || count > mostPlaces) return binding.asked(expression);
  const samples = all.map((one) =>
    one.samples.map((value, place) => (one.isReached?.(place) === false ? undefined : value)),
  );
  const results = combinations(samples).map((values) => (values ? resultOf(lookup, values) : undefined));
  return resultAt(binding, joinedPlaces(room, all), results) ?? binding.asked(expression);
}

/** Edges and conditions that are the same for all as what they are; undefined where one is worked out. */
function withKnownEdges(binding: Binding, lookup: Lookup): Lookup | undefined {
  const rows: Lookup['rows'][number][] = [];
  for (const row of lookup.rows) {
    const when = row.when && binding.bind(row.when);
    if (when && (when.kind !== 'known' || when.value.kind === 'fault')) return undefined;
    if (when?.kind === 'known' && !isYes(when.value)) continue;
    const cells: Lookup['rows'][number]['cells'][number][] = [];
    for (const cell of row.cells) {
      if (cell.kind !== 'edges') {
        cells.push(cell);
        continue;
      }
      const ends = [cell.low, cell.high].map((edge) => {
        const register = edge && binding.bind(edge.value);
        if (!edge || !register) return undefined;
        const isNumber = register.kind === 'known' && register.value.kind === 'number';
        return isNumber && register.value.kind === 'number'
          ? { value: register.value.value, closed: edge.closed }
          : 'open';
      });
      const [low, high] = ends;
      if (low === 'open' || high === 'open') return undefined;
      cells.push({ kind: 'interval', interval: { low, high }, unit: cell.unit, origin: cell.origin });
    }
    rows.push({ ...row, cells, when: undefined });
  }
  return { ...lookup, rows };
}

function intervalsOf({ rows }: Lookup, place: number): readonly Interval[] {
  return rows.flatMap(({ cells }) => {
    const cell = cells[place];
    return cell?.kind === 'interval' ? [cell.interval] : [];
  });
}

function placesOf(room: Room, subject: Register, intervals: readonly Interval[]): Places | undefined {
  switch (subject.kind) {
    case 'known':
      return { lane: room.constantCodes(0), samples: [subject.value], states: undefined };
    case 'codes':
      return placesOfCodes(subject);
    case 'number':
      return placesOfNumbers(room, subject, segmentsOf(intervals));
    case 'unbound':
      return undefined;
  }
}

/** Every combination of one of each list, the last one running fastest; undefined for those with one that nobody has. */
function combinations(lists: readonly (readonly (Value | undefined)[])[]): readonly (readonly Value[] | undefined)[] {
  return lists.reduce<readonly (readonly Value[] | undefined)[]>(
    (found, list) => found.flatMap((values) => list.map((value) => (values && value ? [...values, value] : undefined))),
    [[]],
  );
}

function joinedPlaces(room: Room, all: readonly Places[]): Pick<Places, 'lane' | 'states'> {
  const [first, ...others] = all;
  const states = room.worst(all.map((one) => one.states));
  if (!first) return { lane: room.constantCodes(0), states };
  const joined = others.reduce((lane, { lane: own, samples }) => {
    const made = room.codes();
    room.step(
      (start, count) => {
        const [at, laneAt, ownAt] = [offsetOf(made, start), offsetOf(lane, start), offsetOf(own, start)];
        pairsOfCodes(made.data, at, lane.data, laneAt, samples.length, own.data, ownAt, count);
      },
      pairOperation(made, lane, samples.length, own),
    );
    return made;
  }, first.lane);
  return { lane: joined, states };
}

/** What the subjects get: an expression, none, or a fault of each row. */
type Result = Expression | 'none' | 'fault';

function resultOf(lookup: Lookup, values: readonly Value[]): Result {
  const hit = rowMet(lookup, values, () => none);
  const result = typeof hit === 'number' ? lookup.rows[hit]?.result : resultBeyond(lookup, values);
  return result ?? (values.some(({ kind }) => kind === 'none') ? 'none' : 'fault');
}

/** The register of the results where each row is at the place of one. */
function resultAt(
  binding: Binding,
  { lane, states }: Pick<Places, 'lane' | 'states'>,
  results: readonly (Result | undefined)[],
): Register | undefined {
  const { room } = binding;
  const [some] = results.filter((one) => one !== undefined && one !== 'fault' && one !== 'none');
  // where nobody is may stand anything that somebody has
  const registers = registersOf(
    binding,
    results.map((one) => one ?? some ?? 'none'),
  );
  const table = tableOfKnown(registers);
  if (table) return byTable(room, lane, states, table);
  return byPlace(room, lane, states, registers);
}

function registersOf(binding: Binding, results: readonly Result[]): readonly Register[] {
  const bound = new Map<Result, Register>();
  return results.map((result) => {
    const made =
      bound.get(result) ??
      (result === 'none' ? known(none) : result === 'fault' ? known(noBandYet) : binding.bind(result));
    bound.set(result, made);
    return made;
  });
}

/** Stands for the fault that each row has of its own. */
const noBandYet: Value = {
  kind: 'fault',
  code: 'data/no-band',
  args: {},
  origin: { file: '', start: 0, end: 0 },
  cells: [],
  person: '',
  period: '',
  also: [],
};

function tableOfKnown(registers: readonly Register[]): Table | undefined {
  const values = registers.flatMap((one) => (one.kind === 'known' ? [one.value] : []));
  return values.length === registers.length ? tableOfValues(values) : undefined;
}

/** Bands of one number that all give known values. */
function bindKnownBands(binding: Binding, lookup: Lookup): Register | undefined {
  const [only, ...others] = lookup.subjects;
  const subject = only && others.length === 0 ? subjectOf(binding, only) : undefined;
  if (!subject) return undefined;
  const { cuts, samples } = segmentsOf(intervalsOf(lookup, 0));
  // nobody is none here
  const results = samples.slice(0, -1).map((value) => resultOf(lookup, [value]));
  const values = registersOf(binding, results).flatMap((one) => (one.kind === 'known' ? [one.value] : []));
  return values.length === results.length ? byBands(binding, subject, cuts, values) : undefined;
}
