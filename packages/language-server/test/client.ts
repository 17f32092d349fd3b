/** A real client connection to a server in this process, over streams or a message channel. */
import {
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';

/** A client that has said hello. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly open: (uri: string, text: string) => void;
  readonly change: (uri: string, version: number, line: number, from: number, to: number, text: string) => void;
  /** The next findings of a file that has been given `version`, which are waited for. */
  readonly findings: (uri: string, version: number) => Promise<PublishDiagnosticsParams['diagnostics']>;
}

/** Starts a client on a reader and a writer. */
export async function clientOn(
  connection: ProtocolConnection,
  options: { readonly folder?: string; readonly language?: string } = {},
): Promise<Client & { readonly capabilities: unknown }> {
  const published: PublishDiagnosticsParams[] = [];
  const waiting: (() => void)[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const wake of waiting.splice(0)) wake();
  });
  connection.listen();
  const hello = await connection.sendRequest<{ readonly capabilities: unknown }>('initialize', {
    processId: null,
    rootUri: options.folder ?? null,
    capabilities: {},
    initializationOptions: { language: options.language ?? 'zh' },
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    capabilities: hello.capabilities,
    open: (uri, text) =>
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'kaohe', version: 1, text },
      }),
    change: (uri, version, line, from, to, text) =>
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: { line, character: from }, end: { line, character: to } }, text }],
      }),
    findings: async (uri, version) => {
      for (;;) {
        const found = published.findLast((one) => one.uri === uri && one.version === version);
        if (found !== undefined) return found.diagnostics;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
  };
}

export { createProtocolConnection };
