/** Unpacks DEFLATE (RFC 1951) into exactly as many bytes as were announced; undefined for anything else. */

/** Symbols by the bits that stand for them, as many as the longest code has: `symbol * 16 + length`; 0 where no code begins so. */
interface Code {
  readonly table: Uint16Array;
  readonly longest: number;
}

/** The unpacked bytes, or undefined where the data is damaged or comes to more or fewer than `size` bytes. */
export function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  const bits: Bits = { packed, at: 0, buffer: 0, held: 0 };
  const out = new Uint8Array(size);
  let length = 0;
  for (;;) {
    const isLast = take(bits, 1);
    const kind = take(bits, 2);
    let next: number | undefined;
    if (kind === 0) next = stored(bits, out, length);
    else if (kind === 1) next = compressed(bits, fixedLengths, fixedDistances, out, length);
    else if (kind === 2) {
      const codes = dynamicCodes(bits);
      next = codes && compressed(bits, codes.lengths, codes.distances, out, length);
    }
    if (next === undefined) return undefined;
    length = next;
    if (isLast === 1) return length === size ? out : undefined;
  }
}

interface Bits {
  readonly packed: Uint8Array;
  at: number;
  buffer: number;
  held: number;
}

/** The next bits, lowest first; -1 at the end of the data. */
function take(bits: Bits, count: number): number {
  while (bits.held < count) {
    const byte = bits.packed[bits.at];
    if (byte === undefined) return -1;
    bits.buffer |= byte << bits.held;
    bits.at += 1;
    bits.held += 8;
  }
  const value = bits.buffer & ((1 << count) - 1);
  bits.buffer >>>= count;
  bits.held -= count;
  return value;
}

function stored(bits: Bits, out: Uint8Array, from: number): number | undefined {
  bits.buffer = 0;
  bits.held = 0;
  const { packed, at } = bits;
  const length = (packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8);
  const inverse = (packed[at + 2] ?? 0) | ((packed[at + 3] ?? 0) << 8);
  const end = at + 4 + length;
  if ((length ^ inverse) !== 0xffff || end > packed.length || from + length > out.length) return undefined;
  out.set(packed.subarray(at + 4, end), from);
  bits.at = end;
  return from + length;
}

const lengthBase = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceBase = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12_289, 16_385, 24_577,
];
const distanceExtra = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];

/** Copies literals and repeats until the end of the block; the new length. */
function compressed(bits: Bits, lengths: Code, distances: Code, out: Uint8Array, from: number): number | undefined {
  let at = from;
  for (;;) {
    const symbol = decoded(bits, lengths);
    if (symbol < 0) return undefined;
    if (symbol === 256) return at;
    if (symbol < 256) {
      if (at >= out.length) return undefined;
      out[at] = symbol;
      at += 1;
      continue;
    }
    const count = withExtra(bits, lengthBase[symbol - 257], lengthExtra[symbol - 257]);
    const place = decoded(bits, distances);
    const distance = withExtra(bits, distanceBase[place], distanceExtra[place]);
    if (count === undefined || distance === undefined || distance > at || at + count > out.length) return undefined;
    for (const end = at + count; at < end; at += 1) out[at] = out[at - distance] ?? 0;
  }
}

function withExtra(bits: Bits, base: number | undefined, extra: number | undefined): number | undefined {
  if (base === undefined || extra === undefined) return undefined;
  const more = take(bits, extra);
  return more < 0 ? undefined : base + more;
}

/** The next symbol; -1 where there is none. */
function decoded(bits: Bits, { table, longest }: Code): number {
  while (bits.held < longest && bits.at < bits.packed.length) {
    bits.buffer |= (bits.packed[bits.at] ?? 0) << bits.held;
    bits.at += 1;
    bits.held += 8;
  }
  const entry = table[bits.buffer & ((1 << longest) - 1)] ?? 0;
  const length = entry & 15;
  if (length === 0 || length > bits.held) return -1;
  bits.buffer >>>= length;
  bits.held -= length;
  return entry >> 4;
}

/** The code for symbols of these lengths; undefined where the lengths ask for more codes than there are. */
function codeOf(lengths: readonly number[]): Code | undefined {
  const longest = Math.max(1, ...lengths);
  const table = new Uint16Array(1 << longest);
  let code = 0;
  for (let length = 1; length <= longest; length += 1) {
    for (const [symbol, own] of lengths.entries()) {
      if (own !== length) continue;
      if (code >= 1 << length) return undefined;
      const step = 1 << length;
      for (let at = reversed(code, length); at < table.length; at += step) table[at] = symbol * 16 + length;
      code += 1;
    }
    code <<= 1;
  }
  return { table, longest };
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit += 1) if (code & (1 << bit)) result |= 1 << (length - 1 - bit);
  return result;
}

const orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function dynamicCodes(bits: Bits): { readonly lengths: Code; readonly distances: Code } | undefined {
  const [literals, distanceCount, lengthCount] = [take(bits, 5) + 257, take(bits, 5) + 1, take(bits, 4) + 4];
  if (literals > 286 || distanceCount > 30 || literals < 257 || distanceCount < 1 || lengthCount < 4) return undefined;
  const plain = orderOfLengths.map(() => 0);
  for (const place of orderOfLengths.slice(0, lengthCount)) {
    const length = take(bits, 3);
    if (length < 0) return undefined;
    plain[place] = length;
  }
  const meta = codeOf(plain);
  const all = meta && codeLengths(bits, meta, literals + distanceCount);
  const lengths = all && all[256] !== 0 ? codeOf(all.slice(0, literals)) : undefined;
  const distances = all && codeOf(all.slice(literals));
  return lengths && distances && { lengths, distances };
}

function codeLengths(bits: Bits, meta: Code, count: number): readonly number[] | undefined {
  const lengths: number[] = [];
  while (lengths.length < count) {
    const symbol = decoded(bits, meta);
    if (symbol < 0) return undefined;
    if (symbol < 16) {
      lengths.push(symbol);
      continue;
    }
    const before = symbol === 16 ? lengths.at(-1) : 0;
    const more = symbol === 16 ? take(bits, 2) + 3 : symbol === 17 ? take(bits, 3) + 3 : take(bits, 7) + 11;
    if (before === undefined || more < 3 || lengths.length + more > count) return undefined;
    for (let copy = 0; copy < more; copy += 1) lengths.push(before);
  }
  return lengths;
}

const fixedLengths = fixed([...repeated(8, 144), ...repeated(9, 112), ...repeated(7, 24), ...repeated(8, 8)]);
const fixedDistances = fixed(repeated(5, 30));

function fixed(lengths: readonly number[]): Code {
  return codeOf(lengths) ?? { table: new Uint16Array(2), longest: 1 };
}

function repeated(length: number, count: number): readonly number[] {
  return Array.from({ length: count }, () => length);
}
