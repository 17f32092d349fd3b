/** Answers about findings. */
import { editsOf, readingFromSource } from '@kaohe/compiler';
import { fixTitle } from '@kaohe/diagnostics';
import { withHits } from '@kaohe/evaluator';
import type { FindingDetail, FindingQuestions } from '../../protocol/findings.js';
import type { Answerer } from '../answerer.js';
import { scoredForAnalysis } from '../session.js';

export const findingAnswers: { readonly [K in keyof FindingQuestions]: Answerer<K> } = {
  details({ session, period, language }) {
    const { compilation } = session;
    if (compilation === undefined) return [];
    const scored = scoredForAnalysis(session);
    const shown = period ?? scored?.dataset.periods.at(-1);
    const asked = compilation.diagnostics.some(({ whom }) => whom.length > 0);
    const found =
      scored === undefined || !asked
        ? compilation.diagnostics
        : withHits(compilation.diagnostics, compilation.ruleSet, scored.dataset, language);
    return found.map(
      ({ code, severity, span, fixes, hits }): FindingDetail => ({
        code,
        file: span.file,
        start: span.start,
        end: span.end,
        fixes: fixes.map((fix) => ({
          title: fixTitle(fix, language),
          edits: fix.edits.map(({ span: at, text }) => ({ file: at.file, start: at.start, end: at.end, text })),
        })),
        people: (hits ?? []).filter((hit) => hit.period === shown).map(({ person, value }) => ({ person, value })),
        canPass: severity !== 'error',
      }),
    );
  },
  pass({ texts }, { code, file, start, end, reason }) {
    const files = texts.map((source) => ({ source, ...readingFromSource(source) }));
    const text = `忽略 ${code} 因为 ${JSON.stringify(reason)}`;
    const made = editsOf([{ kind: 'clause', at: { file, start, end }, text }], files) ?? [];
    return made.map((edit) => ({ file: edit.span.file, start: edit.span.start, end: edit.span.end, text: edit.text }));
  },
};
