/** How Monaco is set up for Chinese text and long rule files. */
import { editor } from 'monaco-editor/editor';

const { ShowLightbulbIconMode } = editor;

export const options: editor.IStandaloneEditorConstructionOptions = {
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
  folding: true,
  showFoldingControls: 'mouseover',
  'semanticHighlighting.enabled': true,
  codeLens: true,
  inlayHints: { enabled: 'on', fontSize: 12, padding: true },
  lightbulb: { enabled: ShowLightbulbIconMode.OnCode },
  padding: { top: 12, bottom: 12 },
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  guides: { indentation: false },
  occurrencesHighlight: 'singleFile',
  quickSuggestions: { other: true, comments: false, strings: true },
  // The letter is to be seen first.
  quickSuggestionsDelay: 40,
  wordBasedSuggestions: 'off',
  suggest: { showStatusBar: false, preview: false, snippetsPreventQuickSuggestions: false },
  tabSize: 2,
};
