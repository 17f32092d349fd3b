/** The picture of a link gives the link back to who scans it. */
import { readFileSync } from 'node:fs';
import jsqr from 'jsqr';
import { expect, it } from 'vitest';
import { linkOf } from '../src/document/share.js';
import { codeOf } from '../src/share/code.js';

const text = readFileSync(new URL('../../../examples/01-my-shop/shop.kpi', import.meta.url), 'utf8');

it('U14.4 the code of a link is read back as that link', async () => {
  const hash = await linkOf({ rules: [{ name: 'shop.kpi', text }], data: undefined }, []);
  const link = `https://kaohe.example/${hash}`;
  expect(scanned(codeOf(link) ?? '')).toBe(link);
});

it('a link that is too long has no code', () => {
  expect(codeOf(`https://kaohe.example/#k1.${'a'.repeat(2_400)}`)).toBeUndefined();
});

/** What a camera would see, four points for each dark square. */
function scanned(svg: string): string | undefined {
  const [, width = '0'] = /viewBox="0 0 (\d+)/.exec(svg) ?? [];
  const scale = 4;
  const squares = [...svg.matchAll(/M(\d+),(\d+)h(\d+)v(\d+)/g)].map((found) => found.slice(1).map(Number));
  const [unit = 1] = squares[0]?.slice(2) ?? [];
  const size = (Number(width) / unit) * scale;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [x = 0, y = 0] of squares) {
    for (let at = 0; at < scale * scale; at += 1) {
      const column = (x / unit) * scale + (at % scale);
      const row = (y / unit) * scale + Math.floor(at / scale);
      pixels.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3);
    }
  }
  // The library is written for both kinds of modules.
  const read = jsqr.default ?? (jsqr as unknown as typeof jsqr.default);
  return read(pixels, size, size)?.data;
}
