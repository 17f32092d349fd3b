/** The one place that touches `TextDecoder`, which Node and browsers share but the language's own types do not know. */

declare class TextDecoder {
  constructor(label: string, options?: { readonly fatal?: boolean });
  decode(bytes: Uint8Array): string;
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
