/** Colouring of rule files: a Monarch grammar made from the vocabulary. It colours words, it does not understand them. */
import type { languages } from 'monaco-editor/editor';
import type { Vocabulary } from './vocabulary.js';

const letters =
  'A-Za-z_\\u00c0-\\u024f\\u0370-\\u052f\\u3005\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\uff21-\\uff3a\\uff41-\\uff5a';
const name = `[${letters}][${letters}0-9\\uff10-\\uff19\\u00b7]*`;
const digits = '[0-9\\uff10-\\uff19]';

/** The grammar of `.kpi` files. */
export function monarchFrom(vocabulary: Vocabulary): languages.IMonarchLanguage {
  const phrases = [...vocabulary.clauses, ...vocabulary.particles].filter((word) => word.includes(' '));
  const phrase = phrases
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replaceAll(' ', '[ \\t]+'))
    .join('|');
  const words = {
    '@declarations': 'keyword',
    '@clauses': 'clause',
    '@particles': 'operator.word',
    '@functions': 'function',
    '@default': 'identifier',
  };
  return {
    ...vocabulary,
    defaultToken: '',
    tokenizer: {
      root: [
        [/[#＃].*$/, 'comment'],
        [/"(?:[^"\\]|\\.)*"|“[^”]*”|＂[^＂]*＂/, 'string'],
        [/「[^」]*」/, 'identifier'],
        [new RegExp(`(?:${phrase})(?![A-Za-z0-9_])`), 'clause'],
        [
          new RegExp(`[￥¥]?${digits}[0-9\\uff10-\\uff19,，.．]*[%％‰]?(?:[${letters}]+(?:/[${letters}]+)*)?`),
          'number',
        ],
        [new RegExp(name), { cases: words }],
        [/[-－](?:>|＞)|[→⇒⟶]|[<>＜＞]=?|[=＝!！]=?|[≥≤≠≧≦]|\.\.|[+\-*/＋－＊／×÷～~]/, 'operator'],
        [/[()（）[\]［］【】]/, 'delimiter'],
      ],
    },
  };
}

/** Comments and pairs, for typing. */
export const languageConfiguration: languages.LanguageConfiguration = {
  comments: { lineComment: '#' },
  brackets: [
    ['(', ')'],
    ['（', '）'],
    ['[', ']'],
  ],
  autoClosingPairs: [
    { open: '(', close: ')' },
    { open: '（', close: '）' },
    { open: '「', close: '」' },
    { open: '"', close: '"', notIn: ['string', 'comment'] },
  ],
  wordPattern: new RegExp(name),
};
