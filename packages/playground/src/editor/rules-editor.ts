/** Monaco over the rule files of the store. */
import './features.js';
import type { Language } from '@kaohe/diagnostics';
import { editor, type IDisposable } from 'monaco-editor/editor';
import type { TextStore } from '../document/text-store.js';
import type { Ask } from '../protocol/questions.js';
import type { Place, Problem } from '../protocol/snapshot.js';
import type { Adapter } from './adapter.js';
import { hatchingIn } from './hatching.js';
import { lookingIn, type Shown } from './looking.js';
import { markProblems } from './markers.js';
import { modelsOf } from './models.js';
import { options } from './options.js';
import { prepareMonaco } from './prepare.js';
import { provideAll } from './providers/all.js';
import { themeName } from './themes.js';
import { typingInto } from './typing.js';
import { vocabulary } from './vocabulary.js';

/** What the editor needs of the page. */
export interface EditorHost {
  readonly store: TextStore;
  readonly ask: Ask;
  readonly language: () => Language;
  readonly person: () => string | undefined;
  /** A hand went there in the text. */
  readonly looked: (file: string, shown: Shown) => void;
  readonly isReadOnly: boolean;
  readonly runTests: (name: string | undefined) => void;
  readonly labelOf: (line: number) => string;
  readonly composing: (isComposing: boolean) => void;
  /** The editor went to another file by itself. */
  readonly opened: (file: string) => void;
}

/** What one can do with the editor. */
export interface RulesEditor {
  show(file: string, label: string): void;
  mark(problems: readonly Problem[]): void;
  /** Marks rows with the words behind them, all others not. */
  hatch(places: readonly Place[], words: string): void;
  reveal(place: Place): void;
  /** Goes where the sheet is, and leaves the keyboard where it is. */
  follow(file: string, shown: Shown): void;
  select(start: number, end: number): void;
  setDark(isDark: boolean): void;
  /** There are new results: notes about people are asked anew. */
  renew(): void;
  dispose(): void;
}

/** An editor in `element`. */
export function createRulesEditor(element: HTMLElement, host: EditorHost, isDark: boolean): RulesEditor {
  prepareMonaco(vocabulary);
  const widget = editor.create(element, {
    ...options,
    readOnly: host.isReadOnly,
    model: null,
    theme: themeName(isDark),
  });
  const hatching = hatchingIn(widget);
  const looking = lookingIn(widget, (at) => host.looked(shown, at));
  const typing = typingInto(host.store, host.labelOf, () => performance.now());
  let isComposing = false;
  let isGone = false;
  let shown = '';
  const models = modelsOf(
    host.store,
    (edits, line) => typing.typed(edits, line, isComposing),
    () => widget.setModel(models.modelOf(shown) ?? null),
  );
  const adapter: Adapter = {
    // Nobody waits for answers about models that are gone.
    ask: async (kind, question) => {
      const answer = await host.ask(kind, question);
      return isGone ? undefined : answer;
    },
    models,
    language: host.language,
    person: host.person,
    runTests: host.runTests,
    apply(edits, label) {
      host.store.close();
      host.store.apply(edits, { origin: 'fix', label });
    },
  };
  const providers = provideAll(adapter, widget);
  const opener = editor.registerEditorOpener({
    openCodeEditor(_, resource, selection) {
      const file = [...models.all()].find(([, model]) => model.uri.toString() === resource.toString())?.[0];
      if (file === undefined) return false;
      host.opened(file);
      show(file);
      if (selection !== undefined) {
        const at =
          'lineNumber' in selection
            ? selection
            : { lineNumber: selection.startLineNumber, column: selection.startColumn };
        widget.setPosition(at);
        widget.revealPositionInCenter(at);
      }
      widget.focus();
      return true;
    },
  });
  const composes = (now: boolean): void => {
    isComposing = now;
    models.composing(now);
    host.composing(now);
  };
  const listeners: IDisposable[] = [
    providers,
    opener,
    looking,
    widget.onDidCompositionStart(() => composes(true)),
    widget.onDidCompositionEnd(() => composes(false)),
  ];

  const show = (file: string, label?: string): void => {
    shown = file;
    const model = models.modelOf(file) ?? null;
    if (widget.getModel() !== model) widget.setModel(model);
    if (label !== undefined) widget.updateOptions({ ariaLabel: label });
  };
  const select = (start: number, end: number): void => {
    const model = widget.getModel();
    if (model === null) return;
    const from = model.getPositionAt(start);
    const to = model.getPositionAt(end);
    widget.setSelection({
      startLineNumber: from.lineNumber,
      startColumn: from.column,
      endLineNumber: to.lineNumber,
      endColumn: to.column,
    });
    widget.revealPositionInCenterIfOutsideViewport(from);
    widget.focus();
  };

  return {
    show,
    select,
    hatch: (places, words) => hatching.show(places, words, (file) => models.modelOf(file)),
    mark(problems) {
      for (const [name, model] of models.all()) markProblems(problems, name, model);
    },
    reveal({ file, start, end }) {
      show(file);
      select(start, end);
    },
    follow(file, at) {
      show(file);
      looking.follow(at);
    },
    renew: () => providers.renew(),
    setDark: (now) => editor.setTheme(themeName(now)),
    dispose() {
      isGone = true;
      widget.setModel(null);
      for (const disposable of [...listeners, widget, models]) disposable.dispose();
    },
  };
}
