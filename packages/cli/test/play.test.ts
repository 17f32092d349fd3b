/** The server of `kaohe play`: the page for everybody who opens it here, the named files for this page alone. */
import { type ChildProcess, spawn } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { playedFiles } from '../src/host/play/played-files.js';
import { type PlayServer, servePlay } from '../src/host/play/server.js';
import { call, folderWith, root, smallData, smallRules, textIn } from './calling.js';

const open: PlayServer[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

/** A server of the rules and data of a small shop, and a way to ask it as its page would, but for what is changed. */
async function played() {
  const cwd = folderWith({
    'shop.kpi': smallRules,
    'base.kpi': smallRules,
    'data.csv': smallData,
    'secret.txt': 'secret',
    'page/index.html': '<!doctype html>',
    'page/assets/a.js': '1',
    'page/service-worker.js': '1',
  });
  const files = playedFiles(cwd, [
    { name: 'shop.kpi', kind: 'rules', isWritable: true },
    { name: 'base.kpi', kind: 'rules', isWritable: false },
    { name: 'data.csv', kind: 'data', isWritable: false },
  ]);
  const server = await servePlay(join(cwd, 'page'), files, 0);
  open.push(server);
  const { port, hash } = new URL(server.address);
  const token = hash.replace('#play=', '');
  const ask = (
    method: string,
    path: string,
    headers: Readonly<Record<string, string>> = {},
    body?: string,
  ): Promise<{ status: number; text: string; headers: Readonly<Record<string, unknown>> }> =>
    new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port, method, path, headers: { 'x-kaohe-token': token, ...headers } },
        (response) => {
          let text = '';
          response.on('data', (part) => {
            text += part;
          });
          response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  return { cwd, port, token, ask, address: server.address };
}

it('gives the page, and the files to who has the token', async () => {
  const { ask } = await played();
  expect(await ask('GET', '/', { 'x-kaohe-token': '' })).toMatchObject({ status: 200, text: '<!doctype html>' });
  expect(await ask('GET', '/assets/a.js', { 'x-kaohe-token': '' })).toMatchObject({
    status: 200,
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'x-frame-options': 'DENY' },
  });
  // a browser that kept the page of this call would show it to the next one
  expect(await ask('GET', '/service-worker.js')).toMatchObject({ status: 404 });
  expect(JSON.parse((await ask('GET', '/play')).text).files.map(({ name }: { name: string }) => name)).toEqual([
    'shop.kpi',
    'base.kpi',
    'data.csv',
  ]);
  expect((await ask('GET', '/play/0')).text).toBe(smallRules);
  expect((await ask('GET', '/play/2')).text).toBe(smallData);
});

it.each([
  ['another host', 'GET', '/', { host: 'evil.example' }],
  ['another host for files', 'GET', '/play', { host: 'evil.example:80' }],
  ['a page from elsewhere', 'GET', '/play/0', { origin: 'http://evil.example' }],
  ['a page of another port', 'GET', '/play/0', { origin: 'http://127.0.0.1:1' }],
  ['a request that says it comes from elsewhere', 'GET', '/play/0', { 'sec-fetch-site': 'cross-site' }],
  ['no token', 'GET', '/play/0', { 'x-kaohe-token': '' }],
  ['a wrong token', 'GET', '/play/0', { 'x-kaohe-token': 'a'.repeat(32) }],
  ['a token in the address', 'GET', '/play/0?token=a', { 'x-kaohe-token': '' }],
  ['writing without a token', 'PUT', '/play/0', { 'x-kaohe-token': '' }],
])('refuses %s', async (_, method, path, headers) => {
  const { cwd, ask } = await played();
  expect((await ask(method, path, headers, 'x')).status).toBe(403);
  expect(textIn(cwd, 'shop.kpi')).toBe(smallRules);
});

it.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/../../secret.txt',
  '/assets%5c..%5c..%5csecret.txt',
  '/%00',
  '/%',
  '/play/3',
  '/play/-1',
  '/play/0/../3',
  '/play/secret.txt',
])('nothing is behind %s', async (path) => {
  const { ask } = await played();
  const { status, text } = await ask('GET', path);
  expect([status, text]).toEqual([404, '']);
});

it.each(['//', '//evil.example:port/'])('what is no address, %s, is refused and harms nothing', async (path) => {
  const { ask } = await played();
  expect((await ask('GET', path)).status).toBe(400);
  expect((await ask('GET', '/')).status).toBe(200);
});

it('writes rules the user named, where nobody has written meanwhile', async () => {
  const { cwd, ask } = await played();
  const { headers } = await ask('GET', '/play/0');
  const version = String(headers.etag);
  const written = await ask('PUT', '/play/0', { 'if-match': version }, `${smallRules}# 一\n`);
  expect(written.status).toBe(200);
  expect(textIn(cwd, 'shop.kpi')).toBe(`${smallRules}# 一\n`);
  // the version of before is no longer the one on disk
  const late = await ask('PUT', '/play/0', { 'if-match': version }, smallRules);
  expect([late.status, JSON.parse(late.text).version]).toEqual([412, JSON.parse(written.text).version]);
  expect(textIn(cwd, 'shop.kpi')).toBe(`${smallRules}# 一\n`);
});

it.each([
  ['what the rules extend', 'PUT', '/play/1', 403],
  ['data', 'PUT', '/play/2', 403],
  ['a file that was not named', 'PUT', '/play/3', 403],
  ['the page', 'PUT', '/index.html', 405],
  ['by another method', 'POST', '/play/0', 405],
  ['by deleting', 'DELETE', '/play/0', 405],
])('does not write %s', async (_, method, path, status) => {
  const { cwd, ask } = await played();
  expect((await ask(method, path, {}, 'x')).status).toBe(status);
  expect([textIn(cwd, 'base.kpi'), textIn(cwd, 'data.csv')]).toEqual([smallRules, smallData]);
});

it('takes no more than it could read', async () => {
  const { cwd, ask } = await played();
  expect((await ask('PUT', '/play/0', {}, 'x'.repeat(8_000_001))).status).toBe(413);
  expect(textIn(cwd, 'shop.kpi')).toBe(smallRules);
});

it('tells when a file has become another', async () => {
  const { cwd, port, token } = await played();
  const told = new Promise<string>((resolve, reject) => {
    const listening = request(
      { host: '127.0.0.1', port, path: '/play/changes', headers: { 'x-kaohe-token': token } },
      (response) => {
        writeFileSync(join(cwd, 'data.csv'), `${smallData}\n`);
        response.on('data', (part: Buffer) => {
          if (part.toString().trim() === '') return;
          resolve(part.toString());
          listening.destroy();
        });
      },
    );
    listening.on('error', reject);
    listening.end();
  });
  expect(JSON.parse(await told)).toEqual({ index: 2 });
});

it('a link in the folder of the page leads nowhere else', async () => {
  const { cwd, ask } = await played();
  symlinkSync(join(cwd, 'secret.txt'), join(cwd, 'page/link.txt'));
  expect((await ask('GET', '/link.txt')).status).toBe(404);
});

it('takes a folder of rules as rules and a folder of tables as data', async () => {
  const cwd = folderWith({ 'rules/shop.kpi': smallRules, 'tables/a.csv': smallData, 'tables/b.csv': smallData });
  const { child, listed } = await started(['rules', 'tables'], cwd);
  child.kill('SIGINT');
  expect(listed).toEqual({
    files: [
      { name: 'rules/shop.kpi', kind: 'rules', isWritable: true },
      { name: 'tables/a.csv', kind: 'data', isWritable: false },
      { name: 'tables/b.csv', kind: 'data', isWritable: false },
    ],
  });
});

it('says that a port is taken', async () => {
  const { port, cwd } = await played();
  const { code, err } = await call(['play', 'shop.kpi', '--no-open', '--port', String(port)], { cwd });
  expect([code, err]).toEqual([2, expect.stringContaining(String(port))]);
});

it('says what it cannot find', async () => {
  const { code, err } = await call(['play', 'nothing.kpi', '--no-open'], { cwd: folderWith() });
  expect(code).toBe(2);
  expect(err).toContain('nothing.kpi');
});

it('serves as a process until it is interrupted', async () => {
  const cwd = folderWith({ 'shop.kpi': smallRules, 'data.csv': smallData });
  const { child, listed } = await started(['shop.kpi', 'data.csv'], cwd);
  expect(listed).toEqual({
    files: [
      { name: 'shop.kpi', kind: 'rules', isWritable: true },
      { name: 'data.csv', kind: 'data', isWritable: false },
    ],
  });
  child.kill('SIGINT');
  expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(130);
});

/** The command as a process, and the files it says it serves. */
async function started(
  paths: readonly string[],
  cwd: string,
): Promise<{ readonly child: ChildProcess; readonly listed: unknown }> {
  const command = join(root, 'packages/cli/dist/bin.js');
  const child = spawn(process.execPath, [command, 'play', ...paths, '--no-open', '--lang', 'en'], { cwd });
  const address = await new Promise<string>((resolve) => {
    child.stdout.on('data', (part: Buffer) => {
      const [found] = /http:\/\/\S+/.exec(part.toString()) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  const { origin, hash } = new URL(address);
  const listed = await fetch(`${origin}/play`, { headers: { 'x-kaohe-token': hash.replace('#play=', '') } });
  return { child, listed: await listed.json() };
}
