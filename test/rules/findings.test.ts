/**
 * What `check --hints` says of every scheme that ships, line by line, so that a new false alarm shows up in review (`UPDATE=1` writes the
 * lists anew: read the difference, each line is true or a bug). Files as printed have lists of their own.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile } from '../../packages/compiler/src/index.js';
import { type Diagnostic, sentence } from '../../packages/diagnostics/src/index.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const schemes = readdirSync(`${root}rules`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('/rules.kpi') && !name.endsWith('-as-printed/rules.kpi'))
  .map((name) => `rules/${name}`)
  .sort();

/** One line a finding: `hint values/divisor-maybe-zero 「提成」要除以「人数」，它可能是 0`. Lines of the file move, so they are left out. */
function printed({ code, severity, args }: Diagnostic): string {
  return `${severity} ${code} ${sentence(code, args, 'zh').what}\n`;
}

it.each(schemes)('%s: each finding was judged', (name) => {
  const text = readFileSync(root + name, 'utf8');
  const { diagnostics } = compile([{ name, text }], name);
  const found = diagnostics.map(printed).join('');
  const list = `${root}${dirname(name)}/check.findings`;
  if (process.env.UPDATE === '1') {
    if (found === '') rmSync(list, { force: true });
    else writeFileSync(list, found);
  }
  expect(diagnostics.filter((one) => one.severity === 'error').map(printed)).toEqual([]);
  expect(found).toBe(existsSync(list) ? readFileSync(list, 'utf8') : '');
});

it('the default rules raise no error and no warning', () => {
  const name = 'rules/customer-service/taobao-presales/rules.kpi';
  const { diagnostics } = compile([{ name, text: readFileSync(root + name, 'utf8') }], name);
  expect(diagnostics.filter((one) => one.severity !== 'hint').map(printed)).toEqual([]);
});
