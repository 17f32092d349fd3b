/** The data that is counted: the sample or one's own files, what is said of their columns, and the way back while they are read. */
import { type ShallowRef, shallowRef } from 'vue';
import type { DataEdits } from '../document/data-edits.js';
import type { ColumnSaid } from '../protocol/data-pane.js';
import type { Request } from '../protocol/messages.js';
import { nothingAgreed } from '../protocol/people.js';
import type { Kept } from './shelf.js';

/** What was counted before the sample was looked at. */
export type Aside = NonNullable<Kept['aside']>;

export interface OwnData {
  readonly files: Kept['data'];
  /** Rises with other files. */
  readonly version: number;
  readonly columnsSaid: Readonly<ShallowRef<readonly ColumnSaid[]>>;
  /** What is kept of it. */
  readonly kept: () => Omit<Kept, 'files'>;
  /** All that is said of the data. */
  readonly said: () => Pick<Request, 'edits' | 'said' | 'agreed'>;
  /** One's own data while the sample is looked at; undefined where there is none to go back to. */
  readonly aside: Readonly<ShallowRef<Aside | undefined>>;
  /** Begins with what was kept. */
  readonly open: (kept: Kept | undefined) => void;
  readonly take: (files: Kept['data']) => void;
  /** Goes back to the files before. */
  readonly giveUp: () => void;
  readonly sayColumn: (said: ColumnSaid) => void;
}

export function createOwnData(edits: DataEdits): OwnData {
  const columnsSaid = shallowRef<readonly ColumnSaid[]>([]);
  let version = 0;
  let files: Kept['data'] = 'sample';
  let before: (() => void) | undefined;
  /** What was said of the columns of one's own files; kept while the sample is looked at. */
  let ownColumns: readonly ColumnSaid[] = [];
  const aside = shallowRef<Aside>();

  /** The way back to how things stand now. */
  function wayBack(): () => void {
    const was = { files, edits: edits.all, columns: columnsSaid.value, ownColumns, aside: aside.value };
    return () => {
      files = was.files;
      ownColumns = was.ownColumns;
      columnsSaid.value = was.columns;
      aside.value = was.aside;
      if (edits.all !== was.edits) edits.open(was.edits, edits.agreed);
    };
  }

  return {
    get files() {
      return files;
    },
    get version() {
      return version;
    },
    columnsSaid,
    aside,
    kept: () => ({
      data: files,
      edits: edits.all,
      columns: files === 'sample' ? ownColumns : columnsSaid.value,
      agreed: edits.agreed,
      aside: aside.value,
    }),
    said: () => ({ edits: edits.all, said: columnsSaid.value, agreed: edits.agreed }),
    open(kept) {
      files = kept?.data ?? 'sample';
      edits.open(kept?.edits ?? [], kept?.agreed ?? nothingAgreed);
      ownColumns = kept?.columns ?? [];
      aside.value = kept?.aside;
      columnsSaid.value = files === 'sample' ? [] : ownColumns;
    },
    take(news) {
      version += 1;
      before = wayBack();
      // What was filled into the sample is not said of anybody's own data, nor the other way round; who is who stays.
      if (files !== 'sample' && news === 'sample') {
        aside.value = { data: files, edits: edits.all };
        edits.open([], edits.agreed);
        ownColumns = columnsSaid.value;
        columnsSaid.value = [];
      } else if (files === 'sample' && news !== 'sample') {
        edits.open(aside.value?.edits ?? [], edits.agreed);
        columnsSaid.value = ownColumns;
        aside.value = undefined;
      }
      files = news;
    },
    giveUp() {
      before?.();
      version -= 1;
    },
    sayColumn(one) {
      columnsSaid.value = [...columnsSaid.value.filter(({ column }) => column !== one.column), one];
    },
  };
}
