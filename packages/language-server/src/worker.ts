/** The server in a web worker. Whoever starts the worker provides files by message. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { type Host, serve } from './server.js';

/** What messages are sent to and come from: the worker's own scope, or one end of a channel. */
export type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

const workerHost: Host = {
  rulesIn: () => [],
  textOf: () => undefined,
  later: (when, run) => {
    const timer = setTimeout(run, when === 'soon' ? 0 : 200);
    return () => clearTimeout(timer);
  },
};

/** Serves what comes through the port. */
export function serveWorker(port: Port): void {
  serve(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), workerHost);
}
