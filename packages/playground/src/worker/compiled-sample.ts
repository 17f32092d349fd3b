/** The rules that come with the page, as they were compiled when it was built: kept data is ranked by them before the compiler is there. */

import packedRules from 'virtual:sample-rule-set';
import own from 'virtual:sample-rules';
import type { RuleSet } from '@kaohe/ir';
import type { RuleFiles } from '../protocol/snapshot.js';
import { unpacked } from './packed.js';
import { type News, type Session, sessionWith } from './session.js';

/** Whether these are the rules that come with the page. */
export function areSample(files: RuleFiles): boolean {
  if (files.length !== own.length) return false;
  return files.every(({ name, text }, index) => name === own[index]?.name && text === own[index]?.text);
}

/** The session after news with the sample's rules in it; the checks are still on their way. */
export function sessionOfSample(session: Session, news: News): Session {
  return sessionWith(
    (files) => {
      // It was packed by the build that this worker is of.
      const ruleSet = unpacked(packedRules) as RuleSet;
      return { ruleSet, diagnostics: [], silenced: [], sources: files };
    },
    session,
    news,
  );
}
