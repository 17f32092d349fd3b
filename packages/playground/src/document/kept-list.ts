/** A list that is kept between visits, newest first. The page adds to it, and looks at it over time. */
import type { Storage } from './storage.js';

/** What every entry has. */
export interface Entry {
  readonly id: number;
  /** Milliseconds of the clock. */
  readonly at: number;
}

/** Where lists are kept, and what the time is; `isKept` says whether this window is the one that saves. */
export interface Keeper {
  readonly storage: Storage;
  readonly now: () => number;
  readonly isKept: () => boolean;
}

export class KeptList<One extends Entry> {
  private list: readonly One[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly opened: Promise<void>;
  private readonly keeper: Keeper;
  private readonly shelf: string;

  /** The list under a name of the storage. */
  constructor(shelf: string, keeper: Keeper) {
    this.shelf = shelf;
    this.keeper = keeper;
    this.opened = keeper.storage.get<readonly One[]>(shelf).then((kept) => {
      this.list = kept ?? [];
    });
  }

  get all(): readonly One[] {
    return this.list;
  }

  follow(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves when what was kept before is there. */
  ready(): Promise<void> {
    return this.opened;
  }

  async remove(id: number): Promise<void> {
    await this.change((list) => list.filter((one) => one.id !== id));
  }

  /** Puts another list in the place of this one; `next` gives what a new entry begins with. */
  protected async change(changed: (list: readonly One[], next: Entry) => readonly One[]): Promise<void> {
    await this.opened;
    const id = this.list.reduce((last, one) => Math.max(last, one.id), 0) + 1;
    const list = changed(this.list, { id, at: this.keeper.now() });
    if (list === this.list) return;
    this.list = list;
    for (const listener of this.listeners) listener();
    if (this.keeper.isKept()) await this.keeper.storage.put(this.shelf, list);
  }
}
