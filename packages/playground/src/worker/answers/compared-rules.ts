/** What two rule sets come to, compared without data: proofs, and cases that tell them apart, as `kaohe diff` has them. */
import { compile } from '@kaohe/compiler';
import { hasErrors } from '@kaohe/diagnostics';
import { comparedName, judgedLines, judgedRules } from '@kaohe/report';
import type { Answerer } from '../answerer.js';
import { ownSettings } from './compare.js';

export const comparedRules: Answerer<'compared-rules'> = ({ session, language }, { with: other }) => {
  const { right, files } = session;
  const isStandard = other === 'standard';
  const [entry, ...more] = isStandard ? files.slice(1) : other;
  if (right === undefined || entry === undefined) return undefined;
  const { ruleSet, diagnostics } = compile([entry, ...more], entry.name, isStandard ? ownSettings(right) : []);
  if (hasErrors(diagnostics)) return undefined;
  const { judged, removed, added } = judgedRules(ruleSet, right);
  const count = (verdict: string): number => judged.filter((one) => one.verdict === verdict).length;
  return {
    differing: judged
      .filter(({ verdict }) => verdict === 'differs')
      .map((one) => ({ name: comparedName(one.metric), lines: judgedLines(language, one).slice(1) })),
    same: count('same'),
    open: count('open'),
    removed,
    added,
  };
};
