/** The worker's entry, bundled as for a page, in a thread that speaks over a message channel. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, type TransferListItem, Worker } from 'node:worker_threads';
import { rolldown } from 'rolldown';
import { afterAll, expect, it } from 'vitest';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type Message,
} from 'vscode-languageserver/node';
import { clientOn } from './client.js';

const folder = mkdtempSync(join(tmpdir(), 'kaohe-worker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

class PortReader extends AbstractMessageReader {
  private readonly port: MessagePort;
  constructor(port: MessagePort) {
    super();
    this.port = port;
  }
  listen(callback: DataCallback): Disposable {
    this.port.on('message', callback);
    return { dispose: () => this.port.close() };
  }
}

class PortWriter extends AbstractMessageWriter {
  private readonly port: MessagePort;
  constructor(port: MessagePort) {
    super();
    this.port = port;
  }
  async write(message: Message): Promise<void> {
    this.port.postMessage(message);
  }
  end(): void {
    this.port.close();
  }
}

it('serves over a message channel, without anything of Node in its bundle', async () => {
  const entry = fileURLToPath(new URL('worker-thread.ts', import.meta.url));
  const build = await rolldown({
    input: entry,
    platform: 'browser',
    external: ['node:worker_threads'],
    resolve: { conditionNames: ['source', 'browser', 'import', 'default'] },
    checks: { circularDependency: false, eval: false },
    logLevel: 'silent',
  });
  const file = join(folder, 'worker.mjs');
  const { output } = await build.write({ file, format: 'esm', codeSplitting: false });
  await build.close();
  expect([...new Set(output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.imports : [])))]).toEqual([
    'node:worker_threads',
  ]);

  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(file, {
    workerData: { port: port2 },
    transferList: [port2 as unknown as TransferListItem],
  });
  const client = await clientOn(createProtocolConnection(new PortReader(port1), new PortWriter(port1)));
  await client.connection.sendNotification('kaohe/files', {
    files: [
      {
        uri: 'mem:/base.kpi',
        text: '标准 示例\n输入 数 : 人\n指标 率 = 数 / 5人\n  权重 100%\n  >= 50% -> 100\n  否则 -> 0\n总分\n',
      },
    ],
  });
  client.open('mem:/shop.kpi', '标准 小店 沿用 示例\n改 指标 率 权重 一半 因为 "试"\n');
  expect((await client.findings('mem:/shop.kpi', 1)).map(({ code }) => code)).toContain('names/unknown');
  await worker.terminate();
});
