/** What would mend a finding, with its title in the page's language. */
import { fixTitle } from '@kaohe/diagnostics';
import type { FindingFix } from '../../protocol/fixes.js';
import type { Answerer } from '../answerer.js';

export const fixes: Answerer<'fixes'> = ({ session, language }, { code, file, start, end }) => {
  const found = session.compilation?.diagnostics.filter(
    (one) => one.code === code && one.span.file === file && one.span.start === start && one.span.end === end,
  );
  return (found ?? []).flatMap((one) =>
    one.fixes.map((fix): FindingFix => {
      const edits = fix.edits.map(({ span, text }) => ({ file: span.file, start: span.start, end: span.end, text }));
      return { title: fixTitle(fix, language), edits };
    }),
  );
};
