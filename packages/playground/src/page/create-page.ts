/** Makes the page: text store, line to the worker, storage, and what they tell each other. */
import type { Language } from '@kaohe/diagnostics';
import { ref, shallowRef, watch } from 'vue';
import { autosave, type SaveState } from '../document/autosave.js';
import { DataEdits } from '../document/data-edits.js';
import { embedding } from '../document/embedding.js';
import { holdDocument } from '../document/only-window.js';
import { browserStorage } from '../document/storage.js';
import { TextStore } from '../document/text-store.js';
import type { BookAnswer } from '../protocol/book.js';
import type { ColumnSaid } from '../protocol/data-pane.js';
import { engineLink } from '../protocol/engine-link.js';
import type { Answer, Request } from '../protocol/messages.js';
import { nothingAgreed } from '../protocol/people.js';
import type { Place, Ranking, RuleFiles, Snapshot } from '../protocol/snapshot.js';
import { createClosed } from './closed.js';
import type { Jump, Page, RulesView, Screen } from './page.js';
import { firstPainted, painted } from './painted.js';
import { createPast } from './past.js';
import { remembered } from './preferences.js';
import { sampleRules, sampleSnapshot } from './sample.js';
import { isLink, type Kept, keepCopy, keptBefore, openShelf, type Shelf } from './shelf.js';
import { createTheme } from './theme.js';

const languages: readonly Language[] = ['zh', 'en'];

/** What a step is called that somebody else made on disk. */
const wordsOfDisk: Readonly<Record<Language, string>> = { zh: '文件在别处改了', en: 'the file was changed elsewhere' };

/** How long typing rests before it is answered: shortest where answers come at once, longest where they would come between the keys. */
const [shortestPause, longestPause] = [60, 250];

export function createPage(startWorker: () => Worker): Page {
  const store = new TextStore();
  const storage = browserStorage();
  const language = remembered('language', languages, 'zh');
  const files = shallowRef<RuleFiles>([]);
  const active = ref('');
  const snapshot = shallowRef<Snapshot>();
  const ranking = shallowRef<Ranking>();
  const isPainted = ref(false);
  const hasFailed = ref(false);
  const undoLabel = ref<string>();
  const redoLabel = ref<string>();
  const saveState = ref<SaveState>('saved');
  const isSecond = ref(false);
  const panes = embedding && shallowRef(embedding.panes);
  const isReadOnly = embedding?.isReadOnly === true;
  const screen = ref<Screen>(embedding?.panes.has('result') === false ? 'rules' : 'result');
  const jumped = shallowRef<Jump>();
  const strip = ref<string>();
  const said = ref('');
  const edits = new DataEdits();
  const book = shallowRef<BookAnswer>();
  const columnsSaid = shallowRef<readonly ColumnSaid[]>([]);
  const isReading = ref(false);
  const shelf = shallowRef<Shelf>();

  let dataVersion = 0;
  let sentVersion = -1;
  let data: Kept['data'] = 'sample';
  let dataBefore: Kept['data'] = 'sample';
  /** What was said of the columns of one's own files; kept while the sample is looked at. */
  let ownColumns: readonly ColumnSaid[] = [];
  let isComposing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let askedAt = 0;
  let pause = shortestPause;
  let period: string | undefined;
  /** Done when the ranking that came last is on the screen. */
  let drawn: Promise<void> = Promise.resolve();

  const link = engineLink(startWorker, heard);
  /** Questions are about what the worker was told first. */
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const mine = holdDocument('kaohe.document');
  const isMine = (): boolean => shelf.value?.origin === 'own' && !isSecond.value;
  const past = createPast(store, edits, storage, isMine);
  const closed = createClosed(storage, isMine, (texts) => ask({ closed: texts }));
  const saving = autosave(
    async () => !isSecond.value && ((await shelf.value?.put(kept())) ?? false),
    (state) => {
      saveState.value = isSecond.value ? 'memory' : state;
    },
  );

  store.follow((event) => {
    files.value = event.files;
    undoLabel.value = store.undoLabel;
    redoLabel.value = store.redoLabel;
    link.edited(event.version, event.files);
    if (!event.files.some(({ name }) => name === active.value)) active.value = event.files[0]?.name ?? '';
    if (isOpened) {
      past.heard(event);
      saving.changed();
      // Typing goes on in a moment; what somebody committed is to be seen at once.
      if (event.origin === 'text') askSoon();
      else if (!isComposing) ask({ files: event.files });
    }
  });

  let isOpened = false;

  edits.follow(() => {
    if (!isOpened) return;
    saving.changed();
    ask({ edits: edits.all, agreed: edits.agreed });
  });

  function kept(): Kept {
    return {
      files: store.files,
      data,
      edits: edits.all,
      columns: data === 'sample' ? ownColumns : columnsSaid.value,
      agreed: edits.agreed,
    };
  }

  /** All that is said of the data. */
  function saidOfData(): Pick<Request, 'edits' | 'said' | 'agreed'> {
    return { edits: edits.all, said: columnsSaid.value, agreed: edits.agreed };
  }

  const before = keptBefore(storage);
  const isSeen = firstPainted(snapshot);

  async function open(): Promise<void> {
    // Asked for before anybody knows whether it is wanted.
    const firstSight = sampleSnapshot(language.value);
    const opening = await openShelf(new URL(location.href), storage, before, sampleRules);
    const found = opening.kept;
    // Files on disk are everybody's: two windows may look at them.
    isSecond.value = opening.origin === 'own' && !(await mine);
    if (isSecond.value || opening.origin === 'link') saveState.value = 'memory';
    shelf.value = opening;
    store.open(found?.files ?? sampleRules);
    if (isReadOnly) store.seal();
    data = found?.data ?? 'sample';
    edits.open(found?.edits ?? [], found?.agreed ?? nothingAgreed);
    if (isReadOnly) edits.seal();
    // What was opened is no change: it is neither saved nor asked about by itself.
    isOpened = true;
    ownColumns = found?.columns ?? [];
    columnsSaid.value = data === 'sample' ? [] : ownColumns;
    isReading.value = data !== 'sample';
    // What somebody else sends has nothing to do with what was published here.
    const known = opening.origin === 'link' ? undefined : await closed.kept();
    const isFirstVisit = opening.origin === 'own' && found === undefined && known === undefined;
    if (isFirstVisit) {
      show({ ...(await firstSight), docVersion: store.version, dataVersion });
    } else ask({ files: store.files, data, ...saidOfData(), closed: known, isQuick: true });
    opening.follow(({ rules, data: now }) => {
      const label = wordsOfDisk[language.value];
      store.replace(rules, { origin: 'file', label });
      if (now.length > 0) setData(now);
    });
    await isSeen;
    ask(isFirstVisit ? { files: store.files, data, ...saidOfData() } : {});
  }

  function heard(answer: Answer): void {
    switch (answer.kind) {
      case 'ranking':
        if (!isNow(answer)) return;
        ranking.value = answer.ranking;
        drawn = painted().then(() => link.drawn());
        return;
      case 'snapshot':
        pause = Math.min(longestPause, Math.max(shortestPause, performance.now() - askedAt));
        // The ranking is looked at first: everything else is drawn in the frame after it.
        void drawn.then(() => showNow(answer.snapshot));
        return;
      case 'failed':
        hasFailed.value = true;
        isReading.value = false;
    }
  }

  function showNow(now: Snapshot): void {
    if (!isNow(now)) return;
    hasFailed.value = false;
    isReading.value = false;
    show(now);
  }

  function show(now: Snapshot): void {
    ranking.value = now.ranking;
    snapshot.value = now;
  }

  /** Whether that is about the rules and the data as they are now. */
  function isNow(of: Pick<Snapshot, 'docVersion' | 'dataVersion'>): boolean {
    return of.docVersion >= store.version && of.dataVersion >= dataVersion;
  }

  function ask(
    news: Partial<Pick<Request, 'files' | 'data' | 'edits' | 'said' | 'agreed' | 'closed' | 'isQuick'>>,
  ): void {
    clearTimeout(timer);
    // What was typed and has not been sent yet goes along.
    const files = news.files ?? (sentVersion === store.version ? undefined : store.files);
    sentVersion = store.version;
    askedAt = performance.now();
    link.ask({
      kind: 'snapshot',
      docVersion: store.version,
      dataVersion,
      language: language.value,
      files,
      data: news.data,
      edits: news.edits,
      said: news.said,
      closed: news.closed,
      agreed: news.agreed,
      period,
      isQuick: news.isQuick,
    });
    begin();
  }

  function askSoon(): void {
    clearTimeout(timer);
    // Half a syllable is no rule: what is being composed waits for its end.
    if (!isComposing) timer = setTimeout(() => ask({ files: store.files }), pause);
  }

  function setData(news: Kept['data']): void {
    dataVersion += 1;
    // What was filled into the sample is not said of anybody's own data, nor the other way round; who is who stays.
    if (data === 'sample' || news === 'sample') {
      edits.open([], edits.agreed);
      if (data !== 'sample') ownColumns = columnsSaid.value;
      columnsSaid.value = news === 'sample' ? [] : ownColumns;
    }
    dataBefore = data;
    data = news;
    period = undefined;
    isReading.value = news !== 'sample';
    saving.changed();
    ask({ data, ...saidOfData() });
  }

  watch(
    language,
    (now, before) => {
      document.documentElement.lang = now === 'zh' ? 'zh-CN' : 'en';
      if (before !== undefined && isOpened) ask({});
    },
    { immediate: true },
  );

  // A link that is put into the address of an open page is opened; one that was kept or left is gone.
  addEventListener('hashchange', ({ oldURL, newURL }) => {
    if (isLink(new URL(oldURL)) || isLink(new URL(newURL))) location.reload();
  });

  void isSeen.then(() => {
    isPainted.value = true;
  });
  void open();

  return {
    language,
    theme: createTheme(),
    screen,
    store,
    files,
    active,
    snapshot,
    ranking,
    isPainted,
    hasFailed,
    retry: () => link.again(),
    person: ref<string>(),
    metric: ref<string>(),
    resultTab: ref('tab-ranking'),
    strip,
    cell: shallowRef<Place>(),
    async ask(kind, question) {
      await begun;
      return link.question(language.value)(kind, question);
    },
    pickPeriod(chosen) {
      period = chosen;
      ask({});
    },
    async take(chosen) {
      if (isReadOnly) return;
      const { readFiles, withoutBooks } = await import('../document/read-files.js');
      const { rules, data, closed: periods } = await readFiles(chosen);
      if (periods.length > 0) void closed.add(periods.map((file) => ({ ...file, isSample: false })));
      if (rules.length > 0) store.replace(rules, { origin: 'file', label: rules.map(({ name }) => name).join(' ') });
      const found = await withoutBooks(data, (file) => link.question(language.value)('book', file));
      book.value = found.book;
      if (found.data.length === 0) return;
      // Where rules came along, what was before is kept by them.
      if (rules.length === 0) void past.keep('before', found.data.map(({ name }) => name).join(' '));
      setData(found.data);
    },
    book,
    past,
    closed,
    backToSample: () => setData('sample'),
    edits,
    columnsSaid,
    sayColumn(one) {
      columnsSaid.value = [...columnsSaid.value.filter(({ column }) => column !== one.column), one];
      saving.changed();
      ask({ said: columnsSaid.value });
    },
    isReading,
    cancelReading() {
      if (!isReading.value) return;
      isReading.value = false;
      data = dataBefore;
      dataVersion -= 1;
      sentVersion = -1;
      saving.changed();
      link.cancel();
      ask({});
    },
    shelf,
    async keepLinked() {
      await keepCopy(storage, kept());
      location.hash = '';
    },
    leaveLinked() {
      location.hash = '';
    },
    ownData: () => (data === 'sample' ? undefined : data),
    knownRules: () => sampleRules,
    undo: () => store.undo(),
    redo: () => store.redo(),
    undoLabel,
    redoLabel,
    composing(now) {
      isComposing = now;
      if (now) clearTimeout(timer);
      else askSoon();
    },
    opened: ref<'share' | 'gallery' | 'help'>(),
    puzzling: shallowRef<Element>(),
    panes,
    isReadOnly,
    saveState,
    isSecond,
    jump(place) {
      screen.value = 'rules';
      // What shows no rules opens them for the one who asks where they are.
      if (panes !== undefined) panes.value = new Set([...panes.value, 'text']);
      active.value = place.file;
      jumped.value = { place };
    },
    jumped,
    rulesView: remembered('rules-view', ['table', 'form', 'text', 'both'] satisfies RulesView[], 'table'),
    runTests: () => {
      strip.value = 'tab-tests';
    },
    say(text) {
      said.value = text;
    },
    said,
  };
}
