/** Keeps the page for when there is no network: all files of one build together, never those of two builds mixed. It knows nothing of rules or data. */

/** Written in front of this file when the page is built: `built-files.ts`. */
declare const KAOHE_BUILT: {
  readonly version: string;
  /** SHA-256 by the name of the file, beneath the folder of the page. */
  readonly files: Readonly<Record<string, string>>;
};

interface LastingEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}

interface RequestEvent extends LastingEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** As much of a service worker's surroundings as is used here. */
interface Surroundings {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', heard: (event: LastingEvent) => void): void;
  addEventListener(kind: 'message', heard: (event: MessageEvent<unknown>) => void): void;
  addEventListener(kind: 'fetch', heard: (event: RequestEvent) => void): void;
}

// This file is only ever run as a service worker.
const here = self as unknown as Surroundings;
const prefix = 'kaohe-page-';
const own = `${prefix}${KAOHE_BUILT.version}`;
/** Files fetched at the same time: the page that is open comes first. */
const lanes = 4;

here.addEventListener('install', (event) => event.waitUntil(keepAll()));
here.addEventListener('activate', (event) => event.waitUntil(tidied().then(() => here.clients.claim())));
// Only a person says that the new one takes over.
here.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void here.skipWaiting();
});

here.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(here.registration.scope)) return;
  const address = new URL(request.url);
  const name = decodeURIComponent(address.href.slice(here.registration.scope.length).replace(/[?#].*$/, ''));
  if (request.mode === 'navigate') {
    // A page inside of somebody's page is of the same build as the file that put it there: the newest.
    const isPage = (name === '' || name === 'index.html') && !address.searchParams.has('embedded');
    if (isPage) event.respondWith(kept('index.html', request));
  } else if (Object.hasOwn(KAOHE_BUILT.files, name) || name.startsWith('assets/')) {
    event.respondWith(kept(name, request));
  }
});

/** All files or none: what a server sends while it is being renewed does not have the hashes of one build. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(own);
  const names = Object.keys(KAOHE_BUILT.files).values();
  const lane = async (): Promise<void> => {
    for (const name of names) await cache.put(addressOf(name), await trusted(name));
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
  } catch (error) {
    await caches.delete(own);
    throw error;
  }
}

/** A file with the content it was built with: from an earlier build that had the same, or from the server. */
async function trusted(name: string): Promise<Response> {
  const before = await caches.match(addressOf(name));
  if (before !== undefined && (await isAsBuilt(name, before))) return before;
  const response = await fetch(addressOf(name), { cache: 'no-cache' });
  if (response.ok && (await isAsBuilt(name, response))) return response;
  throw new Error(`${name} is not the one of this build`);
}

async function isAsBuilt(name: string, response: Response): Promise<boolean> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer()));
  const text = btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  return text.replace(/=+$/, '') === KAOHE_BUILT.files[name];
}

/** What was kept of this build. A window of the build before may still be open: its files have names of their own. */
async function kept(name: string, request: Request): Promise<Response> {
  const cache = await caches.open(own);
  const found = await cache.match(addressOf(name));
  if (found !== undefined) return found;
  return (name.startsWith('assets/') ? await caches.match(addressOf(name)) : undefined) ?? fetch(request);
}

/** Leaves this build and the one before. */
async function tidied(): Promise<void> {
  const earlier = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);
  await Promise.all(earlier.slice(0, -1).map((name) => caches.delete(name)));
}

/** The page goes by the name of its folder: some servers send who asks for `index.html` there. */
function addressOf(name: string): string {
  return new URL(name === 'index.html' ? './' : name, here.registration.scope).href;
}
