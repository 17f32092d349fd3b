/** Every code speaks both languages, in the house's wording. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  type Args,
  allCodes,
  type Code,
  catalogue,
  familyOf,
  isCode,
  type Language,
  sentence,
  severityOf,
} from '../src/index.js';

const languages: readonly Language[] = ['en', 'zh'];
const forbidden = /非法|\binvalid\b|\bundefined\b|\bnull\b|\bNaN\b|\[object/iu;

/** Answers to every argument name with one short value, or with nothing. */
function anyArgs(value: string): Args {
  return new Proxy(
    {},
    {
      ownKeys: () => keys,
      getOwnPropertyDescriptor: () => ({ value, enumerable: true, configurable: true }),
      // the one argument that is a word of ours and not of the author's
      get: (_, name) => (name === 'curve' ? 'power' : value),
    },
  );
}

/** Every argument name that a sentence takes apart: `'types/arity': ({ function: name, expected }) => …`. */
const keys = [...new Set(sentenceFiles().flatMap(argumentNames))];

function sentenceFiles(): readonly string[] {
  const folder = new URL('../src/messages/en/', import.meta.url);
  return readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
}

function argumentNames(text: string): readonly string[] {
  const patterns = [...text.matchAll(/\(\{([^}]*)\}[:)]/g)].map(([, inside = '']) => inside);
  return patterns.flatMap((inside) => inside.split(',').map((one) => one.replace(/:.*/s, '').trim())).filter(Boolean);
}

function everySentence(
  value: string,
): readonly { readonly code: Code; readonly language: Language; readonly parts: readonly string[] }[] {
  return languages.flatMap((language) =>
    allCodes.map((code) => {
      const { what, why, next } = sentence(code, anyArgs(value), language);
      return { code, language, parts: [what, why, next] };
    }),
  );
}

it('gives what, why and next for every code in both languages', () => {
  expect(allCodes.length).toBeGreaterThan(110);
  for (const { code, language, parts } of everySentence('甲')) {
    for (const part of parts) expect(part.trim(), `${code} ${language}`).not.toBe('');
  }
});

it('names every argument a sentence needs', () => {
  for (const { code, language, parts } of everySentence('甲')) {
    expect(parts.join(' '), `${code} ${language}`).not.toMatch(forbidden);
  }
});

it('reads well when an argument is empty', () => {
  for (const { code, language, parts } of everySentence('')) {
    expect(parts.join(' '), `${code} ${language}`).not.toMatch(forbidden);
    expect(parts[2], `${code} ${language}`).not.toMatch(/did you mean|是不是想写/u);
  }
});

it('ends no part with a full stop and breaks no line', () => {
  for (const { code, language, parts } of everySentence('甲')) {
    for (const part of parts) expect(part, `${code} ${language}`).not.toMatch(/[.。]$|\n/u);
  }
});

it('begins English parts in lower case and writes Chinese parts in Chinese', () => {
  for (const { code, language, parts } of everySentence('甲')) {
    for (const part of parts) {
      if (language === 'en') expect(part, code).not.toMatch(/^[A-Z][a-z]/u);
      else expect(part, code).toMatch(/[\u4e00-\u9fff]/u);
    }
    if (language === 'zh') expect(parts.join(''), code).not.toContain('`');
  }
});

it('keeps Chinese headlines within forty characters', () => {
  for (const { code, language, parts } of everySentence('甲')) {
    if (language === 'zh') expect([...(parts[0] ?? '')].length, code).toBeLessThanOrEqual(40);
  }
});

it('names codes by family and slug', () => {
  for (const code of allCodes) expect(code).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/u);
  expect(familyOf('scoring/band-gap')).toBe('scoring');
  expect(severityOf('scoring/reach-narrow')).toBe('hint');
  expect(severityOf('scoring/band-shadowed')).toBe('warning');
  expect(Object.keys(catalogue)).toEqual(allCodes);
  expect(isCode('scoring/band-gap')).toBe(true);
  expect(isCode('toString')).toBe(false);
});

it('says of a hole what the rows give', () => {
  const why = (gives: string): string =>
    sentence('scoring/band-gap', { kpi: '乙', gap: '(6, 8)', witness: '7', gives }, 'en').why;
  expect(why('points')).toBe('a person with 7 would have no score, and so no total');
  expect(why('grade')).toBe('a person with 7 would have no grade');
  expect(why('result')).not.toMatch(/score|total|grade/u);
});

it('says terms in the words of the language and quotes the rest', () => {
  const args = { found: 'end-of-line', expected: 'name, number, ->' };
  expect(sentence('syntax/unexpected-token', args, 'en').what).toBe('the end of the line cannot stand here');
  expect(sentence('syntax/unexpected-token', args, 'en').why).toBe('this place takes a name, a number or `->`');
  expect(sentence('syntax/unexpected-token', args, 'zh').why).toBe('这个位置要写名称、数字或「->」');
});

it('speaks of a unit called like a term as a unit', () => {
  expect(sentence('units/compare', { left: 'person', right: '1' }, 'en').what).toBe(
    '`person` cannot be compared with a plain number',
  );
});

it('suggests a nearest name where there is one', () => {
  expect(sentence('names/unknown', { name: 'convresion', suggestion: 'conversion' }, 'en').next).toContain(
    'did you mean `conversion`?',
  );
  expect(sentence('names/unknown', { name: '转换率', suggestion: '转化率' }, 'zh').next).toContain(
    '是不是想写「转化率」？',
  );
});

it('shows unseen characters of arguments and cuts long ones', () => {
  const { what } = sentence('names/duplicate', { name: 'a\u001b[31m\u202eb\u200bc' }, 'en');
  expect(what).toBe('`a‹U+001B›[31m‹U+202E›b‹U+200B›c` is declared twice');
  expect(sentence('names/duplicate', { name: 'x'.repeat(100_000) }, 'en').what.length).toBeLessThan(300);
});

it('says something readable of a kind of value nobody knows', () => {
  expect(sentence('types/number-expected', { found: '' }, 'en').what).toBe(
    'a number is needed here, and this is something else',
  );
  expect(sentence('types/mismatch', { expected: 'number / choice', found: '元/单' }, 'zh').what).toBe(
    '这里要数字或几个取值之一，写的是「元/单」',
  );
});
