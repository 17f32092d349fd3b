/** Opens a file that is read piece by piece: its encoding and its headings, or why it cannot be read so. */
import { type Diagnostic, diagnose, span } from '@kaohe/diagnostics';
import {
  type Encoding,
  encodingOfPieces,
  isDelimited,
  type RecordsOptions,
  type RowBatch,
  type StreamHead,
  streamHead,
} from '@kaohe/intake';
import type { RuleSet } from '@kaohe/ir';
import type { PiecedFile } from '../host/file-pieces.js';
import { textPieces } from './streamed-text.js';

/** What was found. */
export type Opened =
  | { readonly kind: 'unreadable'; readonly diagnostic: Diagnostic }
  | { readonly kind: 'not-delimited' }
  | {
      readonly kind: 'read';
      /** Undefined where no row can be told. */
      readonly head: StreamHead | undefined;
      readonly diagnostics: readonly Diagnostic[];
      /** The text in which places of headings are. */
      readonly beginning: RowBatch;
    };

/** The encoding, from all bytes. */
export function encodingOfFile(file: PiecedFile): Encoding | undefined {
  return encodingOfPieces(file.pieces);
}

/** The encoding as far as the first lines tell. */
export function encodingAtStart(file: PiecedFile): Encoding | undefined {
  const [first = new Uint8Array()] = file.pieces();
  return encodingOfPieces(() => [first.subarray(0, first.lastIndexOf(10) + 1)]);
}

/** Looks at the first rows of a file. */
export function readHead(
  name: string,
  file: PiecedFile,
  ruleSet: RuleSet,
  options: RecordsOptions,
  encoding: Encoding | undefined,
): Opened {
  const unreadable = (code: 'data/encoding' | 'data/empty-file'): Opened => {
    return { kind: 'unreadable', diagnostic: diagnose(code, span(name, 0, 0), {}) };
  };
  if (encoding === undefined) return unreadable('data/encoding');
  const [first] = textPieces(file, encoding);
  if (first === undefined || first === 'damaged') return unreadable('data/encoding');
  const { text } = first;
  const [bytes = new Uint8Array()] = file.pieces();
  if (!isDelimited(bytes, text)) return { kind: 'not-delimited' };
  if (text.trim() === '') return unreadable('data/empty-file');
  const { head, diagnostics } = streamHead(name, text, encoding, ruleSet, options);
  const beginning = { text, rows: [], offset: 0, lines: 0, feeds: 0, diagnostics: [], isRefused: false };
  return { kind: 'read', head, diagnostics, beginning };
}
