/** Slips as the command makes them: one closed page, for one person or for everybody. */
import { htmlFromSlips } from '@kaohe/handbook';
import { selectedRows, slipFileNames, slipsOf, tellerIn } from '@kaohe/report';
import type { FileAnswer } from '../../protocol/slips.js';
import type { Answerer } from '../answerer.js';
import { fingerprintOf } from '../fingerprint.js';
import { periodOf } from '../results/result-of.js';

export const slips: Answerer<'slips'> = async ({ session, period, language }, { person, mask, note }) => {
  const { scored } = session;
  if (scored === undefined) return undefined;
  const { ruleSet, dataset, results } = scored;
  const shown = periodOf(scored, period);
  const all = selectedRows(ruleSet, dataset, results, [shown]);
  const rows = person === undefined ? all : all.filter((row) => row.person === person);
  const made = slipsOf(tellerIn(language), scored, rows, mask);
  const text = htmlFromSlips({
    language,
    title: ruleSet.title === '' ? ruleSet.name : ruleSet.title,
    rules: `${ruleSet.name} ${ruleSet.version}`.trim(),
    fingerprint: await fingerprintOf(session),
    slips: made,
    note,
  });
  const [own] = slipFileNames(made, mask);
  return {
    name: person === undefined ? `${shown}.html` : (own ?? `${shown}.html`),
    text,
    count: made.length,
  } satisfies FileAnswer;
};
