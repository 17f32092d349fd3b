/** Writes the function of several operations: rows two by two, everything between the first and the last in locals. */
import type { ValueLane } from '../operations.js';
import { constantStage } from '../registers.js';
import { codes, moduleWith, typeCodes, unsigned } from './module.js';

type Code = keyof typeof codes;

/** Where two rows of numbers are held while the function works on them. */
export type Local = number;

// the parameter is the first local; of bytes: where the pair of rows stands in lanes of numbers, in lanes of codes, and where it ends
const [count, at, halfAt, end] = [0, 1, 2, 3] as const;
const counters = 3;
const bytesOfPair = 16;

export class Writer {
  private readonly before: number[] = [];
  private readonly body: number[] = [];
  private readonly constants: Map<string, Local> = new Map();
  private readonly held: Map<ValueLane, Local> = new Map();
  private readonly compared: Map<string, Local> = new Map();
  private locals: number = 0;
  private readonly addressOf: (lane: ValueLane) => number;
  /** Lanes the function takes from memory. */
  readonly loaded: Set<ValueLane> = new Set();

  constructor(addressOf: (lane: ValueLane) => number) {
    this.addressOf = addressOf;
  }

  /** Puts values on the stack, then does what the codes say with them. */
  push(...parts: readonly (Local | Code)[]): void {
    for (const part of parts) {
      if (typeof part === 'number') this.body.push(...codes.get, ...unsigned(part));
      else this.body.push(...codes[part]);
    }
  }

  /** Takes what lies on the stack. */
  pop(): Local {
    const local = this.newLocal();
    this.body.push(...codes.set, ...unsigned(local));
    return local;
  }

  /** The same number in both rows. */
  number(value: number): Local {
    float[0] = value;
    return this.bits(halves[0] as number, halves[1] as number);
  }

  /** All bits where the number is at least as large, asked once. */
  atLeast(number: Local, edge: Local): Local {
    const key = `${number} ${edge}`;
    const known = this.compared.get(key);
    if (known !== undefined) return known;
    this.push(number, edge, 'atLeast');
    const local = this.pop();
    this.compared.set(key, local);
    return local;
  }

  /** The bits in which two numbers differ. */
  difference(one: number, other: number): Local {
    float[0] = one;
    const [first, second] = [halves[0] as number, halves[1] as number];
    float[0] = other;
    return this.bits(first ^ (halves[0] as number), second ^ (halves[1] as number));
  }

  private bits(first: number, second: number): Local {
    const key = `${first} ${second}`;
    const known = this.constants.get(key);
    if (known !== undefined) return known;
    const local = this.newLocal();
    [halves[0], halves[1]] = [first, second];
    // made once, before the rows
    this.before.push(...codes.constant, ...bytes, ...bytes, ...codes.set, ...unsigned(local));
    this.constants.set(key, local);
    return local;
  }

  /** The numbers of a lane. */
  lane(lane: ValueLane): Local {
    const known = this.held.get(lane);
    if (known !== undefined) return known;
    if (lane.stage === constantStage) return this.number(lane.data[0] ?? 0);
    const address = unsigned(this.addressOf(lane));
    this.loaded.add(lane);
    if (lane.data instanceof Float64Array) {
      this.push(at, 'load');
      this.body.push(alignment, ...address);
    } else {
      this.push(halfAt, 'loadHalf');
      this.body.push(alignment, ...address);
      this.push('fromIntegers');
    }
    const local = this.pop();
    this.held.set(lane, local);
    return local;
  }

  /** Takes what lies on the stack as the numbers of a lane. */
  give(lane: ValueLane): void {
    this.held.set(lane, this.pop());
  }

  /** Writes the numbers of a lane to memory. */
  store(lane: ValueLane): void {
    const [value, address] = [this.lane(lane), unsigned(this.addressOf(lane))];
    if (lane.data instanceof Float64Array) {
      this.push(at, value, 'store');
      this.body.push(alignment, ...address);
    } else {
      this.push(halfAt, value, 'toIntegers', 'storeHalf');
      this.body.push(alignment, ...address, 0);
    }
  }

  /** The module, whose function works on as many rows as it is told, from the first. */
  finished(): Uint8Array<ArrayBuffer> {
    const get = (local: number): readonly number[] => [...codes.get, ...unsigned(local)];
    const set = (local: number): readonly number[] => [...codes.set, ...unsigned(local)];
    const constant = (number: number): readonly number[] => [...codes.i32Const, number];
    const body = [
      this.before,
      [...get(count), ...constant(3), ...codes.i32Left, ...set(end)],
      codes.loop,
      [...get(at), ...constant(1), ...codes.i32Right, ...set(halfAt)],
      this.body,
      [...get(at), ...constant(bytesOfPair), ...codes.i32Add, ...codes.tee, ...unsigned(at)],
      [...get(end), ...codes.i32Less, ...codes.branchIf, 0],
      codes.end,
    ];
    const locals = [
      { count: counters, type: typeCodes.i32 },
      { count: this.locals, type: typeCodes.v128 },
    ];
    return moduleWith(locals, body);
  }

  private newLocal(): Local {
    this.locals += 1;
    return counters + this.locals;
  }
}

const float = new Float64Array(1);
const halves = new Int32Array(float.buffer);
const bytes = new Uint8Array(float.buffer);

/** Lanes begin at multiples of eight bytes. */
const alignment = 3;
