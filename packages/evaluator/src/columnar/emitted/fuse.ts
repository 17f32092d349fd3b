/** Steps of a stage as machine code, as far as they are told: what follows one upon another becomes one function. */
import type { Giving, PlannedStep, ValueLane } from '../operations.js';
import { offsetOf, type Step } from '../registers.js';
import type { CodeMemory } from './code-memory.js';
import { composed } from './composed.js';
import { emit } from './emit.js';
import { Writer } from './writer.js';

/** More in one function would take long to be made fast. */
const mostAtOnce = 150;

/** The same steps, in an order and in code that does the same. */
export function fused(steps: readonly PlannedStep[], arena: CodeMemory, blockSize: number): readonly Step[] {
  const made: Step[] = [];
  const lastUntold = steps.findLastIndex(({ operation }) => operation === undefined);
  let waiting: { readonly step: Step; readonly operation: Giving }[] = [];
  const flush = (isReadLater: boolean): void => {
    const emitted = emittedStep(
      waiting.map(({ operation }) => operation),
      arena,
      blockSize,
      isReadLater,
    );
    if (emitted) made.push(emitted);
    else made.push(...waiting.map(({ step }) => step));
    waiting = [];
  };
  for (const [place, { step, operation }] of steps.entries()) {
    if (operation === undefined) {
      flush(true);
      made.push(step);
      // what looks at states alone does not wait for numbers
    } else if (operation.kind === 'states') made.push(step);
    else {
      waiting.push({ step, operation });
      if (waiting.length === mostAtOnce) flush(true);
    }
    if (place === steps.length - 1) flush(lastUntold > place);
  }
  return made;
}

/** One step for all operations; undefined where there is none, no room or no code. */
function emittedStep(
  operations: readonly Giving[],
  arena: CodeMemory,
  blockSize: number,
  isReadLater: boolean,
): Step | undefined {
  if (operations.length === 0) return undefined;
  const rooms = new Map<ValueLane['data'], Float64Array | Int32Array | undefined>();
  const roomOf = (lane: ValueLane): Float64Array | Int32Array | undefined => {
    if (arena.holds(lane.data)) return lane.data;
    const known =
      rooms.get(lane.data) ?? (lane.data instanceof Float64Array ? arena.float64(blockSize) : arena.int32(blockSize));
    rooms.set(lane.data, known);
    return known;
  };
  let hasRoom = true;
  const writer = new Writer((lane) => {
    const room = roomOf(lane);
    hasRoom &&= room !== undefined;
    return room?.byteOffset ?? 0;
  });
  const isAsked = (lane: ValueLane): boolean => isReadLater || lane.isColumn;
  for (const operation of composed(operations, isAsked)) emit(writer, operation);
  const given = operations.map(({ out }) => out).filter(isAsked);
  for (const out of given) writer.store(out);
  const run = hasRoom ? arena.load(writer.finished()) : undefined;
  if (!run) return undefined;
  const copied = (lanes: readonly ValueLane[]): readonly Copied[] =>
    lanes.flatMap((lane) => {
      const room = roomOf(lane);
      return room && room !== lane.data ? [{ lane, room }] : [];
    });
  const [taken, put] = [copied([...writer.loaded]), copied(given)];
  return (start, count) => {
    for (const { lane, room } of taken) {
      const at = offsetOf(lane, start);
      room.set(lane.data.subarray(at, at + count));
    }
    run(count);
    for (const { lane, room } of put) lane.data.set(room.subarray(0, count), offsetOf(lane, start));
  };
}

/** A lane outside of the arena, and room for a block of it inside. */
interface Copied {
  readonly lane: ValueLane;
  readonly room: Float64Array | Int32Array;
}
