/** The page docs/language/coverage.md: which shipped scheme uses which feature of the language. */
import { type Feature, features } from './features.js';

/** A folder of `rules/` with the feature codes its `SOURCE.md` names; undefined where it has no such line. */
export interface Scheme {
  readonly folder: string;
  readonly codes: readonly string[] | undefined;
}

/** The codes of the line `特征 Features: B W E`. */
export function featureCodes(source: string): readonly string[] | undefined {
  const line = /^特征 Features[:：]\s*(.*)$/m.exec(source)?.[1];
  return line?.split(/\s+/).filter((code) => code !== '');
}

/** What is wrong with the features lines. */
export function featureMistakes(schemes: readonly Scheme[]): readonly string[] {
  const known = new Set(features.map(({ code }) => code));
  return schemes.flatMap(({ folder, codes }) => {
    if (codes === undefined) return [`${folder}/SOURCE.md has no line «特征 Features: …»`];
    const unknown = codes.filter((code) => !known.has(code)).map((code) => `${folder}/SOURCE.md: no feature ${code}`);
    const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
    return [...unknown, ...twice.map((code) => `${folder}/SOURCE.md names ${code} twice`)];
  });
}

/** The whole page. */
export function coveragePage(schemes: readonly Scheme[]): string {
  const sorted = [...schemes].sort((left, right) => (left.folder < right.folder ? -1 : 1));
  return [
    '# Feature × scheme · 特征 × 方案',
    '',
    'Generated from the line `特征 Features:` of each `SOURCE.md`; `UPDATE=1 npm run vitest -- run test/rules/coverage.test.ts` writes it anew.',
    '由各方案 `SOURCE.md` 里的 `特征 Features:` 一行生成。',
    '',
    `${sorted.length} schemes use ${features.filter((one) => usersOf(one, sorted).length > 0).length} of ${features.length} features.`,
    '',
    '## By feature · 按特征',
    '',
    '| code | 特征 | feature | page | schemes |',
    '|---|---|---|---|---|',
    ...features.map((feature) => {
      const users = usersOf(feature, sorted);
      const page = `[zh](zh/${feature.page}.md) [en](en/${feature.page}.md)`;
      const shown =
        users.length === 0 ? '–' : `${users.length}: ${users.map(({ folder }) => nameOf(folder)).join(', ')}`;
      return `| ${feature.code} | ${feature.zh} | ${feature.en} | ${page} | ${shown} |`;
    }),
    '',
    '## By scheme · 按方案',
    '',
    `| scheme | ${features.map(({ code }) => code).join(' | ')} |`,
    `|---|${features.map(() => '---|').join('')}`,
    ...sorted.map(({ folder, codes = [] }) => {
      const marks = features.map(({ code }) => (codes.includes(code) ? '●' : ' '));
      return `| [${folder.replace(/^rules\//, '')}](../../${folder}) | ${marks.join(' | ')} |`;
    }),
    '',
  ].join('\n');
}

function usersOf({ code }: Feature, schemes: readonly Scheme[]): readonly Scheme[] {
  return schemes.filter(({ codes }) => codes?.includes(code) === true);
}

function nameOf(folder: string): string {
  return folder.split('/').at(-1) ?? folder;
}
