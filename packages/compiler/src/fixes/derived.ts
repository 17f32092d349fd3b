/** Remedies that follow from a code, its arguments and its place alone, so that who finds the mistake need not say them. */
import { type Diagnostic, type Remedy, remedy } from '@kaohe/diagnostics';
import { nameText } from '../syntax/to-text-expression.js';
import { plainMark } from '../tokens/plain-marks.js';

/** Characters that only look like marks of the language, each with the mark. */
const lookAlikes: Readonly<Record<string, string>> = {
  '—': '-',
  '–': '-',
  '―': '-',
  '‐': '-',
  '‑': '-',
  '﹣': '-',
  '﹢': '+',
  '✕': '*',
  '✖': '*',
  '∗': '*',
  '∕': '/',
  '⁄': '/',
  '∶': ':',
  '︰': ':',
  '﹕': ':',
  '﹐': ',',
  '‚': ',',
  '﹑': ',',
  '﹤': '<',
  '﹥': '>',
  '《': '<',
  '》': '>',
  '﹦': '=',
  '﹪': '%',
  '〔': '(',
  '〕': ')',
  '﹙': '(',
  '﹚': ')',
  '➔': '->',
  '➜': '->',
  '➡': '->',
  '⟹': '->',
  '⋯': '..',
  '‥': '..',
};

/** What would mend the diagnostic; `text` is what it underlines. */
export function derivedRemedies({ code, args, span: at }: Diagnostic, text: string): readonly Remedy[] {
  switch (code) {
    case 'syntax/unexpected-character': {
      const now = lookAlikes[text];
      return now === undefined
        ? []
        : [remedy('plain-character', { was: text, now }, { kind: 'replace', at, text: now })];
    }
    case 'syntax/odd-mark': {
      const now = plainMark(text);
      return now === undefined
        ? []
        : [remedy('plain-character', { was: text, now }, { kind: 'replace', at, text: now })];
    }
    case 'syntax/invisible-character':
      return [remedy('remove-invisible', {}, { kind: 'replace', at, text: '' })];
    case 'rules/change-no-effect':
    case 'rules/allow-unused':
      return [remedy('delete-line', { line: text }, { kind: 'delete', at })];
    default: {
      const suggestion = args.suggestion;
      if (typeof suggestion !== 'string' || suggestion === '' || text === '') return [];
      const isName = code !== 'yaml/unknown-key' && code !== 'units/unknown' && code !== 'rules/allow-unknown-code';
      const now = isName ? suggestion.split('.').map(nameText).join('.') : suggestion;
      return [remedy('rename', { was: text, now: suggestion }, { kind: 'replace', at, text: now })];
    }
  }
}
