/** What is saved to be sent on opens again as it was; archives that mean harm do not. */
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readFiles } from '../src/document/read-files.js';
import { zipOf } from '../src/share/zip.js';

const rules = [{ name: 'shop.kpi', text: '标准 小店\n' }];
const data = [{ name: '12月.csv', bytes: new TextEncoder().encode('客服,成交\n小美,5\n') }];

function opened(content: Uint8Array<ArrayBuffer>): ReturnType<typeof readFiles> {
  return readFiles([new File([content], 'rules.kaohe.zip')]);
}

it('S14 a shared file opens with its rules, and with its data where they are in it', async () => {
  expect(await opened(zipOf({ rules, data: undefined }))).toEqual({ rules, data: [], closed: [] });
  expect(await opened(zipOf({ rules, data }))).toEqual({ rules, data, closed: [] });
});

it('S14 the same content is the same file', () => {
  expect(zipOf({ rules, data })).toEqual(zipOf({ rules, data }));
});

it.each([
  ['with a path in it', () => zipSync({ '../shop.kpi': new Uint8Array(1) })],
  ['that comes to too much', () => announcing(65_000_000, zipSync({ 'a.csv': new Uint8Array(1) }))],
  [
    'with too many files',
    () => zipSync(Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`${at}.csv`, new Uint8Array(1)]))),
  ],
  ['that is none', () => new TextEncoder().encode('no archive')],
])('S14 an archive %s is taken for data, not opened', async (_, made) => {
  const { rules: found, data: files } = await opened(new Uint8Array(made()));
  expect(found).toEqual([]);
  expect(files.map(({ name }) => name)).toEqual(['rules.kaohe.zip']);
});

/** The archive with another size of its first file in its list. */
function announcing(size: number, archive: Uint8Array): Uint8Array {
  const listed = Buffer.from(archive).indexOf('PK\x01\x02', 0, 'latin1');
  new DataView(archive.buffer, archive.byteOffset).setUint32(listed + 24, size, true);
  return archive;
}
