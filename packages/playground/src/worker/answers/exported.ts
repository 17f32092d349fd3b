/** The result as a file for other programs, the same bytes as the command writes. */
import { byteOrderMark, csvFromRows } from '@kaohe/intake';
import { plainRows, tellerIn } from '@kaohe/report';
import type { Answerer } from '../answerer.js';
import { jsonOf, periodOf, resultOf } from '../results/result-of.js';

export const exported: Answerer<'exported'> = ({ session, period, language }, { format }) => {
  const { scored } = session;
  if (scored === undefined) return undefined;
  const shown = periodOf(scored, period);
  const result = resultOf(scored, [shown]);
  const text =
    format === 'json'
      ? (jsonOf(session, period, language) ?? '')
      : byteOrderMark + csvFromRows(plainRows(tellerIn(language), result));
  return { name: `${shown}.${format}`, text, count: result.rows.length };
};
