/** Monaco over the rule files: one model per file, edits told as they happen, findings as markers. */
import './features.js';
import { editor, type IDisposable, languages, MarkerSeverity, Uri } from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import type { Place, Problem, RuleFiles } from '../protocol/snapshot.js';
import type { Vocabulary } from '../protocol/vocabulary.js';
import { languageConfiguration, monarchFrom } from './monarch.js';
import { themeName, themes } from './themes.js';

/** What the editor tells. */
export interface EditorEvents {
  readonly changed: (file: string, text: string) => void;
  readonly composing: (isComposing: boolean) => void;
}

/** What one can do with the editor. */
export interface RulesEditor {
  show(file: string, label: string): void;
  mark(problems: readonly Problem[]): void;
  reveal(place: Place): void;
  select(start: number, end: number): void;
  dispose(): void;
}

const languageId = 'kpi';
const owner = 'kaohe';

/** An editor in `host` over the files. */
export function createRulesEditor(
  host: HTMLElement,
  files: RuleFiles,
  vocabulary: Vocabulary,
  events: EditorEvents,
): RulesEditor {
  prepareMonaco(vocabulary);
  const models = new Map(files.map(({ name, text }) => [name, editor.createModel(text, languageId, uriOf(name))]));
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const widget = editor.create(host, { ...options, model: null, theme: themeName(dark.matches) });
  const setTheme = (): void => editor.setTheme(themeName(dark.matches));
  dark.addEventListener('change', setTheme);

  const listeners: IDisposable[] = [
    widget.onDidCompositionStart(() => events.composing(true)),
    widget.onDidCompositionEnd(() => events.composing(false)),
    ...[...models].map(([name, model]) => model.onDidChangeContent(() => events.changed(name, model.getValue()))),
  ];

  const show = (file: string, label?: string): void => {
    widget.setModel(models.get(file) ?? null);
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
    mark(problems) {
      for (const [name, model] of models) editor.setModelMarkers(model, owner, markersOf(problems, name, model));
    },
    reveal({ file, start, end }) {
      if (widget.getModel() !== models.get(file)) show(file);
      select(start, end);
    },
    dispose() {
      dark.removeEventListener('change', setTheme);
      for (const disposable of [...listeners, widget, ...models.values()]) disposable.dispose();
    },
  };
}

const options: editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  minimap: { enabled: false },
  // Full-width marks are ordinary Chinese; characters that cannot be seen are not.
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true },
  fullwidthCharacterWidth: 'twoCells',
  fontLigatures: false,
  letterSpacing: 0,
  fontFamily: 'ui-monospace, "Cascadia Mono", Consolas, Menlo, "Noto Sans Mono CJK SC", monospace',
  fontSize: 13,
  lineHeight: 24,
  fixedOverflowWidgets: true,
  scrollBeyondLastLine: false,
  wordWrap: 'on',
  wrappingIndent: 'indent',
  lineNumbersMinChars: 3,
  glyphMargin: false,
  // The dimmed number of an empty last line is too pale to read.
  renderFinalNewline: 'on',
  folding: false,
  padding: { top: 12, bottom: 12 },
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  guides: { indentation: false },
  occurrencesHighlight: 'singleFile',
  quickSuggestions: false,
  tabSize: 2,
};

let isPrepared = false;

/** Monaco's registries are global: once per page. */
function prepareMonaco(vocabulary: Vocabulary): void {
  if (isPrepared) return;
  isPrepared = true;
  Object.assign(globalThis, { MonacoEnvironment: { getWorker: () => new EditorWorker() } });
  languages.register({ id: languageId });
  languages.setMonarchTokensProvider(languageId, monarchFrom(vocabulary));
  languages.setLanguageConfiguration(languageId, languageConfiguration);
  for (const [name, theme] of Object.entries(themes)) editor.defineTheme(name, theme);
}

const severities: Readonly<Record<Problem['severity'], MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  hint: MarkerSeverity.Info,
};

function markersOf(problems: readonly Problem[], file: string, model: editor.ITextModel): editor.IMarkerData[] {
  return problems
    .filter(({ inRules, place }) => inRules && place.file === file)
    .map(({ severity, code, what, why, next, place }) => {
      const from = model.getPositionAt(place.start);
      const to = model.getPositionAt(Math.max(place.end, place.start + 1));
      return {
        severity: severities[severity],
        code,
        message: [what, why, next].filter((line) => line !== '').join('\n'),
        startLineNumber: from.lineNumber,
        startColumn: from.column,
        endLineNumber: to.lineNumber,
        endColumn: to.column,
      };
    });
}

function uriOf(name: string): Uri {
  return Uri.from({ scheme: 'rules', path: `/${name}` });
}
