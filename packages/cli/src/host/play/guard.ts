/** Who may ask the server of `kaohe play` for what: this machine's browser, from this page, with the token of the address. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A request as far as it decides whether it is answered. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** The header in which the page sends the token. It stands behind `#` in the address, which browsers send to nobody. */
export const tokenHeader = 'x-kaohe-token';

/** Why a request is refused, as a status; undefined where it is answered. */
export function refusalOf({ method, path, headers }: Asked, port: number, token: string): 403 | 405 | undefined {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  // a name that somebody else's server points to this machine is not ours
  if (headers.host === undefined || !own.includes(headers.host)) return 403;
  const { origin } = headers;
  if (origin !== undefined && !own.some((host) => origin === `http://${host}`)) return 403;
  const site = headers['sec-fetch-site'];
  const isOpened = headers['sec-fetch-mode'] === 'navigate';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isOpened) return 403;
  if (!isOfFiles(path)) return method === 'GET' || method === 'HEAD' ? undefined : 405;
  return isToken(headers[tokenHeader], token) ? undefined : 403;
}

/** Whether a path is about the user's files; all others are the page itself. */
export function isOfFiles(path: string): boolean {
  return path === '/play' || path.startsWith('/play/');
}

function isToken(given: string | readonly string[] | undefined, token: string): boolean {
  const [one, other] = [Buffer.from(String(given)), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
