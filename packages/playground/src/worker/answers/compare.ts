/** The rules at hand against others over the same people: the standard a shop extends, or the rules as they were saved. */
import type { RuleSet } from '@kaohe/ir';
import { tellerIn } from '@kaohe/report';
import type { RuleFiles } from '../../protocol/snapshot.js';
import type { Answerer } from '../answerer.js';
import { movedBetween } from '../results/moved.js';
import { periodOf } from '../results/result-of.js';
import { scoredBy } from '../results/trial-run.js';

export const compare: Answerer<'compare'> = ({ session, period, language }, { with: other }) => {
  const { scored, files } = session;
  if (scored === undefined) return undefined;
  const isStandard = other === 'standard';
  const against: RuleFiles = isStandard ? files.slice(1) : other;
  if (against.length === 0) return { kind: 'refused', reason: '' };
  const tried = scoredBy(against, scored, language, isStandard ? ownSettings(scored.ruleSet) : []);
  if (tried.kind === 'refused') return tried;
  const moved = movedBetween(tellerIn(language), scored, periodOf(scored, period), tried.way, scored);
  return { kind: 'moved', moved: { ...moved, balance: undefined }, file: tried.file, text: tried.text };
};

/** What a standard leaves to the shop is taken from the shop: without it the standard says nothing. */
function ownSettings({ changes }: RuleSet): readonly string[] {
  const required = changes.filter(({ was }) => /(?:^|=|->|:)\s*(?:必填|required)/.test(was));
  return required.flatMap(({ path, now }) => {
    const value = /(?:=|->)\s*(?<value>[^"#]+)/.exec(now)?.groups?.value?.trim();
    return value === undefined ? [] : [`${path}=${value}`];
  });
}
