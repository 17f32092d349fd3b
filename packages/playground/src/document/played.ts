/** Files that `kaohe play` serves with the page: opened, written where they changed here, taken anew where they changed there. */
import type { DroppedFile } from '../protocol/messages.js';
import type { RuleFiles } from '../protocol/snapshot.js';

/** What the files of the call hold. */
export interface PlayedContent {
  readonly rules: RuleFiles;
  readonly data: readonly DroppedFile[];
}

/** The line to the files. */
export interface Played {
  /** Undefined where the address belongs to a call that has ended. */
  readonly open: () => Promise<PlayedContent | undefined>;
  /** Writes each of these that is another than on disk; true where all is on disk now. */
  readonly save: (files: RuleFiles) => Promise<boolean>;
  /** Calls back with what is on disk when somebody else has written. */
  readonly follow: (changed: (content: PlayedContent) => void) => void;
}

interface ListedFile {
  readonly name: string;
  readonly kind: 'rules' | 'data';
  readonly isWritable: boolean;
}

/** What is on disk, as far as the page knows. */
interface KnownFile extends ListedFile {
  readonly index: number;
  version: string;
  bytes: Uint8Array;
}

/** The line to the files of the call that the address belongs to; undefined for a page that was opened otherwise. */
export function playedFiles(address: URL): Played | undefined {
  const token = new URLSearchParams(address.hash.slice(1)).get('play');
  if (token === null) return undefined;
  const known: KnownFile[] = [];
  let told: ((content: PlayedContent) => void) | undefined;

  const ask = (path: string, more: RequestInit = {}): Promise<Response> =>
    fetch(new URL(path, address.origin), {
      ...more,
      headers: { 'x-kaohe-token': token, ...more.headers },
      cache: 'no-store',
    });

  /** True where it is another than the page knew. */
  async function read(file: KnownFile): Promise<boolean> {
    const response = await ask(`play/${file.index}`);
    if (!response.ok) return false;
    const version = versionIn(response);
    const isNew = version !== file.version;
    file.version = version;
    file.bytes = new Uint8Array(await response.arrayBuffer());
    return isNew;
  }

  function content(): PlayedContent {
    const of = (kind: ListedFile['kind']): readonly KnownFile[] => known.filter((file) => file.kind === kind);
    return {
      rules: of('rules').map(({ name, bytes }) => ({ name, text: textOf(bytes) })),
      data: of('data').map(({ name, bytes }) => ({ name, bytes })),
    };
  }

  async function write(file: KnownFile, text: string): Promise<boolean> {
    const bytes = new TextEncoder().encode(hasMark(file.bytes) ? `\ufeff${text}` : text);
    const response = await ask(`play/${file.index}`, {
      method: 'PUT',
      body: bytes,
      headers: { 'if-match': `"${file.version}"` },
    });
    if (response.ok) {
      file.version = ((await response.json()) as { readonly version: string }).version;
      file.bytes = bytes;
      return true;
    }
    // Somebody else was faster: what is on disk counts, and the page takes it as a step that can be taken back.
    if (response.status === 412 && (await read(file))) told?.(content());
    return false;
  }

  return {
    async open() {
      const response = await ask('play').catch(() => undefined);
      if (response?.ok !== true) return undefined;
      const { files } = (await response.json()) as { readonly files: readonly ListedFile[] };
      known.push(...files.map((file, index) => ({ ...file, index, version: '', bytes: new Uint8Array() })));
      await Promise.all(known.map(read));
      return content();
    },
    async save(files) {
      const changed = known.filter(({ name, bytes, isWritable }) => {
        const now = files.find((file) => file.name === name);
        return isWritable && now !== undefined && now.text !== textOf(bytes);
      });
      const done = await Promise.all(
        // a server that has ended takes nothing; what was changed stays in the window
        changed.map((file) => write(file, files.find(({ name }) => name === file.name)?.text ?? '').catch(() => false)),
      );
      return done.every(Boolean);
    },
    follow(changed) {
      told = changed;
      void listen(ask, async (index) => {
        const file = known[index];
        if (file !== undefined && (await read(file))) changed(content());
      });
    },
  };
}

/** Hears of changes for as long as the server runs; a line that breaks is opened again. */
async function listen(
  ask: (path: string) => Promise<Response>,
  changed: (index: number) => Promise<void>,
): Promise<void> {
  for (;;) {
    try {
      const { body } = await ask('play/changes');
      const lines = body?.pipeThrough(new TextDecoderStream()).getReader();
      for (let part = await lines?.read(); part !== undefined && !part.done; part = await lines?.read()) {
        for (const line of part.value.split('\n')) {
          if (line !== '') await changed((JSON.parse(line) as { readonly index: number }).index);
        }
      }
    } catch {
      // The server has ended, or the machine slept: tried again below.
    }
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
}

function versionIn(response: Response): string {
  return (response.headers.get('etag') ?? '').replaceAll('"', '');
}

/** Without the mark that some editors put before a text; it is there again when the file is written. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
