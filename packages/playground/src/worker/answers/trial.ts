/** Rules as they might be: what can be tried, and what a trial does to people and money. The document stays as it is. */
import { tellerIn } from '@kaohe/report';
import type { TrialAnswer } from '../../protocol/trial.js';
import type { Answerer } from '../answerer.js';
import { movedBetween } from '../results/moved.js';
import { periodOf } from '../results/result-of.js';
import { balanced, changesOf, settingsIn, trialGroups } from '../results/settings.js';
import { triedWith } from '../results/trial-run.js';

export const settings: Answerer<'settings'> = ({ session, language }) =>
  session.scored === undefined ? [] : trialGroups(session.scored.ruleSet, language);

export const trial: Answerer<'trial'> = ({ session, period, language }, { values }) => {
  const { scored, files } = session;
  if (scored === undefined) return undefined;
  const found = settingsIn(scored.ruleSet, language);
  const even = balanced(found, values);
  const tried = triedWith(files, scored, changesOf(found, even.values), language);
  if (tried.kind === 'refused') return tried;
  const teller = tellerIn(language);
  const moved = movedBetween(teller, scored, periodOf(scored, period), scored, tried.way);
  const { giving } = even;
  const balance =
    giving === undefined
      ? undefined
      : { label: giving.shown.label, value: `${even.values[giving.shown.id] ?? ''}${giving.shown.unit}` };
  return { kind: 'moved', moved: { ...moved, balance }, file: tried.file, text: tried.text } satisfies TrialAnswer;
};
