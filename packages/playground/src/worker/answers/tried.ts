/** Compiles an example by itself; the rules at hand have no part in it. */
import { compile } from '@kaohe/compiler';
import { lineIndex, positionAt, sentence } from '@kaohe/diagnostics';
import type { Answerer } from '../answerer.js';

export const tried: Answerer<'tried'> = ({ language }, { text, isYaml }) => {
  const source = { name: isYaml ? 'example.yaml' : 'example.kpi', text };
  const index = lineIndex(text);
  return compile([source], source.name).diagnostics.map(({ severity, code, args, span }) => ({
    severity,
    code,
    what: sentence(code, args, language).what,
    line: positionAt(index, span.start).line,
  }));
};
