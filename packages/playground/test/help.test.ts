/** Help: our documents as data, found by their words, one page for each thing that can have the focus. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pageOf, search } from '../src/help/help-page.js';
import { blocksOf, wordsIn } from '../src/help/markdown.js';

const folder = new URL('../../../docs/language/', import.meta.url);
const pagesIn = (language: string) =>
  readdirSync(new URL(`${language}/`, folder)).map((name) =>
    pageOf(name.replace('.md', ''), readFileSync(new URL(`${language}/${name}`, folder), 'utf8')),
  );

it('reads headings, paragraphs, lists, tables and examples', () => {
  const text =
    '# 分\n\n用 `kpi` 写，\n**见** [表](a.md)。\n\n- 一\n- 二\n  接着\n\n| 甲 | 乙 |\n|---|---|\n| 1 \\| 2 | 3 |\n\n```kpi\n标准 小店\n```\n';
  expect(blocksOf(text)).toMatchObject([
    { kind: 'heading', level: 1 },
    { kind: 'paragraph' },
    { kind: 'list', items: [[{ text: '一' }], [{ text: '二 接着' }]] },
    { kind: 'table', rows: [[[{ text: '1 | 2' }], [{ text: '3' }]]] },
    { kind: 'code', language: 'kpi', text: '标准 小店' },
  ]);
  const [, paragraph] = blocksOf(text);
  expect(paragraph?.kind === 'paragraph' && wordsIn(paragraph.line)).toBe('用 kpi 写， 见 表。');
});

it.each(['zh', 'en'])('S15 every page in %s has a title, and nothing of Markdown is left in its words', (language) => {
  for (const page of pagesIn(language)) {
    expect(page.title).not.toBe(page.id);
    for (const block of page.blocks) {
      if (block.kind !== 'paragraph') continue;
      const plain = block.line.filter(({ kind }) => kind === 'text').map(({ text }) => text);
      expect(plain.filter((text) => /(?<![\w*])\*\*\S|\]\(|^\s*\|/.test(text))).toEqual([]);
    }
  }
});

it('S15 help is found by its words, headings first', () => {
  const [first] = search(pagesIn('zh'), '名额');
  expect(first?.page.id).toBe('08-quotas-and-pools');
  expect(search(pagesIn('en'), 'quota round').length).toBeGreaterThan(0);
  expect(search(pagesIn('zh'), '')).toEqual([]);
});
