/** Objections of people to their results, kept by hand: new, then accepted or rejected with an answer. */
import { type Entry, type Keeper, KeptList } from './kept-list.js';

export type ObjectionState = 'new' | 'accepted' | 'rejected';

export interface Objection extends Entry {
  readonly scheme: string;
  readonly period: string;
  readonly person: string;
  readonly text: string;
  readonly state: ObjectionState;
  /** Empty as long as it is new. */
  readonly answer: string;
}

export class Objections extends KeptList<Objection> {
  constructor(keeper: Keeper) {
    super('objections', keeper);
  }

  async add(one: Pick<Objection, 'scheme' | 'period' | 'person' | 'text'>): Promise<void> {
    await this.change((list, next) => [{ ...one, ...next, state: 'new', answer: '' }, ...list]);
  }

  /** Answers; `new` opens it again. */
  async settle(id: number, state: ObjectionState, answer: string): Promise<void> {
    await this.change((list) => list.map((one) => (one.id === id ? { ...one, state, answer } : one)));
  }
}
