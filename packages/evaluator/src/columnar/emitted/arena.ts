/** The memory that emitted code works in, and what makes code of bytes. A host that allows WebAssembly makes one and uses it run after run. */
import type { PlannedStep } from '../operations.js';
import type { Step } from '../registers.js';
import type { CodeMemory, Emitted } from './code-memory.js';
import { fused } from './fuse.js';
import { names } from './module.js';

/** The part of the host's `WebAssembly` that is needed. */
export interface Machine {
  readonly Memory: new (size: {
    readonly initial: number;
    readonly maximum: number;
  }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, given: Given) => { readonly exports: Record<string, unknown> };
}

/** What hosts declare of it differs; a memory is what it is. */
type Given = Record<string, Record<string, never>>;

// untouched pages cost nothing
const pages = 2048;
const bytesOfPage = 65_536;
const mostModules = 64;
const worthEmitting = 10_000;

export class Arena implements CodeMemory {
  private readonly machine: Machine;
  private readonly modules: Map<number, { readonly bytes: Uint8Array; readonly run: Emitted }> = new Map();
  private reserved: InstanceType<Machine['Memory']> | undefined;
  private used: number = 0;
  private readonly fewestRows: number;
  private isTaken: boolean = false;

  /** With the host's `WebAssembly`. Fewer rows are left to kernels, which begin sooner. */
  constructor(machine: Machine, fewestRows: number = worthEmitting) {
    this.machine = machine;
    this.fewestRows = fewestRows;
  }

  /** Does the work with this arena, or without one where there are few rows, where a run is at it already, or where the host gives no memory. */
  during<T>(rows: number, work: (arena: Arena | undefined) => T): T {
    if (this.isTaken || rows < this.fewestRows || !this.hasMemory()) return work(undefined);
    this.isTaken = true;
    this.used = 0;
    try {
      return work(this);
    } finally {
      this.isTaken = false;
    }
  }

  /** The same steps, as code where they can be. Asked here, so that hosts without code need nothing of what makes it. */
  fused(steps: readonly PlannedStep[], blockSize: number): readonly Step[] {
    return fused(steps, this, blockSize);
  }

  /** A host may have too little for it. */
  private hasMemory(): boolean {
    try {
      return this.memory.buffer.byteLength > 0;
    } catch {
      return false;
    }
  }

  /** Reserved when it is first needed: few rows never ask for it. */
  private get memory(): InstanceType<Machine['Memory']> {
    this.reserved ??= new this.machine.Memory({ initial: pages, maximum: pages });
    return this.reserved;
  }

  holds({ buffer }: Float64Array | Int32Array): boolean {
    return buffer === this.memory.buffer;
  }

  float64(length: number): Float64Array | undefined {
    const address = this.take(length * Float64Array.BYTES_PER_ELEMENT);
    return address === undefined ? undefined : new Float64Array(this.memory.buffer, address, length);
  }

  int32(length: number): Int32Array | undefined {
    const address = this.take(length * Int32Array.BYTES_PER_ELEMENT);
    return address === undefined ? undefined : new Int32Array(this.memory.buffer, address, length);
  }

  /** In whole pairs of rows. */
  private take(bytes: number): number | undefined {
    const address = this.used;
    const after = address + Math.ceil(bytes / 16) * 16;
    if (after > pages * bytesOfPage) return undefined;
    this.used = after;
    return address;
  }

  load(bytes: Uint8Array<ArrayBuffer>): Emitted | undefined {
    const key = digestOf(bytes);
    const known = this.modules.get(key);
    if (known && isSame(known.bytes, bytes)) return known.run;
    if (this.modules.size >= mostModules) this.modules.clear();
    const run = this.made(bytes);
    if (run) this.modules.set(key, { bytes, run });
    return run;
  }

  private made(bytes: Uint8Array<ArrayBuffer>): Emitted | undefined {
    try {
      const module = new this.machine.Module(bytes);
      const given = { [names.memory]: { [names.memory]: this.memory as never } };
      const { exports } = new this.machine.Instance(module, given);
      return exports[names.run] as Emitted;
    } catch {
      return undefined;
    }
  }
}

function digestOf(bytes: Uint8Array): number {
  let digest = bytes.length;
  for (const byte of bytes) digest = Math.imul(digest ^ byte, 0x01000193);
  return digest;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place]);
}
