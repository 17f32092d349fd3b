/** Where the document of a visit comes from, and where its changes go: the browser's own shelf, a link, the files of `kaohe play`, or a page around this one. */
import { embedding } from '../document/embedding.js';
import type { HostLine } from '../document/hosted.js';
import type { Played, PlayedContent } from '../document/played.js';
import type { LinkFault } from '../document/share.js';
import type { Storage } from '../document/storage.js';
import type { ColumnSaid, DataEdit } from '../protocol/data-pane.js';
import type { DroppedFile } from '../protocol/messages.js';
import { type Agreed, nothingAgreed } from '../protocol/people.js';
import type { RuleFiles } from '../protocol/snapshot.js';

/** What is kept of a document. */
export interface Kept {
  readonly files: RuleFiles;
  readonly data: readonly DroppedFile[] | 'sample';
  readonly edits?: readonly DataEdit[];
  readonly columns?: readonly ColumnSaid[];
  readonly agreed?: Agreed;
  /** One's own data and what was filled into it, while the sample is looked at. */
  readonly aside?: { readonly data: readonly DroppedFile[]; readonly edits: readonly DataEdit[] } | undefined;
}

/** What is on disk now, because somebody else wrote there. */
export interface Elsewhere {
  readonly rules: RuleFiles;
  readonly data: readonly DroppedFile[];
}

export interface Shelf {
  readonly origin: 'own' | 'link' | 'played' | 'embedded';
  /** Why a link could not be opened, or that the call of `kaohe play` has ended; then the document is one's own. */
  readonly fault?: LinkFault | 'ended' | undefined;
  readonly kept: Kept | undefined;
  /** True where it will be there next time. */
  readonly put: (kept: Kept) => Promise<boolean>;
  /** Calls back when somebody else has written; never for a shelf of one's own. */
  readonly follow: (changed: (now: Elsewhere) => void) => void;
}

const name = 'document';

/** What was kept in the browser, asked for before anybody knows whether it is wanted: it is read while the worker starts. */
export function keptBefore(storage: Storage): Promise<Kept | undefined> {
  return storage.get<Kept>(name);
}

/** The shelf that the address asks for. `known` are the rules that come with the page. */
export async function openShelf(
  address: URL,
  storage: Storage,
  before: Promise<Kept | undefined>,
  known: RuleFiles,
): Promise<Shelf> {
  if (embedding !== undefined) {
    const { hostLine } = await import('../document/hosted.js');
    return embeddedShelf(await hostLine());
  }
  if (address.hash.startsWith('#play=')) {
    const { playedFiles } = await import('../document/played.js');
    const played = playedFiles(address);
    const content = await played?.open();
    if (played !== undefined && content !== undefined) return playedShelf(played, content);
  }
  const own: Shelf = {
    origin: 'own',
    kept: await before,
    put: (kept) => storage.put(name, kept),
    follow: () => undefined,
  };
  if (address.hash.startsWith('#play=')) return { ...own, fault: 'ended' };
  if (!isLink(address)) return own;
  const { openedLink } = await import('../document/share.js');
  const opened = await openedLink(address.hash, known);
  if (!opened.ok) return { ...own, fault: opened.fault };
  const { rules, data = 'sample' } = opened.shared;
  // A copy is nobody's until somebody keeps it: one's own document stays as it is.
  return { origin: 'link', kept: { files: rules, data }, put: async () => false, follow: () => undefined };
}

/** True for an address that carries a document, readable or not. */
export function isLink({ hash }: URL): boolean {
  return /^#k\d+\./.test(hash);
}

/** Puts a copy in the place of one's own document: its rules go into the history under the label, its data is put aside. */
export async function keepCopy(storage: Storage, copy: Kept, label: string): Promise<void> {
  const own = await storage.get<Kept>(name);
  if (own === undefined) {
    await storage.put(name, copy);
    return;
  }
  const { History } = await import('../document/kept.js');
  const { files, data, edits = [], columns = [], agreed = nothingAgreed } = own;
  await new History({ storage, now: Date.now, isKept: () => true }).keep('before', label, { files, edits });
  const aside = data === 'sample' ? own.aside : { data, edits };
  await storage.put(name, { ...copy, columns, agreed, aside } satisfies Kept);
}

function embeddedShelf({ rules, data }: Pick<HostLine, 'rules' | 'data'>): Shelf {
  return {
    origin: 'embedded',
    // What the host does not give is the sample's.
    kept: rules.length === 0 ? undefined : { files: rules, data: data.length === 0 ? 'sample' : data },
    put: async () => true,
    follow: () => undefined,
  };
}

function playedShelf(played: Played, { rules, data }: PlayedContent): Shelf {
  return {
    origin: 'played',
    // A call that names no rules begins with the sample.
    kept: rules.length === 0 ? undefined : { files: rules, data: data.length === 0 ? 'sample' : data },
    put: ({ files }) => played.save(files),
    follow: played.follow,
  };
}
