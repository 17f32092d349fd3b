/** Why a Parquet file is not read; thrown inside this folder and caught at its door. */
import type { ArgsOf } from '@kaohe/diagnostics';

/** Words the diagnostics know. */
export type ParquetProblem = ArgsOf<'data/parquet-refused'>['reason'];

/** A file that is not read further. */
export class ParquetRefusal extends Error {
  readonly problem: ParquetProblem;

  constructor(problem: ParquetProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** Refuses where something does not hold. */
export function must(holds: boolean, problem: ParquetProblem): asserts holds {
  if (!holds) throw new ParquetRefusal(problem);
}
