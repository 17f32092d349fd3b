/** Tables that note what is asked of them, so that an answer made from them can be kept until they would answer otherwise. */

/** One question, and what the answer was. */
export interface Asked {
  readonly question: 'get' | 'has' | 'size';
  readonly key: string;
  readonly answer: unknown;
}

/** What was asked of one table. */
export class Notes {
  readonly asked: Map<string, Asked> = new Map();
  /** All of it was looked at: nothing made from it can be kept. */
  isOfAll: boolean = false;

  note(question: Asked['question'], key: string, answer: unknown): void {
    const name = `${question} ${key}`;
    if (!this.asked.has(name)) this.asked.set(name, { question, key, answer });
  }
}

/** Whether the table answers as it did. */
export function answersSame(table: ReadonlyMap<string, unknown>, { question, key, answer }: Asked): boolean {
  return answer === (question === 'get' ? table.get(key) : question === 'has' ? table.has(key) : table.size);
}

/** A table on top of another: what is put in stays here, what is asked of the other is noted. */
export class Watched<V> extends Map<string, V> {
  readonly notes: Notes = new Notes();
  private readonly below: ReadonlyMap<string, V>;

  constructor(below: ReadonlyMap<string, V>) {
    super();
    this.below = below;
  }

  override get(key: string): V | undefined {
    if (super.has(key)) return super.get(key);
    const answer = this.below.get(key);
    this.notes.note('get', key, answer);
    return answer;
  }

  override has(key: string): boolean {
    if (super.has(key)) return true;
    const answer = this.below.has(key);
    this.notes.note('has', key, answer);
    return answer;
  }

  override get size(): number {
    // asked by the constructor of Map before there is anything below
    const below = this.below?.size ?? 0;
    this.notes?.note('size', '', below);
    return below + super.size;
  }

  override keys(): MapIterator<string> {
    return this.all().keys();
  }

  override values(): MapIterator<V> {
    return this.all().values();
  }

  override entries(): MapIterator<[string, V]> {
    return this.all().entries();
  }

  override [Symbol.iterator](): MapIterator<[string, V]> {
    return this.all().entries();
  }

  override forEach(visit: (value: V, key: string, map: Map<string, V>) => void): void {
    this.all().forEach(visit);
  }

  /** What was put in on top. */
  added(): ReadonlyMap<string, V> {
    return new Map(super.entries());
  }

  private all(): Map<string, V> {
    this.notes.isOfAll = true;
    return new Map([...this.below, ...super.entries()]);
  }
}
