/** The line to the files of `kaohe play`: a call that has ended loses nothing and breaks nothing. */
import { afterEach, expect, it, vi } from 'vitest';
import { playedFiles } from '../src/document/played.js';

const address = new URL('http://127.0.0.1:4173/#play=token');
const file = { name: 'shop.kpi', kind: 'rules', isWritable: true };

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A server that answers until it ends. */
function server(): { readonly end: () => void } {
  let hasEnded = false;
  vi.stubGlobal('fetch', async (url: URL) => {
    if (hasEnded) throw new TypeError('fetch failed');
    return url.pathname === '/play'
      ? Response.json({ files: [file] })
      : new Response('标准 小店\n', { headers: { etag: '"1"' } });
  });
  return {
    end: () => {
      hasEnded = true;
    },
  };
}

it('opens the files of the call, and says that nothing is saved once it has ended', async () => {
  const { end } = server();
  const played = playedFiles(address);
  expect(await played?.open()).toEqual({ rules: [{ name: 'shop.kpi', text: '标准 小店\n' }], data: [] });
  end();
  expect(await played?.save([{ name: 'shop.kpi', text: '标准 大店\n' }])).toBe(false);
});

it.each([
  ['has ended', () => Promise.reject(new TypeError('fetch failed'))],
  ['knows another token', async () => new Response('', { status: 403 })],
])('opens nothing where the server %s', async (_, answer) => {
  vi.stubGlobal('fetch', answer);
  expect(await playedFiles(address)?.open()).toBeUndefined();
});

it('leaves the mark before a text where it is, and shows none', async () => {
  const written: Uint8Array[] = [];
  vi.stubGlobal('fetch', async (url: URL, { method, body }: RequestInit) => {
    if (url.pathname === '/play') return Response.json({ files: [file] });
    if (method !== 'PUT') return new Response('\ufeff标准 小店\n', { headers: { etag: '"1"' } });
    written.push(body as Uint8Array);
    return Response.json({ version: '2' });
  });
  const played = playedFiles(address);
  const opened = await played?.open();
  expect(opened?.rules).toEqual([{ name: 'shop.kpi', text: '标准 小店\n' }]);
  expect(await played?.save(opened?.rules ?? [])).toBe(true);
  expect(written).toEqual([]);
  expect(await played?.save([{ name: 'shop.kpi', text: '标准 大店\n' }])).toBe(true);
  expect(written).toEqual([new TextEncoder().encode('\ufeff标准 大店\n')]);
});

it('is nothing for a page that was opened otherwise', () => {
  expect(playedFiles(new URL('http://127.0.0.1:4173/'))).toBeUndefined();
});
