/** Makes the page: text store, data, answers of the worker, storage, and what they tell each other. */
import type { Language } from '@kaohe/diagnostics';
import { ref, shallowRef, watch } from 'vue';
import { autosave, type SaveState } from '../document/autosave.js';
import { DataEdits } from '../document/data-edits.js';
import { embedding } from '../document/embedding.js';
import { holdDocument } from '../document/only-window.js';
import { browserStorage } from '../document/storage.js';
import { TextStore } from '../document/text-store.js';
import type { BookAnswer } from '../protocol/book.js';
import type { Place, RuleFiles } from '../protocol/snapshot.js';
import { createAnswers } from './answers.js';
import { createClosed } from './closed.js';
import { createOwnData } from './own-data.js';
import type { Jump, Page, RulesView, Screen } from './page.js';
import { firstPainted } from './painted.js';
import { createPast } from './past.js';
import { remembered } from './preferences.js';
import { sampleRules, sampleSnapshot } from './sample.js';
import { isLink, type Kept, keepCopy, keptBefore, openShelf, type Shelf } from './shelf.js';
import { createTheme } from './theme.js';

const languages: readonly Language[] = ['zh', 'en'];

/** What a step is called that somebody else made on disk. */
const wordsOfDisk: Readonly<Record<Language, string>> = { zh: '文件在别处改了', en: 'the file was changed elsewhere' };

export function createPage(startWorker: () => Worker): Page {
  const store = new TextStore();
  const storage = browserStorage();
  const language = remembered('language', languages, 'zh');
  const files = shallowRef<RuleFiles>([]);
  const active = ref('');
  const isPainted = ref(false);
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
  const shelf = shallowRef<Shelf>();

  const data = createOwnData(edits);
  const answers = createAnswers(startWorker, store, data, language);
  const { snapshot, isReading, ask } = answers;
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
    answers.link.edited(event.version, event.files);
    if (!event.files.some(({ name }) => name === active.value)) active.value = event.files[0]?.name ?? '';
    if (isOpened) {
      past.heard(event);
      saving.changed();
      // Typing goes on in a moment; what somebody committed is to be seen at once.
      if (event.origin === 'text') answers.askSoon();
      else answers.askNow();
    }
  });

  let isOpened = false;

  edits.follow(() => {
    if (!isOpened) return;
    saving.changed();
    ask({ edits: edits.all, agreed: edits.agreed });
  });

  function kept(): Kept {
    return { files: store.files, ...data.kept() };
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
    data.open(found);
    if (isReadOnly) edits.seal();
    // What was opened is no change: it is neither saved nor asked about by itself.
    isOpened = true;
    isReading.value = data.files !== 'sample';
    // What somebody else sends has nothing to do with what was published here.
    const known = opening.origin === 'link' ? undefined : await closed.kept();
    const isFirstVisit = opening.origin === 'own' && found === undefined && known === undefined;
    if (isFirstVisit) {
      answers.show({ ...(await firstSight), docVersion: store.version, dataVersion: data.version });
    } else ask({ files: store.files, data: data.files, ...data.said(), closed: known, isQuick: true });
    opening.follow(({ rules, data: now }) => {
      const label = wordsOfDisk[language.value];
      store.replace(rules, { origin: 'file', label });
      if (now.length > 0) setData(now);
    });
    await isSeen;
    ask(isFirstVisit ? { files: store.files, data: data.files, ...data.said() } : {});
  }

  function setData(news: Kept['data']): void {
    data.take(news);
    answers.choosePeriod(undefined);
    isReading.value = news !== 'sample';
    saving.changed();
    ask({ data: news, ...data.said() });
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
    ranking: answers.ranking,
    isPainted,
    hasFailed: answers.hasFailed,
    retry: () => answers.link.again(),
    person: ref<string>(),
    metric: ref<string>(),
    resultTab: ref('tab-ranking'),
    strip,
    cell: shallowRef<Place>(),
    async ask(kind, question) {
      await answers.begun;
      return answers.link.question(language.value)(kind, question);
    },
    pickPeriod(chosen) {
      answers.choosePeriod(chosen);
      ask({});
    },
    async take(chosen) {
      if (isReadOnly) return;
      const { readFiles, withoutBooks } = await import('../document/read-files.js');
      const { rules: given, data: read, closed: periods } = await readFiles(chosen);
      if (periods.length > 0) void closed.add(periods.map((file) => ({ ...file, isSample: false })));
      const question = answers.link.question(language.value);
      if (given.length > 0) {
        const known = [...store.files, ...sampleRules];
        const rules = (await question('with-standards', { given, known })) ?? given;
        store.replace(rules, { origin: 'file', label: given.map(({ name }) => name).join(' ') });
      }
      const found = await withoutBooks(read, (file) => question('book', file));
      book.value = found.book;
      if (found.data.length === 0) return;
      // Where rules came along, what was before is kept by them.
      if (given.length === 0) void past.keep('before', found.data.map(({ name }) => name).join(' '));
      setData(found.data);
    },
    book,
    past,
    closed,
    backToSample: () => setData('sample'),
    aside: data.aside,
    backToOwn() {
      if (data.aside.value !== undefined) setData(data.aside.value.data);
    },
    edits,
    columnsSaid: data.columnsSaid,
    sayColumn(one) {
      data.sayColumn(one);
      saving.changed();
      ask({ said: data.columnsSaid.value });
    },
    isReading,
    cancelReading() {
      if (!isReading.value) return;
      isReading.value = false;
      data.giveUp();
      saving.changed();
      answers.cancel();
      ask({});
    },
    shelf,
    async keepLinked() {
      await keepCopy(storage, kept(), snapshot.value?.scheme.title ?? '');
      location.hash = '';
    },
    leaveLinked() {
      location.hash = '';
    },
    ownData: () => (data.files === 'sample' ? undefined : data.files),
    knownRules: () => sampleRules,
    undo: () => store.undo(),
    redo: () => store.redo(),
    undoLabel,
    redoLabel,
    composing: answers.composing,
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
