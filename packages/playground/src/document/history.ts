/** Earlier states of the rules and of what was filled in: kept by themselves before something takes their place, or by hand with a name. */
import type { DataEdit } from '../protocol/data-pane.js';
import type { RuleFiles } from '../protocol/snapshot.js';
import { type Entry, type Keeper, KeptList } from './kept-list.js';

/** What a state was kept for: the first edit of a visit, something that took its place, a while of edits, a published period, or a name. */
export type KeptFor = 'opened' | 'before' | 'edits' | 'published' | 'named';

/** What is kept of a state. */
export interface State {
  readonly files: RuleFiles;
  readonly edits: readonly DataEdit[];
}

/** A state of the past. */
export interface PastState extends State, Entry {
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

export class History extends KeptList<PastState> {
  constructor(keeper: Keeper) {
    super('history', keeper);
  }

  /** Keeps a state; one that is the same as the last is kept again only where somebody names it or publishes by it. */
  async keep(why: KeptFor, label: string, { files, edits }: State): Promise<void> {
    await this.change((past, next) => {
      const [last] = past;
      const state: PastState = { ...next, why, label, files, edits };
      const isKnown = !isLasting(state) && last !== undefined && isSameState(last, state);
      return isKnown ? past : withState(past, state);
    });
  }
}
