/** The server over streams, asked by a real client of the protocol. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it, vi } from 'vitest';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { serveStreams } from '../src/node.js';
import { type Client, clientOn } from './client.js';

const rules = [
  '标准 示例',
  '  对象 客服 属于 团队',
  '输入 询单人数 : 人',
  '输入 付款人数 : 人',
  '指标 转化率 = 付款人数 / 询单人数',
  '  权重 100%',
  '  >= 55% -> 100',
  '  否则 -> 50',
  '总分',
  '等级 级 按 总分',
  '  >= 60 -> A',
  '  否则 -> 无',
  '测试 "甲"',
  '  给定 询单人数 = 20人, 付款人数 = 11人',
  '  期望 转化率 = 55%, 级 = A',
  '',
].join('\n');

const folder = mkdtempSync(join(tmpdir(), 'kaohe-lsp-'));
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function started(language = 'zh'): Promise<Client & { readonly capabilities: unknown }> {
  const [there, back] = [new PassThrough(), new PassThrough()];
  void serveStreams(there, back, { language: undefined, bundled: [] });
  const connection = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  return clientOn(connection, { folder: pathToFileURL(folder).href, language });
}

it('says what it can do', async () => {
  const { capabilities } = await started();
  expect(capabilities).toMatchObject({
    completionProvider: {},
    hoverProvider: true,
    renameProvider: { prepareProvider: true },
    semanticTokensProvider: { full: true },
    inlayHintProvider: true,
  });
});

it('finds mistakes, and none once they are mended', async () => {
  const client = await started();
  const uri = uriOf('a.kpi');
  client.open(uri, rules.replace('付款人数 / ', '付款人 / '));
  const [finding] = (await client.findings(uri, 1)).filter(({ severity }) => severity === 1);
  expect(finding).toMatchObject({
    code: 'names/unknown',
    range: { start: { line: 4, character: 9 }, end: { line: 4, character: 12 } },
  });
  expect(finding?.message).toContain('没有叫「付款人」的东西');
  client.change(uri, 2, 4, 9, 12, '付款人数');
  expect((await client.findings(uri, 2)).filter(({ severity }) => severity === 1)).toEqual([]);
});

it('speaks English to those who ask for it', async () => {
  const client = await started('en');
  const uri = uriOf('a.kpi');
  client.open(uri, rules.replace('付款人数 / ', '付款人 / '));
  expect((await client.findings(uri, 1)).map(({ message }) => message).join('\n')).toContain('nothing is called');
});

it('completes by pinyin initials and keeps editors from dropping what fits', async () => {
  const client = await started();
  const uri = uriOf('a.kpi');
  client.open(uri, rules.replace('付款人数 / ', 'fkrs / '));
  const list = await client.connection.sendRequest<{
    readonly isIncomplete: boolean;
    readonly items: readonly unknown[];
  }>('textDocument/completion', { textDocument: { uri }, position: { line: 4, character: 13 } });
  expect(list.isIncomplete).toBe(true);
  expect(list.items[0]).toMatchObject({
    label: '付款人数',
    filterText: 'fkrs',
    textEdit: { newText: '付款人数', range: { start: { line: 4, character: 9 }, end: { line: 4, character: 13 } } },
  });
});

it('renames across files of the folder, and refuses with a reason', async () => {
  mkdirSync(join(folder, 'base'), { recursive: true });
  writeFileSync(join(folder, 'base', 'base.kpi'), rules);
  const client = await started();
  const uri = uriOf('shop.kpi');
  client.open(uri, '标准 小店 沿用 示例\n改 指标 转化率 权重 100% 因为 "试"\n');
  const at = { textDocument: { uri }, position: { line: 1, character: 6 } };
  const edit = await client.connection.sendRequest<{ readonly changes: Readonly<Record<string, readonly unknown[]>> }>(
    'textDocument/rename',
    { ...at, newName: '成交率' },
  );
  expect(Object.entries(edit.changes).map(([file, edits]) => [file.split('/').at(-1), edits.length])).toEqual([
    ['shop.kpi', 1],
    ['base.kpi', 2],
  ]);
  await expect(client.connection.sendRequest('textDocument/rename', { ...at, newName: '权重' })).rejects.toThrow(
    '是语言里的词',
  );
  rmSync(join(folder, 'base'), { recursive: true });
});

it('answers everything else about a file', async () => {
  const client = await started();
  const uri = uriOf('a.kpi');
  client.open(uri, rules);
  const textDocument = { uri };
  const position = { line: 14, character: 6 };
  const ask = <T>(method: string, params: object): Promise<T> =>
    client.connection.sendRequest<T>(method, { textDocument, ...params });
  expect(await ask('textDocument/hover', { position })).toMatchObject({
    contents: { value: expect.stringContaining('指标 **转化率**') },
  });
  expect(await ask('textDocument/definition', { position })).toMatchObject([
    { uri, range: { start: { line: 4, character: 3 } } },
  ]);
  expect(await ask('textDocument/references', { position, context: { includeDeclaration: false } })).toHaveLength(1);
  expect(await ask('textDocument/documentSymbol', {})).toHaveLength(7);
  expect(await ask('textDocument/foldingRange', {})).toHaveLength(4);
  expect(await ask('textDocument/codeLens', {})).toMatchObject([
    { command: { title: '运行全部测试' } },
    {},
    {},
    {},
    {},
    {},
  ]);
  expect(await ask('textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } })).not.toEqual([]);
  const whole = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
  expect(await ask('textDocument/inlayHint', { range: whole })).toMatchObject([{ label: '权重合计 100%' }]);
  const { data } = await ask<{ readonly data: readonly number[] }>('textDocument/semanticTokens/full', {});
  expect(data.length % 5).toBe(0);
  expect(data.slice(0, 5)).toEqual([0, 0, 2, 0, 0]);
  client.open(uriOf('b.kpi'), '标准 示例\n输入 数 : 人\n指标 率 = 最小(数, 5人)\n');
  const help = await client.connection.sendRequest('textDocument/signatureHelp', {
    textDocument: { uri: uriOf('b.kpi') },
    position: { line: 2, character: 13 },
  });
  expect(help).toMatchObject({ activeParameter: 1 });
});

it('offers the fixes of a finding', async () => {
  const client = await started();
  const uri = uriOf('a.kpi');
  client.open(uri, '标准 示例\n输入 权重 : 元\n薪酬 奖 = 权重 四舍五入到 0.01元\n');
  const range = { start: { line: 1, character: 3 }, end: { line: 1, character: 5 } };
  const actions = await client.connection.sendRequest<readonly { readonly edit: { readonly changes: object } }[]>(
    'textDocument/codeAction',
    { textDocument: { uri }, range, context: { diagnostics: [] } },
  );
  expect(actions[0]).toMatchObject({
    kind: 'quickfix',
    edit: { changes: { [uri]: [{ newText: '「权重」' }, { newText: '「权重」' }] } },
  });
});

it('shows a case with a finding, between what is wrong and what to do', async () => {
  const client = await started();
  const uri = uriOf('a.kpi');
  client.open(uri, '标准 示例\n输入 甲 : %\n指标 乙 = 甲\n  >= 55% -> 100\n  < 40% -> 50\n');
  // what the whole tells follows a moment later
  await vi.waitFor(
    async () => {
      const gap = (await client.findings(uri, 1)).find(({ code }) => code === 'scoring/band-gap');
      expect(String(gap?.message).split('\n').slice(1, -1)).toEqual(['例如：甲 = 40% → 乙.得分 没有结果']);
    },
    { timeout: 20_000 },
  );
});

it('knows the headings of loaded data once it is told', async () => {
  const client = await started();
  const uri = uriOf('a.kpi');
  client.open(uri, '标准 示例\n输入 \n');
  await client.connection.sendNotification('kaohe/facts', { columns: ['旺旺昵称'] });
  const list = await client.connection.sendRequest<{ readonly items: readonly unknown[] }>('textDocument/completion', {
    textDocument: { uri },
    position: { line: 1, character: 3 },
  });
  expect(list.items).toMatchObject([{ label: '旺旺昵称' }]);
});
