/** The editor's colours in light and dark, every text at least 4.5:1 against its ground. */
import type { editor } from 'monaco-editor/editor';

/** The name of the theme for a ground. */
export function themeName(isDark: boolean): 'kaohe-light' | 'kaohe-dark' {
  return isDark ? 'kaohe-dark' : 'kaohe-light';
}

/** Themes by name. */
export const themes: Readonly<Record<ReturnType<typeof themeName>, editor.IStandaloneThemeData>> = {
  'kaohe-light': {
    base: 'vs',
    inherit: true,
    rules: [
      { token: 'comment', foreground: '66706b' },
      { token: 'string', foreground: '8a4b16' },
      { token: 'number', foreground: '0f5c8a' },
      { token: 'keyword', foreground: '176352', fontStyle: 'bold' },
      { token: 'clause', foreground: '176352' },
      { token: 'operator.word', foreground: '7a3d91' },
      { token: 'operator', foreground: '5a625e' },
      { token: 'function', foreground: '7a3d91' },
      { token: 'identifier', foreground: '1d2421' },
      { token: 'modifier', foreground: '176352' },
      { token: 'variable', foreground: '1d2421' },
      { token: 'parameter', foreground: '0f5c8a' },
      { token: 'property', foreground: '6b4a00' },
      { token: 'class', foreground: '176352', fontStyle: 'italic' },
      { token: 'enumMember', foreground: '8a3f5d' },
      { token: 'type', foreground: '5a625e' },
    ],
    colors: {
      'editor.background': '#ffffff',
      'editor.foreground': '#1d2421',
      'editorLineNumber.foreground': '#6a726e',
      'editorLineNumber.activeForeground': '#1d2421',
      'editor.lineHighlightBackground': '#f4f7f5',
      'editor.lineHighlightBorder': '#00000000',
      'editorInlayHint.background': '#eef3f0',
      'editorInlayHint.foreground': '#4d5752',
      'editorCodeLens.foreground': '#5b6560',
    },
  },
  'kaohe-dark': {
    base: 'vs-dark',
    inherit: true,
    rules: [
      { token: 'comment', foreground: '93a09a' },
      { token: 'string', foreground: 'e0b184' },
      { token: 'number', foreground: '8cc4ea' },
      { token: 'keyword', foreground: '7fd0b9', fontStyle: 'bold' },
      { token: 'clause', foreground: '7fd0b9' },
      { token: 'operator.word', foreground: 'd0a5e0' },
      { token: 'operator', foreground: 'b3bdb8' },
      { token: 'function', foreground: 'd0a5e0' },
      { token: 'identifier', foreground: 'e4e9e6' },
      { token: 'modifier', foreground: '7fd0b9' },
      { token: 'variable', foreground: 'e4e9e6' },
      { token: 'parameter', foreground: '8cc4ea' },
      { token: 'property', foreground: 'e0c374' },
      { token: 'class', foreground: '7fd0b9', fontStyle: 'italic' },
      { token: 'enumMember', foreground: 'eba3bf' },
      { token: 'type', foreground: 'b3bdb8' },
    ],
    colors: {
      'editor.background': '#1a1f1e',
      'editor.foreground': '#e4e9e6',
      'editorLineNumber.foreground': '#8f9994',
      'editorLineNumber.activeForeground': '#e4e9e6',
      'editor.lineHighlightBackground': '#212826',
      'editor.lineHighlightBorder': '#00000000',
      'editorInlayHint.background': '#26302d',
      'editorInlayHint.foreground': '#b3bdb8',
      'editorCodeLens.foreground': '#a0aaa5',
    },
  },
};
