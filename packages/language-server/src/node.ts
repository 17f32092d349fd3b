/** The server on standard streams, for editors that start a process. */

import type { Language } from '@kaohe/language-service';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { diskHost } from './disk.js';
import { serve } from './server.js';

/** What a process knows before an editor has said anything. */
export interface ServeOptions {
  /** The language of findings where the editor names none. */
  readonly language: Language | undefined;
  /** Folders of rules that come along. */
  readonly bundled: readonly string[];
}

/** Serves until the editor says so or closes the stream. */
export function serveStreams(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  { language, bundled }: ServeOptions,
): Promise<void> {
  const [reader, writer] = [new StreamMessageReader(input), new StreamMessageWriter(output)];
  const connection = createConnection(ProposedFeatures.all, reader, writer);
  serve(connection, { ...diskHost(bundled), language });
  return new Promise((resolve) => {
    connection.onExit(() => resolve());
    input.on('end', () => resolve());
    input.on('close', () => resolve());
  });
}
