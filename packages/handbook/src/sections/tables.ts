/** Bands, grades, quotas and weights as tables. */
import type { Lookup, Quota, WeightedSum } from '@kaohe/ir';
import { aside, type Block, paragraph, type Table, table } from '../document/document.js';
import { coversAll, otherwiseText, rowTexts } from '../sentences/cells.js';
import { asLines } from '../sentences/lines.js';
import { quotaPoints, shareText } from '../sentences/people.js';
import { cohortText } from '../sentences/statistic.js';
import type { Teller } from './teller.js';
import { weightText } from './weights.js';

/** The rows of a look-up; `result` is what a row gives. */
export function lookupBlocks(teller: Teller, lookup: Lookup, result: string): readonly Block[] {
  const { speaker, words } = teller;
  const isFirstOfMany = lookup.rows.some(({ when, cells }) => when !== undefined || cells.length > 1);
  const rules = [...(isFirstOfMany ? [words.firstRowWins] : []), ...(coversAll(speaker, lookup) ? [] : [words.noRow])];
  const space = speaker.language === 'zh' ? '' : ' ';
  return [lookupTable(teller, lookup, result), ...(rules.length > 0 ? [aside(rules.join(space))] : [])];
}

function lookupTable({ speaker, words }: Teller, lookup: Lookup, result: string): Table {
  const { subjects, rows, otherwise } = lookup;
  const cells = rowTexts(speaker, lookup);
  const width = subjects.length;
  const lines = rows.map((row, place) => [
    ...(cells[place] ?? []),
    row.when ? speaker.say(row.when) : '',
    speaker.say(row.result),
    row.label,
  ]);
  const blanks = subjects.slice(1).map(() => '');
  const rest = otherwise ? [[otherwiseText(speaker, lookup), ...blanks, '', speaker.say(otherwise), '']] : [];
  const headings = [...subjects.map(speaker.say), words.columns.when, result, words.columns.label];
  return table(headings, [...lines, ...rest], [width + 1]);
}

/** Items, points and weights. */
export function sumBlocks({ speaker, words }: Teller, { items }: WeightedSum): readonly Block[] {
  const { columns } = words;
  const rows = items.map(({ name, score, weight }) => [
    speaker.names.get(name) ?? name,
    score.kind === 'metric' ? '' : speaker.say(score),
    weightText(speaker, weight),
  ]);
  return [table([columns.item, columns.points, columns.weight], rows, [2]), aside(words.weightsRule)];
}

/** Who is ranked by what, how many get which grade, and everything a quota decides. */
export function quotaBlocks({ speaker, words }: Teller, quota: Quota): readonly Block[] {
  const rows = quota.shares.map((share) => [share.label, shareText(speaker, share)]);
  const shares = table([words.columns.grade, words.columns.people], rows, [1]);
  const head = speaker.words.ranked(speaker.say(quota.by), cohortText(speaker, quota.cohort));
  return [paragraph(head), shares, { kind: 'list', items: asLines(speaker, quotaPoints(speaker, quota)) }];
}
