/** Objections of people to their results, kept by hand: new, then accepted or rejected with an answer. */
import type { Storage } from './storage.js';

export type ObjectionState = 'new' | 'accepted' | 'rejected';

export interface Objection {
  readonly id: number;
  readonly scheme: string;
  readonly period: string;
  readonly person: string;
  readonly text: string;
  /** Milliseconds of the clock. */
  readonly at: number;
  readonly state: ObjectionState;
  /** Empty as long as it is new. */
  readonly answer: string;
}

const shelf = 'objections';

/** Has identity: the page adds to them, and looks at them over time. */
export class Objections {
  private kept: readonly Objection[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly opened: Promise<void>;
  private readonly storage: Storage;
  private readonly now: () => number;
  private readonly isKept: () => boolean;

  /** `isKept` says whether this window is the one that saves. */
  constructor(storage: Storage, now: () => number, isKept: () => boolean) {
    this.storage = storage;
    this.now = now;
    this.isKept = isKept;
    this.opened = storage.get<readonly Objection[]>(shelf).then((kept) => {
      this.kept = kept ?? [];
    });
  }

  /** Newest first. */
  get all(): readonly Objection[] {
    return this.kept;
  }

  follow(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  ready(): Promise<void> {
    return this.opened;
  }

  async add(one: Pick<Objection, 'scheme' | 'period' | 'person' | 'text'>): Promise<void> {
    await this.opened;
    const id = this.kept.reduce((last, { id: known }) => Math.max(last, known), 0) + 1;
    await this.change([{ ...one, id, at: this.now(), state: 'new', answer: '' }, ...this.kept]);
  }

  /** Answers; `new` opens it again. */
  async settle(id: number, state: ObjectionState, answer: string): Promise<void> {
    await this.opened;
    await this.change(this.kept.map((one) => (one.id === id ? { ...one, state, answer } : one)));
  }

  async remove(id: number): Promise<void> {
    await this.opened;
    await this.change(this.kept.filter((one) => one.id !== id));
  }

  private async change(kept: readonly Objection[]): Promise<void> {
    this.kept = kept;
    for (const listener of this.listeners) listener();
    if (this.isKept()) await this.storage.put(shelf, kept);
  }
}
