/** The server of `kaohe play`: the page, and the named files to read, to write and to be told about. On this machine only. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isOfFiles, refusalOf } from './guard.js';
import { pageFile } from './page-files.js';
import type { PlayedFiles } from './played-files.js';

/** A server that runs. */
export interface PlayServer {
  /** Opens the page with the files; the token stands behind `#`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** The largest file the page may write, as much as the compiler reads. */
const largestBody = 8_000_000;

/** Serves the page of a folder with these files on a port of this machine; 0 is any that is free. */
export async function servePlay(folder: string, files: PlayedFiles, port: number): Promise<PlayServer> {
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    const { method = 'GET', headers, url = '/' } = request;
    const path = pathOf(url);
    if (path === undefined) {
      end(response, 400);
      return;
    }
    const refusal = refusalOf({ method, path, headers }, portOf(server), token);
    if (refusal !== undefined) end(response, refusal);
    else if (!isOfFiles(path)) sendPage(response, folder, path);
    else answer(files, method, path, request, response).catch(() => end(response, 500));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${portOf(server)}/#play=${token}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** The path of what is asked for; undefined for what is no address, such as `//`. */
function pathOf(url: string): string | undefined {
  try {
    return new URL(url, 'http://page').pathname;
  } catch {
    return undefined;
  }
}

function portOf(server: Server): number {
  const address = server.address();
  return address === null || typeof address === 'string' ? 0 : address.port;
}

function sendPage(response: ServerResponse, folder: string, path: string): void {
  const file = pageFile(folder, path);
  if (file === undefined) end(response, 404);
  else response.writeHead(200, { ...always, 'content-type': file.type }).end(file.bytes);
}

/** `/play` lists, `/play/N` reads and writes, `/play/changes` tells. */
async function answer(
  files: PlayedFiles,
  method: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (path === '/play' && method === 'GET') return sendJson(response, 200, { files: files.files });
  if (path === '/play/changes' && method === 'GET') return tellChanges(files, response);
  const [, number] = /^\/play\/(\d{1,4})$/.exec(path) ?? [];
  if (number === undefined) return end(response, 404);
  const index = Number(number);
  if (method === 'GET') {
    const found = files.read(index);
    if (found === undefined) return end(response, 404);
    response.writeHead(200, { ...always, etag: `"${found.version}"`, 'content-type': 'application/octet-stream' });
    response.end(found.bytes);
    return;
  }
  if (method !== 'PUT') return end(response, 405);
  const bytes = await bodyOf(request);
  if (bytes === undefined) return end(response, 413);
  const written = await files.write(index, bytes, (request.headers['if-match'] ?? '').replaceAll('"', ''));
  switch (written.kind) {
    case 'written':
      return sendJson(response, 200, { version: written.version });
    case 'conflict':
      return sendJson(response, 412, { version: written.version });
    case 'not-writable':
      return end(response, 403);
    case 'failed':
      return end(response, 507);
  }
}

/** A line of JSON for every change, as long as the page listens. */
function tellChanges(files: PlayedFiles, response: ServerResponse): void {
  response.writeHead(200, { ...always, 'content-type': 'application/x-ndjson' });
  response.write('\n');
  const stop = files.watch((index) => response.write(`${JSON.stringify({ index })}\n`));
  response.on('close', stop);
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > largestBody) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Nobody else may frame the page, keep it, or learn from where one came. */
const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

function sendJson(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { ...always, 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, always).end();
}
