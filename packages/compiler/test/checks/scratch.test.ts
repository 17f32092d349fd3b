import { readFileSync } from 'node:fs';
import { lineIndex, positionAt, sentence } from '@kaohe/diagnostics';
import { it } from 'vitest';
import { compile } from '../../src/compile.js';

it('g', () => {
  for (const which of ['taobao-presales', 'taobao-presales-as-printed']) {
    const name = `rules/customer-service/${which}/rules.kpi`;
    const text = readFileSync(name, 'utf8');
    const t = performance.now();
    const c = compile([{ name, text }], name);
    console.log(which, performance.now() - t);
    const index = lineIndex(text);
    console.log(
      c.diagnostics
        .map((d) => {
          const p = positionAt(index, d.span.start);
          return `${p.line}:${p.column} ${d.severity} ${d.code} ${JSON.stringify(text.slice(d.span.start, d.span.end).slice(0, 30))} ${JSON.stringify(d.args)}`;
        })
        .join('\n'),
    );
  }
});
