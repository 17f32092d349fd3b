/** CRC-32 as ZIP archives carry it: a damaged part shows before anything of it is believed. */

/** The checksum of the bytes. */
export function checksumOf(bytes: Uint8Array): number {
  let sum = 0xffff_ffff;
  for (let index = 0; index < bytes.length; index += 1) {
    sum = (sum >>> 8) ^ (table[(sum ^ (bytes[index] ?? 0)) & 0xff] ?? 0);
  }
  return (sum ^ 0xffff_ffff) >>> 0;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb8_8320 ^ (sum >>> 1) : sum >>> 1;
  return sum >>> 0;
});
