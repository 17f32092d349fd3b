/** The archive holds what an editor needs, and the server in it answers over standard streams. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { makeVsix } from '../make-vsix.mjs';
import { unzipped } from './unzip.js';

const folder = mkdtempSync(join(tmpdir(), 'kaohe-vsix-'));
let files: ReadonlyMap<string, Buffer> = new Map();
let server: ChildProcess | undefined;

beforeAll(async () => {
  files = unzipped(readFileSync(await makeVsix(folder)));
});
afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const textOf = (name: string): string => files.get(name)?.toString('utf8') ?? '';

it('holds manifest, code, grammars, license and the rules that come along', () => {
  expect([...files.keys()].filter((name) => !name.startsWith('extension/rules/'))).toEqual([
    'extension.vsixmanifest',
    '[Content_Types].xml',
    'extension/package.json',
    'extension/README.md',
    'extension/LICENSE.txt',
    'extension/language-configuration.json',
    'extension/syntaxes/kaohe.tmLanguage.json',
    'extension/syntaxes/kaohe-yaml.tmLanguage.json',
    'extension/dist/extension.cjs',
    'extension/dist/server.cjs',
  ]);
  expect(files.has('extension/rules/customer-service/taobao-presales/rules.kpi')).toBe(true);
});

it('has a manifest whose files are there, and that asks for nothing of the workspace', () => {
  const manifest = JSON.parse(textOf('extension/package.json'));
  const { languages, grammars } = manifest.contributes;
  const named = [
    manifest.main,
    ...languages.map((one: { configuration: string }) => one.configuration),
    ...grammars.map((one: { path: string }) => one.path),
  ];
  for (const path of named) expect(files.has(join('extension', path)), path).toBe(true);
  expect(manifest).not.toHaveProperty('devDependencies');
  expect(manifest).not.toHaveProperty('private');
  expect(textOf('extension.vsixmanifest')).toContain(
    `Id="kaohe" Version="${manifest.version}" Publisher="${manifest.publisher}"`,
  );
});

it('keeps the rules that editors have for manifests', () => {
  const manifest = JSON.parse(textOf('extension/package.json'));
  for (const id of [manifest.name, manifest.publisher]) expect(id).toMatch(/^[a-z0-9][a-z0-9-]*$/u);
  expect(manifest.version).toMatch(/^\d+\.\d+\.\d+$/u);
  expect(manifest.engines.vscode).toMatch(/^\^\d+\.\d+\.\d+$/u);
  expect(manifest.categories.every((one: string) => categories.includes(one))).toBe(true);
  const { languages, grammars, configuration, ...others } = manifest.contributes;
  expect(Object.keys(others)).toEqual(['configurationDefaults']);
  const ids: readonly string[] = languages.map((one: { id: string }) => one.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { extensions } of languages) for (const ending of extensions) expect(ending).toMatch(/^\.\w/u);
  for (const { language, scopeName, path } of grammars) {
    expect(ids).toContain(language);
    expect(JSON.parse(textOf(join('extension', path))).scopeName).toBe(scopeName);
  }
  for (const [name, { type, default: value, description, enum: choices }] of Object.entries<Setting>(
    configuration.properties,
  )) {
    expect(name).toMatch(/^kaohe\./u);
    expect(typeof value).toBe(type);
    expect(description).not.toBe('');
    if (choices !== undefined) expect(choices).toContain(value);
  }
  expect(Object.keys(others.configurationDefaults)).toEqual(ids.map((id) => `[${id}]`));
});

it('has a package manifest whose assets are there, for the engine of the extension', () => {
  const manifest = JSON.parse(textOf('extension/package.json'));
  const xml = textOf('extension.vsixmanifest');
  for (const name of ['extension.vsixmanifest', '[Content_Types].xml']) expectWellFormed(textOf(name));
  const assets = [...xml.matchAll(/<Asset Type="([^"]+)" Path="([^"]+)"/gu)];
  expect(assets.map(([, type]) => type)).toContain('Microsoft.VisualStudio.Code.Manifest');
  for (const [, , path = ''] of assets) expect(files.has(path), path).toBe(true);
  expect(xml).toContain(`<Property Id="Microsoft.VisualStudio.Code.Engine" Value="${manifest.engines.vscode}" />`);
  expect(xml).toContain('<InstallationTarget Id="Microsoft.VisualStudio.Code"');
});

/** Categories an editor knows, of those that could be ours. */
const categories = ['Programming Languages', 'Formatters', 'Linters', 'Other'];

interface Setting {
  readonly type: string;
  readonly default: unknown;
  readonly description: string;
  readonly enum?: readonly unknown[];
}

/** Each element that begins ends, innermost first. */
function expectWellFormed(xml: string): void {
  const open: string[] = [];
  for (const [, end, name = '', alone] of xml.matchAll(/<(\/?)([A-Za-z][\w.:]*)(?:"[^"]*"|[^">])*?(\/?)>/gu)) {
    if (end === '/') expect(open.pop()).toBe(name);
    else if (alone !== '/') open.push(name);
  }
  expect(open).toEqual([]);
}

it('has a content type for every file', () => {
  const types = [...textOf('[Content_Types].xml').matchAll(/Extension="([^"]+)"/g)].map(([, ending]) => ending);
  const endings = [...files.keys()].map((name) => name.slice(name.lastIndexOf('.')));
  expect(endings.filter((ending) => ending !== '.xml' && !types.includes(ending))).toEqual([]);
});

it('is the same archive when it is made again', async () => {
  const again = unzipped(readFileSync(await makeVsix(mkdtempSync(join(folder, 'again-')))));
  expect([...again].map(([name, bytes]) => [name, bytes.length])).toEqual(
    [...files].map(([name, bytes]) => [name, bytes.length]),
  );
});

it('brings a server that answers over standard streams and finds the standard a shop extends', async () => {
  const home = join(folder, 'installed');
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(home, name)), { recursive: true });
    writeFileSync(join(home, name), bytes);
  }
  const extension = join(home, 'extension');
  server = spawn(process.execPath, [join(extension, 'dist/server.cjs'), extension, '--stdio'], { cwd: home });
  if (server.stdout === null || server.stdin === null) throw new Error('no streams');
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  client.listen();
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
    initializationOptions: { language: 'zh' },
  });
  const uri = 'file:///shop/rules.kpi';
  const text = '标准 我的小店 沿用 淘宝售前客服@2025.09\n改 指标 订单转化率 权重 40% 因为 "试"\n';
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'kaohe', version: 1, text },
  });
  const hover = await client.sendRequest('textDocument/hover', {
    textDocument: { uri },
    position: { line: 1, character: 7 },
  });
  expect(hover).toMatchObject({ contents: { value: expect.stringContaining('指标 **订单转化率**') } });
  const places = await client.sendRequest('textDocument/definition', {
    textDocument: { uri },
    position: { line: 1, character: 7 },
  });
  expect(places).toMatchObject([{ uri: expect.stringContaining('taobao-presales/rules.kpi') }]);
  await client.sendRequest('shutdown');
  const ended = new Promise((resolve) => server?.on('exit', resolve));
  await client.sendNotification('exit');
  expect(await ended).toBe(0);
});
