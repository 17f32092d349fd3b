/** What a quota, a rank, a statistic or a streak is in a run: a register of whole columns, filled when all it needs is there. */
import type { Value } from '../../data/value.js';
import type { CodeRegister, NumberRegister } from '../registers.js';

export interface BoundPopulation {
  readonly register: NumberRegister | CodeRegister;
  /** What stands in rows that are absent or odd. */
  readonly odd: Map<number, Value>;
  readonly fill: () => void;
}
