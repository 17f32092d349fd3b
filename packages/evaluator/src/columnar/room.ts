/** Where a run keeps its lanes, and the steps it goes through: stage by stage, in each block by block. */
import { rowStates } from './columns.js';
import type { Arena } from './emitted/arena.js';
import { withFewerPasses } from './fewer-passes.js';
import { hasOdd, noneAsOdd, worseInto } from './kernels/states.js';
import type { Memory } from './memory.js';
import { type AddScores, type Operation, ofStates, type PlannedStep, type Scores } from './operations.js';
import { type AnyLane, constantStage, type Lane, offsetOf, type States, type Step } from './registers.js';

/**
 * How numbers are worked out: on whole numbers that are proven to fit, on whole numbers that are tested one by one, or value by value.
 * `proven` takes the first where it can. The others are for tests: all give the same.
 */
export type Path = 'proven' | 'tested' | 'asked';

/** Rows that go through all steps together. Emitted code keeps what is between its steps in no memory, and is called less often in longer blocks. */
const usualBlock = 4_096;
const emittedBlock = 8_192;

/** What else a room may be told. */
export interface RoomOptions {
  readonly blockSize?: number | undefined;
  readonly arena?: Arena | undefined;
}

export class Room {
  readonly rowCount: number;
  readonly path: Path;
  readonly blockSize: number;
  /** Where whole columns stand. */
  readonly memory: Memory;
  /** Where the block at hand begins. */
  start: number = 0;
  private readonly stages: PlannedStep[][] = [[]];
  /** Where lanes stand that emitted code works on; undefined where none is emitted. */
  private readonly arena: Arena | undefined;
  private serials: number = 0;
  private readonly filled: Set<AnyLane> = new Set();

  constructor(rowCount: number, path: Path, memory: Memory, { blockSize, arena }: RoomOptions = {}) {
    const rows = blockSize ?? (arena ? emittedBlock : usualBlock);
    this.arena = arena;
    this.memory = memory;
    this.rowCount = rowCount;
    this.path = path;
    this.blockSize = Math.max(1, Math.min(rows, rowCount));
  }

  /** The stage that steps are added to. */
  get stage(): number {
    return this.stages.length - 1;
  }

  /** What is told of a step fills its lane: every row of it. */
  step(step: Step, operation?: Operation, scores?: Scores): void {
    this.stages.at(-1)?.push({ step, operation, scores });
    if (operation && operation.kind !== 'states') this.filled.add(operation.out);
  }

  /** Fills the lane with what stands at a band or a code of each row. A sum that alone reads it may have it added to itself instead. */
  scores(lane: Lane<Float64Array>, results: Float64Array, operation: Operation | undefined, add: AddScores): void {
    const step: Step = (start, count) => {
      const at = offsetOf(lane, start);
      lane.data.fill(0, at, at + count);
      add(lane.data, at, results, start, count);
    };
    this.step(step, operation, { results, add });
  }

  /** Everything before is done for all rows before anything behind begins; what is given is done in between. */
  nextStage(): void {
    this.stages.push([]);
  }

  /** The place of a row in a lane: in its column, or in the block at hand. */
  indexIn(lane: Lane<Float64Array | Int32Array | Uint8Array>, row: number): number {
    if (lane.isColumn) return row;
    return lane.stage === constantStage ? 0 : row - this.start;
  }

  /** Done once, when all rows have gone through the stages before. */
  whole(work: () => void): void {
    this.nextStage();
    this.step((start) => {
      if (start === 0) work();
    });
    this.nextStage();
  }

  /** The serial of the next lane. */
  get serial(): number {
    return this.serials;
  }

  numbers(): Lane<Float64Array> {
    return this.lane(this.arena?.float64(this.blockSize) ?? this.memory.float64(this.blockSize), this.stage);
  }

  codes(): Lane<Int32Array> {
    return this.lane((this.arena?.int32(this.blockSize) ?? this.memory.int32(this.blockSize)).fill(0), this.stage);
  }

  states(): States {
    return { ...this.lane(this.memory.uint8(this.blockSize), this.stage), dirty: false };
  }

  /** The same number in every row. */
  constantNumbers(number: number): Lane<Float64Array> {
    return this.lane(this.memory.float64(this.blockSize).fill(number), constantStage);
  }

  constantCodes(code: number): Lane<Int32Array> {
    return this.lane(this.memory.int32(this.blockSize).fill(code), constantStage);
  }

  constantStates(state: number): States {
    const lane = this.lane(this.memory.uint8(this.blockSize).fill(state), constantStage);
    return { ...lane, dirty: state !== rowStates.there };
  }

  /** A whole column as a lane. */
  column<A extends Float64Array | Int32Array | Uint8Array>(data: A): Lane<A> {
    return { ...this.lane(data, this.stage), isColumn: true };
  }

  private lane<A extends Float64Array | Int32Array | Uint8Array>(data: A, stage: number): Lane<A> {
    this.serials += 1;
    return { data, isColumn: false, stage, serial: this.serials - 1 };
  }

  /** Makes room for all rows, so that later stages and readers find what this one fills. */
  widen(lane: AnyLane): void {
    if (lane.isColumn || lane.stage === constantStage) return;
    if (lane.data instanceof Float64Array) lane.data = this.memory.float64(this.rowCount);
    else if (lane.data instanceof Int32Array) {
      const codes = this.memory.int32(this.rowCount);
      // what is not there still has a code that tables know
      lane.data = this.filled.has(lane) ? codes : codes.fill(0);
    } else lane.data = this.memory.uint8(this.rowCount);
    lane.isColumn = true;
  }

  /** States of all rows as this stage sees them. */
  watched(states: Uint8Array): States {
    const seen: States = { ...this.column(states), dirty: false };
    this.step((start, count) => {
      seen.dirty = hasOdd(seen.data, start, count);
    }, ofStates);
    return seen;
  }

  /** The worst of the states of each row; undefined where every row is there. */
  worst(all: readonly (States | undefined)[]): States | undefined {
    const known = [...new Set(all.flatMap((one) => one ?? []))];
    if (known.length < 2) return known[0];
    const made = this.states();
    this.step((start, count) => {
      made.dirty = known.some(({ dirty }) => dirty);
      if (!made.dirty) return;
      const at = offsetOf(made, start);
      made.data.fill(rowStates.there, at, at + count);
      for (const one of known) if (one.dirty) worseInto(made.data, at, one.data, offsetOf(one, start), count);
    }, ofStates);
    return made;
  }

  /** The states, with rows that are none as odd ones. */
  withoutNone(states: States | undefined): States | undefined {
    if (!states) return undefined;
    const made = this.states();
    this.step((start, count) => {
      made.dirty = states.dirty;
      if (states.dirty) noneAsOdd(made.data, offsetOf(made, start), states.data, offsetOf(states, start), count);
    }, ofStates);
    return made;
  }

  /** Goes through all stages. */
  run(): void {
    for (const planned of this.stages) {
      if (planned.length === 0) continue;
      const steps = this.arena ? this.arena.fused(planned, this.blockSize) : withFewerPasses(planned);
      for (let start = 0; start < this.rowCount; start += this.blockSize) {
        const count = Math.min(this.blockSize, this.rowCount - start);
        this.start = start;
        for (const step of steps) step(start, count);
      }
    }
  }
}

/** States of data, which each stage has to look at first. */
export const unseenStage: number = -2;
