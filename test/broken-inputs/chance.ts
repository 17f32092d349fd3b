/** Chance that is the same in every run. */

/** Numbers below `limit`, one after the other, decided by the seed. */
export function chance(seed: number): (limit: number) => number {
  let state = (seed + 1) * 0x9e3779b1;
  return (limit) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return (state >>> 0) % limit;
  };
}

/** Bytes without any meaning. */
export function randomBytes(seed: number, length: number): Uint8Array {
  const next = chance(seed);
  return Uint8Array.from({ length }, () => next(256));
}

const pieces = [
  '标准',
  '指标',
  '输入',
  '权重',
  '缺失',
  '->',
  '=',
  ':',
  '(',
  ')',
  '[',
  '"',
  '\n',
  ' ',
  '55%',
  '元',
  '否则',
  '如果',
  '\u0000',
  '甲',
  'x',
  ',',
  '{',
  '- ',
  '&a',
  '#',
  '\t',
  '无',
  '每',
];

/** Words and marks of the language in no order. */
export function randomText(seed: number, length: number): string {
  const next = chance(seed);
  return Array.from({ length }, () => pieces[next(pieces.length)]).join('');
}
