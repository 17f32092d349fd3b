/** What every part of the page may look at and do; made once, handed down by Vue. */
import type { Language } from '@kaohe/diagnostics';
import { type InjectionKey, inject, type Ref, type ShallowRef } from 'vue';
import type { SaveState } from '../document/autosave.js';
import type { DataEdits } from '../document/data-edits.js';
import type { Pane } from '../document/embedding.js';
import type { TextStore } from '../document/text-store.js';
import type { BookAnswer } from '../protocol/book.js';
import type { ColumnSaid } from '../protocol/data-pane.js';
import type { DroppedFile } from '../protocol/messages.js';
import type { Ask } from '../protocol/questions.js';
import type { Place, Ranking, RuleFiles, Snapshot } from '../protocol/snapshot.js';
import type { Closed } from './closed.js';
import type { OwnData } from './own-data.js';
import type { Past } from './past.js';
import type { Shelf } from './shelf.js';
import type { Theme } from './theme.js';

/** The three screens of a phone. */
export type Screen = 'result' | 'rules' | 'data';

export const screens: readonly Screen[] = ['result', 'rules', 'data'];

/** How the rules are shown. */
export type RulesView = 'table' | 'form' | 'text' | 'both';

/** Somewhere to go; a new object each time, so that going there twice is twice. */
export interface Jump {
  readonly place: Place;
}

/** The page. */
export interface Page {
  readonly language: Ref<Language>;
  readonly theme: Theme;
  readonly screen: Ref<Screen>;
  /** The rules; changed by `store.apply` only. */
  readonly store: TextStore;
  /** The files of the store, to be watched. */
  readonly files: Readonly<ShallowRef<RuleFiles>>;
  /** The name of the file that is open. */
  readonly active: Ref<string>;
  /** The last snapshot; what is shown is of it. */
  readonly snapshot: Readonly<ShallowRef<Snapshot | undefined>>;
  /** The ranking of it; after an edit that of the next one, which follows at once. */
  readonly ranking: Readonly<ShallowRef<Ranking | undefined>>;
  /** True once the first result is painted: what is heavy is fetched only then. */
  readonly isPainted: Readonly<Ref<boolean>>;
  /** Our own mistake, or a computation that took too long: the result is old. */
  readonly hasFailed: Readonly<Ref<boolean>>;
  readonly retry: () => void;
  /** The person who is looked at, and the number that is asked about; without one, what people ask about first. */
  readonly person: Ref<string | undefined>;
  readonly metric: Ref<string | undefined>;
  /** The page of the result, and the page of the strip that is open, by their ids. */
  readonly resultTab: Ref<string>;
  readonly strip: Ref<string | undefined>;
  /** The cell of the data that is looked at. */
  readonly cell: ShallowRef<Place | undefined>;
  readonly ask: Ask;
  readonly pickPeriod: (period: string) => void;
  /** Reads files as chosen or dropped: rules take the place of the rules, anything else that of the data. */
  readonly take: (files: readonly File[]) => Promise<void>;
  /** A dropped file that is rules, until somebody has said what is to become of it. */
  readonly book: ShallowRef<BookAnswer | undefined>;
  readonly backToSample: () => void;
  /** One's own data while the sample is looked at, and the way back to it. */
  readonly aside: OwnData['aside'];
  readonly backToOwn: () => void;
  /** What was filled into the data. */
  readonly edits: DataEdits;
  /** What was said of its columns. */
  readonly columnsSaid: Readonly<ShallowRef<readonly ColumnSaid[]>>;
  readonly sayColumn: (said: ColumnSaid) => void;
  /** True while files are being read, which can take a while and be given up. */
  readonly isReading: Readonly<Ref<boolean>>;
  readonly cancelReading: () => void;
  /** Earlier states of rules and of what was filled in. */
  readonly past: Past;
  /** The periods that are published. */
  readonly closed: Closed;
  /** Where the document comes from; undefined until it is open. */
  readonly shelf: Readonly<ShallowRef<Shelf | undefined>>;
  /** Puts what came by a link in the place of one's own document, or goes back to that. */
  readonly keepLinked: () => Promise<void>;
  readonly leaveLinked: () => void;
  /** The data somebody gave to the page; undefined while it is the sample. */
  readonly ownData: () => readonly DroppedFile[] | undefined;
  /** The rules that come with the page. */
  readonly knownRules: () => RuleFiles;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly undoLabel: Readonly<Ref<string | undefined>>;
  readonly redoLabel: Readonly<Ref<string | undefined>>;
  /** While a character is being composed nothing is computed. */
  readonly composing: (isComposing: boolean) => void;
  /** The dialog that is open. */
  readonly opened: Ref<'share' | 'gallery' | 'help' | undefined>;
  /** What had the focus when help was asked for. */
  readonly puzzling: ShallowRef<Element | undefined>;
  /** Inside of another page: what is shown of it, and whether it is only to be looked at. */
  readonly panes: ShallowRef<ReadonlySet<Pane>> | undefined;
  readonly isReadOnly: boolean;
  readonly saveState: Readonly<Ref<SaveState>>;
  /** True where another window holds the same document. */
  readonly isSecond: Readonly<Ref<boolean>>;
  /** Shows a place in the rules. */
  readonly jump: (place: Place) => void;
  readonly jumped: Readonly<ShallowRef<Jump | undefined>>;
  /** Opens the tests at the bottom and runs one of them, or all. */
  readonly runTests: (name: string | undefined) => void;
  readonly rulesView: Ref<RulesView>;
  /** Says something to those who listen to the page instead of looking at it. */
  readonly say: (text: string) => void;
  readonly said: Readonly<Ref<string>>;
}

export const pageKey: InjectionKey<Page> = Symbol('page');

/** The page, inside any of its components. */
export function usePage(): Page {
  const page = inject(pageKey);
  if (page === undefined) throw new Error('a component of the page stands outside of it');
  return page;
}
