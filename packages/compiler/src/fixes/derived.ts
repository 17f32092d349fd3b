/** Remedies that follow from a code, its arguments and its place alone, so that who finds the mistake need not say them. */
import { type Diagnostic, type Remedy, remedy } from '@kaohe/diagnostics';
import { nameText } from '../syntax/to-text-expression.js';
import { plainMark } from '../tokens/plain-marks.js';

/** Characters that only look like marks of the language, each with the mark. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
  }),
);

/** What would mend the diagnostic; `text` is what it underlines, `isRepeated` whether it points to other places that say the same. */
export function derivedRemedies(
  { code, args, span: at }: Diagnostic,
  text: string,
  isRepeated: boolean,
): readonly Remedy[] {
  switch (code) {
    case 'syntax/unexpected-character': {
      const now = lookAlikes.get(text);
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
      // a name that is unknown wherever it stands was misspelt where it is declared, and its uses are right
      if (code === 'names/unknown' && isRepeated) return [];
      // units are so short that one is near to any other: only another way to write the letters is no guess
      if (code === 'units/unknown' && text.toLowerCase() !== suggestion.toLowerCase()) return [];
      const isName = code !== 'yaml/unknown-key' && code !== 'units/unknown' && code !== 'rules/allow-unknown-code';
      const now = isName ? suggestion.split('.').map(nameText).join('.') : suggestion;
      return [remedy('rename', { was: text, now: suggestion }, { kind: 'replace', at, text: now })];
    }
  }
}
