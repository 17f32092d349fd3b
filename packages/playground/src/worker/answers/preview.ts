/** Other rules over the data at hand, read anew for them: what they would say, without taking them. */
import { sentence } from '@kaohe/diagnostics';
import type { Answerer } from '../answerer.js';
import { sessionAfter } from '../checked.js';
import { rankingFrom } from '../ranking.js';
import { periodOf } from '../results/result-of.js';
import type { Scored } from '../session.js';

const mostRows = 8;
const roles = ['total', 'grade', 'pay'];

export const preview: Answerer<'preview'> = ({ session, period, language }, { files }) => {
  // What was filled in or said of columns belongs to the rules at hand.
  const bare = { ...session, right: undefined, edits: [], said: [] };
  const { scored, compilation } = sessionAfter(bare, { files, data: undefined });
  if (scored === undefined) {
    const error = compilation?.diagnostics.find(({ severity }) => severity === 'error');
    return { kind: 'refused', reason: error === undefined ? '' : sentence(error.code, error.args, language).what };
  }
  const ranking = rankingFrom(scored, periodOf(scored, period), language);
  const shown = ranking.columns.flatMap((column, place) => (roles.includes(column.role) ? [{ column, place }] : []));
  return {
    kind: 'ranking',
    subject: scored.ruleSet.subject,
    people: ranking.rows.length,
    ranked: ranking.rows.filter(({ rank }) => rank !== undefined).length,
    lacking: lackingIn(scored),
    columns: shown.map(({ column }) => column.label),
    rows: ranking.rows.slice(0, mostRows).map(({ rank, person, cells }) => ({
      rank,
      person,
      texts: shown.map(({ place }) => cells[place]?.text ?? ''),
    })),
  };
};

function lackingIn({ ruleSet, recognition }: Scored): readonly string[] {
  const found = new Set(recognition.flatMap(({ columns }) => columns.map(({ input }) => input)));
  return ruleSet.inputs.filter(({ id }) => !found.has(id)).map(({ id, label }) => label || id);
}
