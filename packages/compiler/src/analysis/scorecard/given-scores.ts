/** A scorecard as values an author could give to a test: `转化率.得分 = 80`. */
import type { NamedValue, Witness } from '@kaohe/diagnostics';
import { printRational, type Rational } from '@kaohe/quantity';
import { type Sheet, scoresOf, type Total } from './sheet.js';

/** The points by the name of the item, and that no veto holds. Items that are not named, or that leave, are not given. */
export function givenScores(
  { items, vetoes }: Sheet,
  scores: ReadonlyMap<string, Rational | undefined>,
): readonly NamedValue[] {
  const points = items.flatMap(({ name, score }): readonly NamedValue[] => {
    const value = scores.get(name);
    if (value === undefined || score.kind !== 'metric') return [];
    return [{ name: score.id.replace(/\.score$/u, '.得分'), value: printRational(value) }];
  });
  return [...points, ...vetoes.flatMap(({ when }) => (when.kind === 'metric' ? [{ name: when.id, value: 'no' }] : []))];
}

/** A total with a scorecard that gives it. */
export function witnessOfTotal(sheet: Sheet, total: Total, shows: readonly NamedValue[]): Witness {
  const { when } = total.veto ?? {};
  if (when !== undefined) return { given: when.kind === 'metric' ? [{ name: when.id, value: 'yes' }] : [], shows };
  const scores = scoresOf(sheet, total);
  return { given: givenScores(sheet, new Map(sheet.items.map(({ name }, place) => [name, scores[place]]))), shows };
}
