/** A module of machine code with one function over a memory that is given: the few parts of WebAssembly's format that this takes. */

export const typeCodes: { readonly i32: 0x7f; readonly v128: 0x7b } = { i32: 0x7f, v128: 0x7b };

/** Instructions by their codes; those of vectors are two bytes or three. */
export const codes = {
  loop: [0x03, 0x40],
  end: [0x0b],
  branchIf: [0x0d],
  get: [0x20],
  set: [0x21],
  tee: [0x22],
  i32Const: [0x41],
  i32Less: [0x49],
  i32Add: [0x6a],
  i32Left: [0x74],
  i32Right: [0x76],
  load: [0xfd, 0x00],
  store: [0xfd, 0x0b],
  constant: [0xfd, 0x0c],
  equal: [0xfd, 0x47],
  unequal: [0xfd, 0x48],
  less: [0xfd, 0x49],
  greater: [0xfd, 0x4a],
  atMost: [0xfd, 0x4b],
  atLeast: [0xfd, 0x4c],
  not: [0xfd, 0x4d],
  and: [0xfd, 0x4e],
  or: [0xfd, 0x50],
  xor: [0xfd, 0x51],
  /** The bits of the first where those of the third are set, else of the second. */
  select: [0xfd, 0x52],
  storeHalf: [0xfd, 0x5b],
  loadHalf: [0xfd, 0x5d],
  floor: [0xfd, 0x75],
  size: [0xfd, 0xec, 0x01],
  add: [0xfd, 0xf0, 0x01],
  subtract: [0xfd, 0xf1, 0x01],
  multiply: [0xfd, 0xf2, 0x01],
  divide: [0xfd, 0xf3, 0x01],
  toIntegers: [0xfd, 0xfc, 0x01],
  fromIntegers: [0xfd, 0xfe, 0x01],
} as const;

/** What the function is called and where it finds its memory. */
export const names: { readonly run: 'run'; readonly memory: 'memory' } = { run: 'run', memory: 'memory' };

/** A module whose function takes one i32 and gives nothing. `locals` counts those of each type, in order; `body` stands in pieces. */
export function moduleWith(
  locals: readonly { readonly count: number; readonly type: number }[],
  body: readonly (readonly number[])[],
): Uint8Array<ArrayBuffer> {
  const declared = list(locals.map(({ count, type }) => [...unsigned(count), type]));
  const pieces = [declared, ...body, codes.end];
  const code = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const sizeOfCode = unsigned(code);
  const head = [
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    // types: one i32 to nothing
    ...section(1, list([[0x60, 0x01, typeCodes.i32, 0x00]])),
    // imports: a memory of at least one page
    ...section(2, list([[...text(names.memory), ...text(names.memory), 0x02, 0x00, 0x01]])),
    // functions: one of the first type
    ...section(3, list([[0x00]])),
    // exports: the first function
    ...section(7, list([[...text(names.run), 0x00, 0x00]])),
    // the code of one function
    ...[10, ...unsigned(1 + sizeOfCode.length + code), 1, ...sizeOfCode],
  ];
  const bytes = new Uint8Array(head.length + code);
  let at = 0;
  for (const piece of [head, ...pieces]) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** A whole number from zero, seven bits in a byte, the last ones first. */
export function unsigned(number: number): readonly number[] {
  return number < 0x80 ? [number] : [(number & 0x7f) | 0x80, ...unsigned(number >>> 7)];
}

function section(id: number, content: readonly number[]): readonly number[] {
  return [id, ...sized(content)];
}

function sized(content: readonly number[]): readonly number[] {
  return [...unsigned(content.length), ...content];
}

function list(items: readonly (readonly number[])[]): readonly number[] {
  return [...unsigned(items.length), ...items.flat()];
}

function text(ascii: string): readonly number[] {
  return sized([...ascii].map((letter) => letter.charCodeAt(0)));
}
