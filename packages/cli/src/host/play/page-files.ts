/** The files of the page that comes with the command. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file as it is sent. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webmanifest': 'application/manifest+json',
};

/** The folder of the built page, beside the bundle or in the repository it was built from. */
export function pageFolder(): string | undefined {
  const here = dirname(fileURLToPath(import.meta.url));
  const places = [
    'playground',
    '../playground',
    '../../playground/dist',
    '../../../../playground/dist',
    '../../../playground/dist',
  ];
  return places.map((place) => join(here, place)).find((place) => existsSync(join(place, 'index.html')));
}

/** The part of the page that has browsers keep it: that of a call comes from the command each time. */
const keeper = '/service-worker.js';

/** The file a path of the address asks for; undefined where there is none, or where the path leads elsewhere. */
export function pageFile(folder: string, asked: string): PageFile | undefined {
  const wanted = decoded(asked);
  if (wanted === undefined || wanted === keeper || wanted.includes('\0')) return undefined;
  const path = join(folder, wanted.endsWith('/') ? `${wanted}index.html` : wanted);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  // where it really is: no path and no link leads out of the folder
  const file = realpathSync(path);
  if (!file.startsWith(realpathSync(folder) + sep)) return undefined;
  return { type: types[extname(file)] ?? 'application/octet-stream', bytes: readFileSync(file) };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    // No path that we gave out.
    return undefined;
  }
}
