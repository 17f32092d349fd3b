/** The one place that touches `TextEncoder`, which Node and browsers share but the language's own types do not know. */

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

const encoder = new TextEncoder();

/** The bytes of a text. */
export function utf8Bytes(text: string): Uint8Array {
  return encoder.encode(text);
}
