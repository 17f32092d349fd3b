/** Makes the page: text store, line to the worker, storage, and what they tell each other. */
import type { Language } from '@kaohe/diagnostics';
import { ref, shallowRef, watch } from 'vue';
import { autosave, type SaveState } from '../document/autosave.js';
import { holdDocument } from '../document/only-window.js';
import { readFiles } from '../document/read-files.js';
import { browserStorage } from '../document/storage.js';
import { TextStore } from '../document/text-store.js';
import { engineLink } from '../protocol/engine-link.js';
import type { Answer, DroppedFile, Request } from '../protocol/messages.js';
import type { Place, RuleFiles, Snapshot } from '../protocol/snapshot.js';
import type { Vocabulary } from '../protocol/vocabulary.js';
import type { Jump, Page, Screen } from './page.js';
import { remembered } from './preferences.js';
import { createTheme } from './theme.js';

/** What lies on the shelf between visits. */
interface Kept {
  readonly files: RuleFiles;
  readonly data: readonly DroppedFile[] | 'sample';
}

const shelfName = 'document';
const languages: readonly Language[] = ['zh', 'en'];

/** Long enough for a word to be typed, short enough to feel at once. */
const pause = 120;

export function createPage(startWorker: () => Worker): Page {
  const store = new TextStore();
  const storage = browserStorage();
  const language = remembered('language', languages, 'zh');
  const files = shallowRef<RuleFiles>([]);
  const active = ref('');
  const vocabulary = shallowRef<Vocabulary>();
  const snapshot = shallowRef<Snapshot>();
  const isPainted = ref(false);
  const hasFailed = ref(false);
  const undoLabel = ref<string>();
  const redoLabel = ref<string>();
  const saveState = ref<SaveState>('saved');
  const isSecond = ref(false);
  const screen = ref<Screen>('result');
  const jumped = shallowRef<Jump>();
  const strip = ref<string>();
  const said = ref('');

  let dataVersion = 0;
  let sentVersion = -1;
  let data: Kept['data'] = 'sample';
  let isComposing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let period: string | undefined;

  const link = engineLink(startWorker, heard);
  const mine = holdDocument('kaohe.document');
  const saving = autosave(
    async () => !isSecond.value && (await storage.put(shelfName, { files: store.files, data } satisfies Kept)),
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
      saving.changed();
      askSoon();
    }
  });

  let isOpened = false;
  // What was kept is read while the worker starts.
  const kept = storage.get<Kept>(shelfName);

  async function opened(sample: RuleFiles): Promise<void> {
    const found = await kept;
    isSecond.value = !(await mine);
    if (isSecond.value) saveState.value = 'memory';
    store.open(found?.files ?? sample);
    isOpened = true;
    data = found?.data ?? 'sample';
    ask({ files: store.files, data });
  }

  function heard(answer: Answer): void {
    switch (answer.kind) {
      case 'opened':
        vocabulary.value = answer.vocabulary;
        // A worker that takes over opens again; the text on the page stays what it is.
        if (!isOpened) void opened(answer.files);
        return;
      case 'snapshot':
        if (answer.snapshot.docVersion < store.version || answer.snapshot.dataVersion < dataVersion) return;
        hasFailed.value = false;
        snapshot.value = answer.snapshot;
        return;
      case 'failed':
        hasFailed.value = true;
    }
  }

  function ask(news: Partial<Pick<Request, 'files' | 'data'>>): void {
    clearTimeout(timer);
    // What was typed and has not been sent yet goes along.
    const files = news.files ?? (sentVersion === store.version ? undefined : store.files);
    sentVersion = store.version;
    link.ask({
      kind: 'snapshot',
      docVersion: store.version,
      dataVersion,
      language: language.value,
      files,
      data: news.data,
      period,
    });
  }

  function askSoon(): void {
    clearTimeout(timer);
    // Half a syllable is no rule: what is being composed waits for its end.
    if (!isComposing) timer = setTimeout(() => ask({ files: store.files }), pause);
  }

  function setData(news: Kept['data']): void {
    dataVersion += 1;
    data = news;
    period = undefined;
    saving.changed();
    ask({ data });
  }

  watch(
    language,
    (now, before) => {
      document.documentElement.lang = now === 'zh' ? 'zh-CN' : 'en';
      if (before !== undefined && isOpened) ask({});
    },
    { immediate: true },
  );

  // What is heavy comes after the first ranking is on the screen, not with it.
  watch(snapshot, () => requestAnimationFrame(() => setTimeout(() => (isPainted.value = true))), { once: true });

  return {
    language,
    theme: createTheme(),
    screen,
    store,
    files,
    active,
    vocabulary,
    snapshot,
    isPainted,
    hasFailed,
    retry: () => link.again(),
    person: ref<string>(),
    metric: ref<string>(),
    resultTab: ref('tab-ranking'),
    strip,
    cell: shallowRef<Place>(),
    ask: (kind, question) => link.question(language.value)(kind, question),
    pickPeriod(chosen) {
      period = chosen;
      ask({});
    },
    async take(chosen) {
      const { rules, data } = await readFiles(chosen);
      if (rules.length > 0) store.replace(rules, { origin: 'file', label: rules.map(({ name }) => name).join(' ') });
      if (data.length > 0) setData(data);
    },
    backToSample: () => setData('sample'),
    undo: () => store.undo(),
    redo: () => store.redo(),
    undoLabel,
    redoLabel,
    composing(now) {
      isComposing = now;
      if (now) clearTimeout(timer);
      else askSoon();
    },
    saveState,
    isSecond,
    jump(place) {
      screen.value = 'rules';
      active.value = place.file;
      jumped.value = { place };
    },
    jumped,
    say(text) {
      said.value = text;
    },
    said,
  };
}
