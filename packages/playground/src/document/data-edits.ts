/** What people filled into the data, with an undo of its own: data is no part of the rules, and theirs leaves it alone. */
import type { DataEdit } from '../protocol/data-pane.js';

type Edits = ReadonlyMap<string, DataEdit>;

/** Has identity, since grid and storage look at the same values over time. */
export class DataEdits {
  private now: Edits = new Map();
  private done: Edits[] = [];
  private undone: Edits[] = [];
  private readonly listeners = new Set<() => void>();

  get all(): readonly DataEdit[] {
    return [...this.now.values()];
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Hears of each change. */
  follow(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Other data from the beginning: there is nothing to take back. */
  open(edits: readonly DataEdit[]): void {
    this.now = keyed(edits);
    this.done = [];
    this.undone = [];
    this.tell();
  }

  /** Makes the edits as one step. */
  apply(edits: readonly DataEdit[]): void {
    if (edits.length === 0) return;
    this.done.push(this.now);
    this.undone = [];
    this.now = new Map([...this.now, ...keyed(edits)]);
    this.tell();
  }

  /** Puts these in the place of all there are, as one step. */
  replace(edits: readonly DataEdit[]): void {
    this.done.push(this.now);
    this.undone = [];
    this.now = keyed(edits);
    this.tell();
  }

  undo(): void {
    this.step(this.done, this.undone);
  }

  redo(): void {
    this.step(this.undone, this.done);
  }

  private step(from: Edits[], to: Edits[]): void {
    const next = from.pop();
    if (next === undefined) return;
    to.push(this.now);
    this.now = next;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function keyed(edits: readonly DataEdit[]): Edits {
  return new Map(edits.map((edit) => [[edit.person, edit.team, edit.period, edit.input].join('\n'), edit]));
}
