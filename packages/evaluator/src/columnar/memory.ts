/** Room for whole columns that one run after another may use: what a run gave stands there until the next one begins. */

type Numbers = Float64Array | Int32Array | Uint8Array;

export class Memory {
  private readonly kept: Map<string, Numbers[]> = new Map();
  private readonly taken: Map<string, number> = new Map();

  /** Everything may be used again. */
  rewind(): void {
    this.taken.clear();
  }

  /** Whatever stood there before. */
  float64(length: number): Float64Array {
    return this.take('float64', length, (more) => new Float64Array(more));
  }

  /** Whatever stood there before. */
  int32(length: number): Int32Array {
    return this.take('int32', length, (more) => new Int32Array(more));
  }

  /** All zeros. */
  uint8(length: number): Uint8Array {
    return this.take('uint8', length, (more) => new Uint8Array(more)).fill(0);
  }

  private take<A extends Numbers>(type: string, length: number, make: (length: number) => A): A {
    const place = this.taken.get(type) ?? 0;
    this.taken.set(type, place + 1);
    const all = this.kept.get(type) ?? [];
    this.kept.set(type, all);
    // runs over more or fewer rows share their room; a list holds one type
    const known = all[place] as A | undefined;
    const room = known !== undefined && known.length >= length ? known : make(length);
    all[place] = room;
    return room.length === length ? room : (room.subarray(0, length) as A);
  }
}
