/** Serves the built playground to a browser, and opens pages that remember what they should not do. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../packages/tooling/browser.mjs';

/** Where the page is built to. */
export const builtPage: string = fileURLToPath(new URL('../../packages/playground/dist', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** A server on a free port of this machine. */
export interface PageServer {
  readonly address: string;
  /** Serves another folder from now on, as after something new was deployed. */
  deploy(folder: string): void;
  close(): Promise<void>;
}

/** Serves the built page; what is not there is answered with 404. */
export async function servePage(first = builtPage): Promise<PageServer> {
  let folder = first;
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://page').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    try {
      const bytes = await readFile(file);
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${portOf(server)}/`,
    deploy(next) {
      folder = next;
    },
    close: () => closed(server),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on a port');
  return address.port;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** A browser without its own traffic. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page with what went wrong on it: errors of the console, uncaught ones, requests elsewhere and failed ones. */
export interface WatchedPage {
  readonly page: Page;
  readonly trouble: readonly string[];
  readonly requested: readonly string[];
}

/** What playwright says where it keeps service workers away. */
const blocked = 'Service Worker registration blocked by Playwright';

/** Opens the playground in a fresh context. Only tests that are about it let the browser keep the page: that fetches every file. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  const trouble: string[] = [];
  const requested: string[] = [];
  page.on('console', (message) => {
    const isTrouble = message.type() === 'error' || (message.type() === 'warning' && message.text() !== blocked);
    if (isTrouble) trouble.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    // What was still loading when the page was left or read anew is no trouble.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') trouble.push(`failed: ${request.url()}`);
  });
  context.on('request', (request) => {
    requested.push(request.url());
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(new URL(address).origin)) {
      trouble.push(`elsewhere: ${request.url()}`);
    }
  });
  await page.goto(address);
  return { page, trouble, requested };
}
