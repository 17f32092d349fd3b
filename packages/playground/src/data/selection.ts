/** Which cells of a grid are selected: from where the selection began to where the keyboard is. */

export interface At {
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  readonly from: At;
  readonly to: At;
}

/** The edges of a selection, both ends counted. */
export interface Edges {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function edgesOf({ from, to }: Selection): Edges {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
}

/** A selection of one cell. */
export function onlyAt(at: At): Selection {
  return { from: at, to: at };
}

/** The selection moved, or stretched while `isStretched`; it stays on the grid. */
export function moved(
  selection: Selection,
  down: number,
  right: number,
  size: { readonly rows: number; readonly columns: number },
  isStretched: boolean,
): Selection {
  const within = (value: number, most: number): number => Math.max(0, Math.min(most - 1, value));
  const to = {
    row: within(selection.to.row + down, size.rows),
    column: within(selection.to.column + right, size.columns),
  };
  return isStretched ? { from: selection.from, to } : onlyAt(to);
}

export function isInside({ top, bottom, left, right }: Edges, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
