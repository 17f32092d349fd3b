/** Rule files as editors of old and new write them. */
import { expect, it } from 'vitest';
import { readFiles } from '../src/document/read-files.js';

const text = '标准 小店\n';

it.each([
  ['UTF-8', [...new TextEncoder().encode(text)]],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]],
  ['what a Chinese Windows calls ANSI', [0xb1, 0xea, 0xd7, 0xbc, 0x20, 0xd0, 0xa1, 0xb5, 0xea, 0x0a]],
])('reads rules in %s', async (_, bytes) => {
  const { rules } = await readFiles([new File([new Uint8Array(bytes)], 'shop.kpi')]);
  expect(rules).toEqual([{ name: 'shop.kpi', text }]);
});
