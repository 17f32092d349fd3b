/** What remains of a name when letters that look alike are taken for one another. */

/** Each list begins with the letter that stands for all of it. */
const alike: readonly string[] = [
  'lI1|丨ⅼіІ',
  'O0oОоΟο〇',
  '一—–―ー－-',
  'aаα',
  'AАΑ',
  'BВΒ',
  'cс',
  'CС',
  'eе',
  'EЕΕ',
  'HНΗ',
  'KКΚ',
  'MМΜ',
  'NΝ',
  'pрρ',
  'PРΡ',
  'TТΤ',
  'xхχ',
  'XХΧ',
  'yу',
  'YΥУ',
  '己已巳',
  '日曰',
  '末未',
];

const firsts: ReadonlyMap<string, string> = new Map(
  alike.flatMap((letters) => {
    const [first = '', ...others] = [...letters];
    return others.map((letter) => [letter, first] as const);
  }),
);

/** Two names with one skeleton can be taken for one another: `l1` and `I1`, `期末` and `期未`. */
export function skeletonOf(name: string): string {
  return [...name.normalize('NFKC')].map((letter) => firsts.get(letter) ?? letter).join('');
}
