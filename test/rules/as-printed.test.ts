/** Rule files that keep the faults of their source: what `check` finds in them, line by line (`UPDATE=1` writes it anew). */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile } from '../../packages/compiler/src/index.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const printed = readdirSync(`${root}rules`, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(\/as-printed|-as-printed\/rules)\.kpi$/.test(name))
  .map((name) => `rules/${name}`)
  .sort();

/** One line a finding: `12 scoring/band-gap`. Hints are left out, as `check` leaves them out. */
function findingsIn(name: string): string {
  const text = readFileSync(root + name, 'utf8');
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  return compile([{ name, text }], name)
    .diagnostics.filter((one) => one.severity !== 'hint')
    .map((one) => `${lineOf(one.span.start)} ${one.code}\n`)
    .join('');
}

/** `…/x/as-printed.kpi` is repaired in `…/x/rules.kpi`, `…/x-as-printed/rules.kpi` likewise. */
function repairedOf(name: string): string {
  return name.replace('/as-printed.kpi', '/rules.kpi').replace('-as-printed/', '/');
}

for (const name of printed) {
  const list = root + name.replace(/\.kpi$/, '.findings');
  it(`${name} raises what its list says, and its repaired file lies beside it`, () => {
    const found = findingsIn(name);
    if (process.env.UPDATE === '1') writeFileSync(list, found);
    expect(found).not.toBe('');
    expect(found).toBe(existsSync(list) ? readFileSync(list, 'utf8') : '');
    expect(existsSync(root + repairedOf(name))).toBe(true);
  });
}
