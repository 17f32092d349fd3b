/** The cells of a column of results as pieces: one lane of numbers of pieces, or a few of them side by side. */
import type { Column } from '@kaohe/evaluator';
import { rowStates } from '@kaohe/evaluator';
import { emptyPiece } from './pieces.js';

/** A piece for each row, one lane behind the other; a cell that cannot be written so is `other` in one of them. */
export type CellLanes = readonly Int32Array[];

/** Instead of a piece: the cell is written in another way, and the other lanes hold the empty piece. */
export const other = -1;

/** Room for lanes, used again for the next rows. */
export interface LaneRoom {
  readonly take: () => Int32Array;
  readonly rewind: () => void;
}

/** Lanes for so many rows. */
export function laneRoom(capacity: number): LaneRoom {
  const lanes: Int32Array[] = [];
  let taken = 0;
  return {
    take: () => {
      const lane = lanes[taken] ?? new Int32Array(capacity);
      lanes[taken] = lane;
      taken += 1;
      return lane;
    },
    rewind: () => {
      taken = 0;
    },
  };
}

/** A lane of empty pieces. */
export function emptyLane(room: LaneRoom, count: number): Int32Array {
  return room.take().fill(emptyPiece, 0, count);
}

/** Gives the rows that hold no number and no word to the other way. */
export function leaveOddRows(lanes: CellLanes, { odd }: Column, count: number): void {
  if (odd === undefined) return;
  const { states } = odd;
  const [first, ...more] = lanes;
  if (first === undefined) return;
  for (let row = 0; row < count; row += 1) {
    if (states[row] === rowStates.there) continue;
    first[row] = other;
    for (const lane of more) lane[row] = emptyPiece;
  }
}

/** A lane in which every cell is written in another way. */
export function otherLane(room: LaneRoom, count: number): CellLanes {
  return [room.take().fill(other, 0, count)];
}
