/** The rules at hand against others over the same people: the standard a shop extends, or the rules as they were saved. */
import type { RuleSet } from '@kaohe/ir';
import { tellerIn } from '@kaohe/report';
import type { RuleFiles } from '../../protocol/snapshot.js';
import type { Answerer } from '../answerer.js';
import { placesIn } from '../problems.js';
import { movedBetween } from '../results/moved.js';
import { periodOf } from '../results/result-of.js';
import { scoredAnew } from '../results/trial-run.js';
import { sourcesOf } from '../session.js';

export const compare: Answerer<'compare'> = ({ session, period, language }, { with: other }) => {
  const { scored, files } = session;
  if (scored === undefined) return undefined;
  const isStandard = other === 'standard';
  const against: RuleFiles = isStandard ? files.slice(1) : other;
  if (against.length === 0) return { kind: 'refused', reason: '' };
  const tried = scoredAnew(against, session, language, isStandard ? ownSettings(scored.ruleSet) : []);
  if (tried.kind === 'refused') return tried;
  const moved = movedBetween(tellerIn(language), scored, periodOf(scored, period), tried.way, scored);
  return { kind: 'moved', moved: { ...moved, balance: undefined }, file: tried.file, text: tried.text };
};

export const departures: Answerer<'departures'> = ({ session }) => {
  const { scored } = session;
  if (scored === undefined) return [];
  const placeOf = placesIn(sourcesOf(session));
  return scored.ruleSet.changes.map(({ path, was, now, reason, origin }) => ({
    path,
    was,
    now,
    reason,
    place: placeOf(origin),
  }));
};

/** What a standard leaves to the shop is taken from the shop: without it the standard says nothing. */
export function ownSettings({ changes }: RuleSet): readonly string[] {
  const required = changes.filter(({ was }) => /(?:^|=|->|:)\s*(?:必填|required)/.test(was));
  return required.flatMap(({ path, now }) => {
    const value = /(?:=|->)\s*(?<value>[^"#]+)/.exec(now)?.groups?.value?.trim();
    return value === undefined ? [] : [`${path}=${value}`];
  });
}
