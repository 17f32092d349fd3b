/** What people filled into the data and said of it, with an undo of its own: data is no part of the rules, and theirs leaves it alone. */
import type { DataEdit } from '../protocol/data-pane.js';
import { type Agreed, nothingAgreed } from '../protocol/people.js';

/** What was filled in, and what was agreed to about people and files. */
interface Edits {
  readonly cells: ReadonlyMap<string, DataEdit>;
  readonly agreed: Agreed;
}

const nothing: Edits = { cells: new Map(), agreed: nothingAgreed };

/** Has identity, since grid and storage look at the same values over time. */
export class DataEdits {
  private now: Edits = nothing;
  private done: Edits[] = [];
  private undone: Edits[] = [];
  private list: readonly DataEdit[] = [];
  private isSealed = false;
  private readonly listeners = new Set<() => void>();

  get all(): readonly DataEdit[] {
    return this.list;
  }

  get agreed(): Agreed {
    return this.now.agreed;
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

  /** From now on nothing is filled in any more. */
  seal(): void {
    this.isSealed = true;
  }

  /** Other data from the beginning: there is nothing to take back. */
  open(edits: readonly DataEdit[], agreed: Agreed): void {
    this.now = { cells: keyed(edits), agreed };
    this.done = [];
    this.undone = [];
    this.tell();
  }

  /** Makes the edits as one step. */
  apply(edits: readonly DataEdit[]): void {
    if (edits.length > 0) this.go({ ...this.now, cells: new Map([...this.now.cells, ...keyed(edits)]) });
  }

  /** Agrees to something more, or to something no longer, as one step. */
  agree(news: Partial<Agreed>): void {
    this.go({ ...this.now, agreed: { ...this.now.agreed, ...news } });
  }

  /** Puts these in the place of all there are, as one step. */
  replace(edits: readonly DataEdit[]): void {
    this.go({ ...this.now, cells: keyed(edits) });
  }

  undo(): void {
    this.step(this.done, this.undone);
  }

  redo(): void {
    this.step(this.undone, this.done);
  }

  private go(next: Edits): void {
    if (this.isSealed) return;
    this.done.push(this.now);
    this.undone = [];
    this.now = next;
    this.tell();
  }

  private step(from: Edits[], to: Edits[]): void {
    const next = from.pop();
    if (next === undefined) return;
    to.push(this.now);
    this.now = next;
    this.tell();
  }

  private tell(): void {
    this.list = [...this.now.cells.values()];
    for (const listener of this.listeners) listener();
  }
}

function keyed(edits: readonly DataEdit[]): Edits['cells'] {
  return new Map(edits.map((edit) => [[edit.person, edit.team, edit.period, edit.input].join('\n'), edit]));
}
