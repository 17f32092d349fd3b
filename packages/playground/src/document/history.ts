/** Earlier states of the rules and of what was filled in: kept by themselves before something takes their place, or by hand with a name. */
import type { DataEdit } from '../protocol/data-pane.js';
import type { RuleFiles } from '../protocol/snapshot.js';
import type { Storage } from './storage.js';

/** What a state was kept for: the first edit of a visit, something that took its place, a while of edits, a published period, or a name. */
export type KeptFor = 'opened' | 'before' | 'edits' | 'published' | 'named';

/** What is kept of a state. */
export interface State {
  readonly files: RuleFiles;
  readonly edits: readonly DataEdit[];
}

/** A state of the past. */
export interface PastState extends State {
  readonly id: number;
  /** Milliseconds of the clock. */
  readonly at: number;
  readonly why: KeptFor;
  /** What took its place, the period, or the name. */
  readonly label: string;
}

/** States at most, and characters of rules in all of them; those somebody named or published do not count and are never dropped. */
const most = 50;
const mostCharacters = 4_000_000;

/** The states with a new one, newest first; those kept by themselves go from the oldest on where there are too many. */
export function withState(past: readonly PastState[], state: PastState): readonly PastState[] {
  let count = 0;
  let size = 0;
  return [state, ...past].filter((one, place) => {
    if (isLasting(one)) return true;
    count += 1;
    size += one.files.reduce((sum, { text }) => sum + text.length, 0);
    return place === 0 || (count <= most && size <= mostCharacters);
  });
}

/** Whether a state stays until somebody removes it. */
export function isLasting({ why }: PastState): boolean {
  return why === 'named' || why === 'published';
}

/** True where rules and what was filled in are the same. */
export function isSameState(one: State, other: State): boolean {
  return JSON.stringify([one.files, one.edits]) === JSON.stringify([other.files, other.edits]);
}

const shelf = 'history';

/** Has identity: the page adds to it, and looks at it over time. */
export class History {
  private past: readonly PastState[] = [];
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
    this.opened = storage.get<readonly PastState[]>(shelf).then((kept) => {
      this.past = kept ?? [];
    });
  }

  /** Newest first. */
  get all(): readonly PastState[] {
    return this.past;
  }

  follow(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves when what was kept before is there. */
  ready(): Promise<void> {
    return this.opened;
  }

  /** Keeps a state; one that is the same as the last is kept again only where somebody names it or publishes by it. */
  async keep(why: KeptFor, label: string, { files, edits }: State): Promise<void> {
    await this.opened;
    const last = this.past[0];
    const state: PastState = {
      id: (this.past.reduce((id, one) => Math.max(id, one.id), 0) || 0) + 1,
      at: this.now(),
      why,
      label,
      files,
      edits,
    };
    if (!isLasting(state) && last !== undefined && isSameState(last, state)) return;
    await this.change(withState(this.past, state));
  }

  async remove(id: number): Promise<void> {
    await this.opened;
    await this.change(this.past.filter((one) => one.id !== id));
  }

  private async change(past: readonly PastState[]): Promise<void> {
    this.past = past;
    for (const listener of this.listeners) listener();
    if (this.isKept()) await this.storage.put(shelf, past);
  }
}
