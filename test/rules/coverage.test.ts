/** Every shipped scheme says which features it uses, and the page of them is what they say today; `UPDATE=1` rewrites it. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { coveragePage, featureCodes, featureMistakes, type Scheme } from './coverage-page.js';
import { features } from './features.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = `${root}docs/language/coverage.md`;

const schemes: readonly Scheme[] = readdirSync(`${root}rules`, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('/rules.kpi'))
  .map((name) => {
    const folder = `rules/${dirname(name)}`;
    const source = `${root}${folder}/SOURCE.md`;
    return { folder, codes: existsSync(source) ? featureCodes(readFileSync(source, 'utf8')) : undefined };
  });

const abroad = schemes.filter(({ folder }) => folder.startsWith('rules/intl/'));
// the READMEs name the standard and its text as printed, and count the others
const published = schemes.filter((one) => !abroad.includes(one) && !one.folder.includes('/taobao-presales'));

it('every scheme names its features, by codes that exist', () => {
  expect(featureMistakes(schemes)).toEqual([]);
});

it('coverage.md is up to date (UPDATE=1 rewrites it)', () => {
  const text = coveragePage(schemes);
  if (process.env.UPDATE === '1') writeFileSync(page, text);
  expect(existsSync(page) ? readFileSync(page, 'utf8') : '').toBe(text);
});

/** Each README with its sentences about how many schemes there are; `#` stands where the number does. */
const counts: readonly (readonly [file: string, sentence: string, count: number])[] = [
  ['README.md', '# more published Chinese schemes', published.length],
  ['README.md', '# scoring systems of the world', abroad.length],
  ['README.zh-CN.md', '另外 # 套公开的中国方案', published.length],
  ['README.zh-CN.md', '世界上 # 种评分办法', abroad.length],
];

it.each(counts)('%s knows how many schemes there are: %s (UPDATE=1 rewrites it)', (file, sentence, count) => {
  const [right, written] = [sentence.replace('#', `${count}`), new RegExp(sentence.replace('#', '\\d+'), 'u')];
  const text = readFileSync(root + file, 'utf8');
  expect(text).toMatch(written);
  if (process.env.UPDATE === '1') writeFileSync(root + file, text.replace(written, right));
  expect(readFileSync(root + file, 'utf8')).toContain(right);
});

it('every feature has its page, in both languages', () => {
  const missing = features
    .flatMap((feature) => ['zh', 'en'].map((language) => `docs/language/${language}/${feature.page}.md`))
    .filter((path) => !existsSync(root + path));
  expect(missing).toEqual([]);
});
