/** What emitting asks of the memory that its code works in. */

/** Runs emitted code over so many rows. */
export type Emitted = (count: number) => void;

export interface CodeMemory {
  /** Whether the array stands here. */
  readonly holds: (array: Float64Array | Int32Array) => boolean;
  /** Undefined where there is no room left. */
  readonly float64: (length: number) => Float64Array | undefined;
  /** Undefined where there is no room left. */
  readonly int32: (length: number) => Int32Array | undefined;
  /** The code of a module; undefined where the host allows none or knows no vectors. */
  readonly load: (bytes: Uint8Array<ArrayBuffer>) => Emitted | undefined;
}
