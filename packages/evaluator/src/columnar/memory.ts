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
    return this.take(`float64 ${length}`, () => new Float64Array(length));
  }

  /** Whatever stood there before. */
  int32(length: number): Int32Array {
    return this.take(`int32 ${length}`, () => new Int32Array(length));
  }

  /** All zeros. */
  uint8(length: number): Uint8Array {
    return this.take(`uint8 ${length}`, () => new Uint8Array(length)).fill(0);
  }

  private take<A extends Numbers>(name: string, make: () => A): A {
    const place = this.taken.get(name) ?? 0;
    this.taken.set(name, place + 1);
    const all = this.kept.get(name) ?? [];
    this.kept.set(name, all);
    // a name says the type and the length
    const known = all[place] as A | undefined;
    if (known) return known;
    const made = make();
    all.push(made);
    return made;
  }
}
