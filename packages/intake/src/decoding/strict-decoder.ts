/** The one place that touches `TextDecoder`, which Node and browsers share but the language's own types do not know. */

declare class TextDecoder {
  constructor(label: string, options?: { readonly fatal?: boolean });
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/** The encodings that exports come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The text without byte order mark, or undefined when a byte does not belong to the encoding. */
export function strictText(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // the decoder has no other way to say that the bytes do not fit
    return undefined;
  }
}

/** The text as UTF-8 with U+FFFD for what does not fit. */
export function lenientText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** Text that comes in pieces: undefined from the piece on in which a byte does not belong to the encoding. */
export interface PieceDecoder {
  readonly add: (bytes: Uint8Array) => string | undefined;
  /** What is left behind the last piece: nothing, or half a letter, which is a damage. */
  readonly end: () => string | undefined;
}

/** A decoder for pieces that may end inside of a letter. */
export function pieceDecoder(encoding: Encoding, isFatal: boolean = true): PieceDecoder {
  const decoder = new TextDecoder(encoding, { fatal: isFatal });
  const attempt = (decode: () => string): string | undefined => {
    try {
      return decode();
    } catch {
      // the decoder has no other way to say that the bytes do not fit
      return undefined;
    }
  };
  return {
    add: (bytes) => attempt(() => decoder.decode(bytes, { stream: true })),
    end: () => attempt(() => decoder.decode()),
  };
}
