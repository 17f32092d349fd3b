/** Numbers of a column as pieces: digits, decimals and what stands behind, looked up and not worked out for each cell. */
import { type Column, largestWhole, type NumberColumn } from '@kaohe/evaluator';
import { type ByteSink, byteSink, putDecimal } from '@kaohe/intake';
import type { Type } from '@kaohe/ir';
import { dimensionless, divide } from '@kaohe/quantity';
import { type CellLanes, emptyLane, type LaneRoom, leaveOddRows, other } from './cell-lanes.js';
import {
  addPiece,
  addPieces,
  digitsPiece,
  emptyPiece,
  isFull,
  longestPiece,
  minusPiece,
  type PieceTable,
  paddedPiece,
  pieceNumbers,
  tailPieces,
} from './pieces.js';
import { endsSomewhere, placesOf } from './ratio-digits.js';

/** Whole cells that were made before, by what they are made from: scores and totals repeat. */
export type CellMemory = Map<string, Int32Array>;

/** What the lanes of one column are made with, in one run after another. */
export interface LaneMaker {
  readonly pieces: PieceTable;
  readonly room: LaneRoom;
  readonly memory: CellMemory;
}

/** How a column of numbers is written: each is whole × above / below. */
export interface Scaled {
  readonly above: number;
  readonly below: number;
}

const remembered = 1 << 14;
const mostPlaces = 4;
const ratioPlaces = 4;
const ratioScale = 10 ** ratioPlaces;

/** The scale of a column; undefined where its numbers are too large for floats. */
export function scaledBy(column: Column, type: Type): Scaled | undefined {
  if (column.kind !== 'number' || type.kind === 'date') return undefined;
  const unit = type.kind === 'number' ? type.unit : dimensionless;
  const { numerator, denominator } = divide(column.factor, unit.scale);
  if (numerator > BigInt(largestWhole) || denominator > BigInt(largestWhole)) return undefined;
  return { above: Number(numerator), below: Number(denominator) };
}

/** The lanes, with the bytes `after` behind each number; undefined where nothing can be written this way. */
export function numberLanes(
  maker: LaneMaker,
  column: NumberColumn,
  { above, below }: Scaled,
  count: number,
  after: Uint8Array,
): CellLanes | undefined {
  const lanes =
    column.denominators === undefined
      ? decimalLanes(maker, column, above, below, count, after)
      : ratioLanes(maker, column, column.denominators, { above, below }, count, after);
  if (lanes !== undefined) leaveOddRows(lanes, column, count);
  return lanes;
}

/** Whole numbers times above / below, where that has few decimals. */
function decimalLanes(
  maker: LaneMaker,
  { numerators, least, greatest }: NumberColumn,
  above: number,
  below: number,
  count: number,
  after: Uint8Array,
): CellLanes | undefined {
  const places = placesOf(below);
  if (places === undefined || places > mostPlaces) return undefined;
  const by = above * (10 ** places / below);
  if (Math.max(Math.abs(least), Math.abs(greatest)) * by > largestWhole) return undefined;
  if (least >= 0 && greatest < remembered) return [rememberedLane(maker, numerators, by, places, count, after)];
  const lanes = openLanes(maker, places, count, after);
  const scale = 10 ** places;
  const { heads, tails, tailsAt } = lanes;
  for (let row = 0; row < count; row += 1) {
    let whole = (numerators[row] as number) * by;
    if (whole < 0) {
      whole = -whole;
      minusAt(lanes, row, count);
    }
    const head = Math.floor(whole / scale);
    tails[row] = tailsAt + whole - head * scale;
    if (head < pieceNumbers) heads[row] = digitsPiece + head;
    else longHead(lanes, row, head, count);
  }
  return closedLanes(lanes);
}

/** Numbers of which there are few: each is one piece. */
function rememberedLane(
  { pieces, room, memory }: LaneMaker,
  numerators: Float64Array,
  by: number,
  places: number,
  count: number,
  after: Uint8Array,
): Int32Array {
  const key = `${by}/${places}/${after.join()}`;
  const known = memory.get(key) ?? new Int32Array(remembered);
  memory.set(key, known);
  const lane = room.take();
  for (let row = 0; row < count; row += 1) {
    const whole = numerators[row] as number;
    // a row that is not there holds anything
    const place = whole >= 0 && whole < remembered ? known[whole] : 0;
    lane[row] = place === 0 ? rememberedPiece(pieces, known, whole, by, places, after) : (place as number);
  }
  return lane;
}

function rememberedPiece(
  pieces: PieceTable,
  known: Int32Array,
  whole: number,
  by: number,
  places: number,
  after: Uint8Array,
): number {
  if (!(whole >= 0 && whole < remembered) || isFull(pieces)) return other;
  const sink: ByteSink = byteSink(64);
  putDecimal(sink, whole * by, places);
  sink.bytes.set(after, sink.at);
  const end = sink.at + after.length;
  const piece = end <= longestPiece ? addPiece(pieces, sink.bytes, end) : other;
  known[whole] = piece;
  return piece;
}

/** Ratios: exact where their decimals end early, else with four decimals, half up; late endings are left. */
function ratioLanes(
  maker: LaneMaker,
  { numerators, greatest, largestDenominator }: NumberColumn,
  denominators: Float64Array,
  { above, below }: Scaled,
  count: number,
  after: Uint8Array,
): CellLanes | undefined {
  if (greatest * above * ratioScale > largestWhole || largestDenominator * below > largestWhole / 2) return undefined;
  const lanes = openLanes(maker, ratioPlaces, count, after);
  const { heads, tails, tailsAt } = lanes;
  for (let row = 0; row < count; row += 1) {
    const whole = (numerators[row] as number) * above;
    const parts = (denominators[row] as number) * below;
    const scaled = whole * ratioScale;
    let quotient = Math.floor(scaled / parts);
    let remainder = scaled - quotient * parts;
    if (remainder < 0) {
      quotient -= 1;
      remainder += parts;
    } else if (remainder >= parts) {
      quotient += 1;
      remainder -= parts;
    }
    if (remainder !== 0) {
      if (remainder * 2 >= parts) quotient += 1;
      // a number that is not zero is not shown as zero
      if (quotient === 0 || endsSomewhere(whole, parts)) quotient = -1;
    }
    if (!(quotient >= 0)) {
      leaveRow(lanes, row);
      continue;
    }
    const head = Math.floor(quotient / ratioScale);
    tails[row] = tailsAt + quotient - head * ratioScale;
    if (head < pieceNumbers) heads[row] = digitsPiece + head;
    else longHead(lanes, row, head, count);
  }
  return closedLanes(lanes);
}

/** Lanes of a column that is being filled: those that few columns need are made when they are. */
interface OpenLanes {
  readonly room: LaneRoom;
  minus: Int32Array | undefined;
  thousands: Int32Array | undefined;
  readonly heads: Int32Array;
  readonly tails: Int32Array;
  readonly tailsAt: number;
  /** What stands behind, where it is too long for the pieces of decimals. */
  readonly behind: readonly Int32Array[];
}

function openLanes({ pieces, room }: LaneMaker, places: number, count: number, after: Uint8Array): OpenLanes {
  const isShort = places + 1 + after.length <= longestPiece;
  const behind = isShort ? [] : addPieces(pieces, after).map((piece) => room.take().fill(piece, 0, count));
  const tailsAt = tailPieces(pieces, places, isShort ? after : new Uint8Array());
  return { room, minus: undefined, thousands: undefined, heads: room.take(), tails: room.take(), tailsAt, behind };
}

function closedLanes({ minus, thousands, heads, tails, behind }: OpenLanes): CellLanes {
  return [minus, thousands, heads, tails, ...behind].filter((lane) => lane !== undefined);
}

function minusAt(lanes: OpenLanes, row: number, count: number): void {
  lanes.minus ??= emptyLane(lanes.room, count);
  lanes.minus[row] = minusPiece;
}

/** Digits of a number from ten thousand on; those of more than eight digits are left. */
function longHead(lanes: OpenLanes, row: number, head: number, count: number): void {
  const high = Math.floor(head / pieceNumbers);
  if (!(high < pieceNumbers)) {
    leaveRow(lanes, row);
    return;
  }
  lanes.thousands ??= emptyLane(lanes.room, count);
  lanes.thousands[row] = digitsPiece + high;
  lanes.heads[row] = paddedPiece + head - high * pieceNumbers;
}

function leaveRow({ minus, heads, tails, behind }: OpenLanes, row: number): void {
  for (const lane of [minus, tails, ...behind]) if (lane !== undefined) lane[row] = emptyPiece;
  heads[row] = other;
}
