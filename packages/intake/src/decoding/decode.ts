/** Bytes of a text file to its text: UTF-8, UTF-16 with byte order mark, else GB18030. Refuses what is not text. */
import { type Encoding, lenientText, pieceDecoder, strictText } from './strict-decoder.js';

/** The text of a file without byte order mark, and how it was encoded. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** The text of the bytes, or undefined when they are binary, a spreadsheet, or damaged. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return undefined;
  const text = strictText(bytes, encoding);
  return text === undefined || text.includes('\0') ? undefined : { text, encoding };
}

function encodingOf(bytes: Uint8Array): Encoding | undefined {
  const told = encodingOfStart(bytes);
  if (told !== undefined) return told === 'archive' ? undefined : told;
  if (bytes.includes(0)) return undefined;
  if (strictText(bytes, 'utf-8') !== undefined) return 'utf-8';
  const letters = { right: 0, wrong: 0 };
  countLetters(letters, lenientText(bytes));
  return isDamagedUtf8(letters) ? undefined : 'gb18030';
}

/** The encoding of bytes that come in pieces, as `decode` finds it; they are asked for once, or twice where they are not UTF-8. */
export function encodingOfPieces(pieces: () => Iterable<Uint8Array>): Encoding | undefined {
  const utf8 = pieceDecoder('utf-8');
  let isFirst = true;
  let fits = true;
  for (const bytes of pieces()) {
    const told = isFirst ? encodingOfStart(bytes) : undefined;
    if (told !== undefined) return told === 'archive' ? undefined : told;
    isFirst = false;
    if (bytes.includes(0)) return undefined;
    fits &&= utf8.add(bytes) !== undefined;
  }
  if (fits && utf8.end() !== undefined) return 'utf-8';
  const lenient = pieceDecoder('utf-8', false);
  const letters = { right: 0, wrong: 0 };
  for (const bytes of pieces()) countLetters(letters, lenient.add(bytes) ?? '');
  countLetters(letters, lenient.end() ?? '');
  return isDamagedUtf8(letters) ? undefined : 'gb18030';
}

function encodingOfStart(bytes: Uint8Array): Encoding | 'archive' | undefined {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'archive';
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  return undefined;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Letters outside ASCII read as UTF-8. */
interface Letters {
  right: number;
  wrong: number;
}

function countLetters(letters: Letters, text: string): void {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0xfffd) letters.wrong += 1;
    // Latin, Greek and Cyrillic letters do not count: two bytes of GB18030 form them by accident
    else if (unit >= 0x800) letters.right += 1;
  }
}

/**
 * True when nearly all letters outside ASCII are right UTF-8. GB18030 accepts almost any bytes, so a UTF-8 file that was cut
 * in the middle of a letter would otherwise come out as other words. Real GB18030 hardly ever forms UTF-8 letters.
 */
function isDamagedUtf8({ right, wrong }: Letters): boolean {
  return right > 4 * wrong;
}
