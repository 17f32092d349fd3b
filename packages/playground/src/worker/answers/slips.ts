/** Slips as the command makes them: one closed page, for one person or for everybody. */
import { htmlFromSlips } from '@kaohe/handbook';
import { fingerprintLength, fingerprintText, selectedRows, slipFileNames, slipsOf, tellerIn } from '@kaohe/report';
import type { FileAnswer } from '../../protocol/slips.js';
import type { Answerer } from '../answerer.js';
import { periodOf } from '../results/result-of.js';
import type { Session } from '../session.js';

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

/** The same as the command prints; a page without a secure origin has no hashes. */
async function fingerprintOf({ compilation, files }: Session): Promise<string> {
  if (globalThis.crypto?.subtle === undefined) return '';
  const bytes = new TextEncoder().encode(fingerprintText(compilation?.sources ?? files));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, fingerprintLength);
}
