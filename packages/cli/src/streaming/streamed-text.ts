/** The text of a file in pieces, and its rows in batches; the first piece shows its headings. */
import { type Encoding, pieceDecoder, type RowBatch, rowBatcher, type StreamHead, showsHead } from '@kaohe/intake';
import type { PiecedFile } from '../host/file-pieces.js';

/** A piece of text, and how many bytes of the file have been read behind it. */
export interface TextPiece {
  readonly text: string;
  readonly bytes: number;
  readonly isLast: boolean;
}

/** Instead of a piece that is no text in the encoding: nothing follows. */
export type Damage = 'damaged';

/** The text in pieces. */
export function* textPieces(file: PiecedFile, encoding: Encoding): Generator<TextPiece | Damage, undefined> {
  const decoder = pieceDecoder(encoding);
  let bytes = 0;
  let open = '';
  let isHead = true;
  for (const piece of file.pieces()) {
    const text = decoder.add(piece);
    if (text === undefined || text.includes('\0')) {
      yield 'damaged';
      return;
    }
    if (!isHead) yield { text: open, bytes, isLast: false };
    open = isHead ? open + text : text;
    isHead &&= !showsHead(open, false);
    bytes += piece.length;
  }
  const rest = decoder.end();
  yield rest === undefined ? 'damaged' : { text: open + rest, bytes, isLast: true };
}

/** A batch of rows, and how many bytes of the file have been read behind it. */
export interface PlacedBatch {
  readonly batch: RowBatch;
  readonly bytes: number;
}

/** The rows in batches. */
export function* rowBatches(file: PiecedFile, head: StreamHead): Generator<PlacedBatch | Damage, undefined> {
  const batcher = rowBatcher(head.name, head.table.delimiter);
  for (const piece of textPieces(file, head.encoding)) {
    if (piece === 'damaged') {
      yield piece;
      return;
    }
    yield { batch: batcher.add(piece.text, piece.isLast), bytes: piece.bytes };
  }
}
